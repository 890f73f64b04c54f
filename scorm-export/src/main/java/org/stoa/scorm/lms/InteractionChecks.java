package org.stoa.scorm.lms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Whether an answered question is told as xAPI wants it (xAPI 1.0.3, Data, appendix C). */
record InteractionChecks(XapiStatement statement) {

  /** cmi5's requirement that a unit speaks xAPI. */
  private static final String REQUIREMENT = "7.0.0.0-2";

  private static final String LIST = Pattern.quote("[,]");
  private static final String PAIR = Pattern.quote("[.]");
  private static final String DECIMAL = "-?[0-9]+(\\.[0-9]+)?";

  /** The lists of components that each type has; xAPI has more types than a quiz here. */
  private static final Map<String, Set<String>> COMPONENTS =
      Map.of(
          "true-false", Set.of(),
          "choice", Set.of("choices"),
          "sequencing", Set.of("choices"),
          "matching", Set.of("source", "target"),
          "numeric", Set.of(),
          "fill-in", Set.of());

  void check(List<Violation> found) {
    JsonNode definition = statement.json().path("object").path("definition");
    if (!definition.has("interactionType")) {
      return;
    }
    String type = definition.path("interactionType").asText();
    Set<String> components = COMPONENTS.getOrDefault(type, Set.of("unknown"));
    Stream.of("choices", "source", "target", "unknown")
        .forEach(
            name ->
                must(
                    found,
                    components.contains(name) == !definition.path(name).isEmpty(),
                    type + " and its " + name));
    for (String name : components) {
      Set<String> ids = ids(definition.path(name));
      must(found, ids.size() == definition.path(name).size(), "an id twice among the " + name);
    }
    JsonNode patterns = definition.path("correctResponsesPattern");
    must(found, patterns.isArray() && !patterns.isEmpty(), "no correct response of " + type);
    for (JsonNode pattern : patterns) {
      must(
          found,
          isResponse(type, definition, pattern.asText(), true),
          "a correct response \"" + pattern.asText() + "\" of " + type);
    }
    JsonNode response = statement.result().path("response");
    must(
        found,
        response.isMissingNode() || isResponse(type, definition, response.asText(), false),
        "a response that a " + type + " can't have");
  }

  private static boolean isResponse(
      String type, JsonNode definition, String text, boolean isPattern) {
    return switch (type) {
      case "true-false" -> text.equals("true") || text.equals("false");
      case "choice", "sequencing" -> areAll(text, ids(definition.path("choices")));
      case "matching" -> Stream.of(text.split(LIST, -1)).allMatch(pair -> isPair(definition, pair));
      case "numeric" -> !isPattern || text.matches(DECIMAL + "(\\[:\\]" + DECIMAL + ")?");
      default -> true;
    };
  }

  private static boolean areAll(String text, Set<String> ids) {
    return Stream.of(text.split(LIST, -1)).allMatch(ids::contains);
  }

  private static boolean isPair(JsonNode definition, String pair) {
    String[] ends = pair.split(PAIR, -1);
    return ends.length == 2
        && ids(definition.path("source")).contains(ends[0])
        && ids(definition.path("target")).contains(ends[1]);
  }

  private static Set<String> ids(JsonNode components) {
    return StreamSupport.stream(components.spliterator(), false)
        .map(it -> it.path("id").asText())
        .collect(Collectors.toSet());
  }

  private static void must(List<Violation> found, boolean holds, String what) {
    StatementChecks.must(found, holds, REQUIREMENT, what);
  }
}
