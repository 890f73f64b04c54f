package org.stoa.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The readers know the keys of the schemas and no others. */
class FormatSchemaKeysTest {

  private static final Pattern KNOWN = Pattern.compile("\"zzz\".* Known are: (.*)");
  private static final String ENTRY = "certificate: {each: [quiz-1, essay], kind: certificate}";

  @TempDir private Path folder;

  /**
   * A place for keys.
   *
   * @param at where the schema speaks of it
   * @param line of the sound programme, or edition
   * @param instead with an unknown key, zzz, at that place
   */
  record Level(FormatSchema schema, String at, String line, String instead) {
    @Override
    public String toString() {
      return schema + " " + at;
    }
  }

  static Stream<Level> levels() {
    return Stream.of(
        programme("", "id: sample", "id: sample\nzzz: 1"),
        programme("/$defs/resource", "activities:\n", activity("resource")),
        programme("/$defs/session", "activities:\n", activity("session")),
        programme("/$defs/quiz", "activities:\n", activity("quiz")),
        programme("/$defs/task", "activities:\n", activity("task")),
        programme("/$defs/survey", "activities:\n", activity("survey")),
        programme("/$defs/group", "activities:\n", activity("group")),
        programme(
            "/$defs/role",
            "activities:\n",
            "roles: {mayor: {title: Mayor, zzz: 1}}\nactivities:\n"),
        programme("/$defs/for", "activities:\n", session("for: {zzz: 1}")),
        programme("/$defs/talks", "activities:\n", session("talks: {zzz: 1}")),
        programme("/$defs/rounds", "activities:\n", session("rounds: {zzz: 1}")),
        programme("/$defs/award", ENTRY, "certificate: {need: quiz-1, zzz: 1}"),
        programme("/$defs/rule", ENTRY, "certificate: {all: [{need: quiz-1, zzz: 1}]}"),
        programme("/$defs/rule.atLeast", ENTRY, "certificate: {atLeast: {zzz: 1}}"),
        programme("/$defs/rule.weighted", ENTRY, "certificate: {weighted: {zzz: 1}}"),
        programme(
            "/$defs/measure.reviewed", ENTRY, "certificate: {need: essay, reviewed: {zzz: 1}}"),
        edition("", "zone:", "zzz: 1\nzone:"),
        edition("/properties/applications", "zone:", "applications: {zzz: 1}\nzone:"),
        edition("/properties/select", "zone:", "select: {zzz: 1}\nzone:"),
        edition("/$defs/window", "2023-07-06T09:00/PT2H", "{zzz: 1}"));
  }

  private static Level programme(String at, String line, String instead) {
    return new Level(FormatSchema.PROGRAMME, at, line, instead);
  }

  private static Level edition(String at, String line, String instead) {
    return new Level(FormatSchema.EDITION, at, line, instead);
  }

  private static String activity(String kind) {
    return "activities:\n  - {id: x, kind: " + kind + ", zzz: 1}\n";
  }

  private static String session(String with) {
    return "activities:\n  - {id: x, kind: session, title: X, " + with + "}\n";
  }

  @ParameterizedTest
  @MethodSource("levels")
  void theReaderKnowsTheKeysOfTheSchemaAndNoOthers(Level level) {
    Draft draft = new Draft(folder).sound();
    if (level.schema() == FormatSchema.PROGRAMME) {
      draft.programmeWith(level.line(), level.instead());
    } else {
      draft.editionWith(level.line(), level.instead());
    }
    assertEquals(List.of(keys(level)), known(draft));
  }

  private static Set<String> keys(Level level) {
    Set<String> keys = new TreeSet<>();
    SchemaCheck.json(level.schema())
        .at(level.at() + "/properties")
        .fieldNames()
        .forEachRemaining(keys::add);
    return keys;
  }

  private static List<Set<String>> known(Draft draft) {
    return draft.read().problems().stream()
        .map(problem -> KNOWN.matcher(problem.message()))
        .filter(Matcher::matches)
        .<Set<String>>map(matcher -> new TreeSet<>(List.of(matcher.group(1).split(", "))))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void noPlaceForKeysIsForgottenHere(FormatSchema schema) {
    Set<String> compared =
        levels()
            .filter(level -> level.schema() == schema)
            .map(Level::at)
            .collect(Collectors.toSet());
    assertEquals(compared, objects(schema).keySet());
  }

  @ParameterizedTest
  @EnumSource
  void everyPlaceForKeysRefusesOthersAndEveryKeyHasASentence(FormatSchema schema) {
    JsonNode root = SchemaCheck.json(schema);
    objects(schema)
        .forEach(
            (at, object) -> {
              assertFalse(object.path("additionalProperties").asBoolean(true), at);
              object
                  .get("properties")
                  .properties()
                  .forEach(
                      key ->
                          assertTrue(
                              description(root, key.getValue()).matches("(?s).{10,}\\."),
                              () -> at + "/" + key.getKey()));
            });
  }

  private static String description(JsonNode root, JsonNode node) {
    return node.has("description")
        ? node.get("description").asText()
        : description(root, root.at(node.path("$ref").asText().substring(1)));
  }

  /** The schemas of mappings with fixed keys, by their pointers. */
  private static Map<String, JsonNode> objects(FormatSchema schema) {
    Map<String, JsonNode> found = new TreeMap<>();
    collect("", SchemaCheck.json(schema), found);
    return found;
  }

  private static void collect(String at, JsonNode node, Map<String, JsonNode> found) {
    if (node.path("properties").isObject() && node.path("type").asText().equals("object")) {
      found.put(at, node);
    }
    node.properties().forEach(field -> collect(at + "/" + field.getKey(), field.getValue(), found));
  }

  @Test
  void whatBothSchemasSpeakOfIsTheSameInBoth() {
    JsonNode programme = SchemaCheck.json(FormatSchema.PROGRAMME).get("$defs");
    JsonNode edition = SchemaCheck.json(FormatSchema.EDITION).get("$defs");
    List<String> shared = List.of("text", "texts", "localised", "tag", "count");
    for (String name : shared) {
      assertEquals(programme.get(name), edition.get(name), name);
    }
  }
}
