package org.stoa.scorm.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stoa.xml.XmlText;

/** The schemas of SCORM, as a package carries them. */
class SchemaSetTest {

  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern NAMED =
      Pattern.compile("<\\w+:(?:import|include)\\b[^>]*schemaLocation\\s*=\\s*\"([^\"]*)\"");

  static Stream<SchemaSet> sets() {
    return Stream.of(SchemaSet.SCORM_12, SchemaSet.SCORM_2004_3RD, SchemaSet.SCORM_2004_4TH);
  }

  @ParameterizedTest
  @MethodSource("sets")
  @DisplayName("every schema that a schema names is there")
  void nothingDangles(SchemaSet set) {
    Set<String> named = new TreeSet<>();
    for (String file : set.files()) {
      String text = COMMENT.matcher(set.text(file)).replaceAll("");
      NAMED.matcher(text).results().forEach(it -> named.add(it.group(1)));
    }
    assertFalse(named.isEmpty());
    assertTrue(set.files().containsAll(named), named::toString);
  }

  @ParameterizedTest
  @MethodSource("sets")
  @DisplayName("what isn't by the schema is found")
  void invalid(SchemaSet set) {
    assertEquals(List.of(), set.problems(manifest(set, "identifier")));
    List<String> problems = set.problems(manifest(set, "name"));
    assertFalse(problems.isEmpty());
    assertTrue(problems.get(0).contains("name"), problems::toString);
    assertFalse(set.problems("<manifest").isEmpty(), "not even XML");
  }

  private static String manifest(SchemaSet set, String attribute) {
    var xml = new XmlText();
    xml.element(
        "manifest",
        () -> {
          xml.empty("organizations");
          xml.empty("resources");
        },
        "xmlns",
        set.schemas().get(0).namespace(),
        attribute,
        "x");
    return xml.toString();
  }

  @ParameterizedTest
  @MethodSource("sets")
  @DisplayName("the location of a schema is a file in the package, never an address")
  void location(SchemaSet set) {
    List<String> words = List.of(set.location().split(" "));
    Set<String> files =
        Stream.iterate(1, i -> i < words.size(), i -> i + 2)
            .map(words::get)
            .collect(Collectors.toSet());
    assertTrue(set.files().containsAll(files), files::toString);
  }
}
