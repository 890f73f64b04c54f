package org.stoa.scorm.lms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stoa.problem.Problem;
import org.stoa.problem.Problems;
import org.stoa.source.SourceText;

class CourseReaderTest {

  private static final String GOOD =
      """
      <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
        <course id="https://a.test/c"><title><langstring lang="en">C</langstring></title><description><langstring lang="en">C</langstring></description></course>
        <block id="https://a.test/b"><title><langstring lang="en">B</langstring></title><description><langstring lang="en">B</langstring></description>
          <au id="https://a.test/u" moveOn="Passed" masteryScore="0.65"><title><langstring lang="en">U</langstring></title><description><langstring lang="en">U</langstring></description><url>u.html</url></au>
        </block>
      </courseStructure>
      """;

  private final Problems problems = new Problems();

  @Test
  @DisplayName("a course that breaks no rule is read")
  void good() {
    CourseStructure course = read(GOOD).orElseThrow();
    assertEquals(List.of("https://a.test/u"), course.units().stream().map(it -> it.id()).toList());
    assertEquals(1, course.blocks().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id=\"https://a.test/u\" | id=\"u\" | 3.0",
        "id=\"https://a.test/b\" | id=\"https://a.test/u\" | 13.1.4",
        "moveOn=\"Passed\" | moveOn=\"Sometimes\" | 13.1.4",
        "masteryScore=\"0.65\" | masteryScore=\"65\" | 13.1.4",
        "masteryScore=\"0.65\" | masteryScore=\"0.65432\" | 13.1.4",
        "moveOn=\"Passed\" | launchMethod=\"Popup\" | 13.1.4",
        "<url>u.html</url> | <url>https://a.test/u.html</url> | 14.1",
        "<url>u.html</url> | <url>u.html?fetch=x</url> | 14.1",
        "<url>u.html</url> | <url>a b</url> | 13.1.4",
        "<url>u.html</url> | <url>u.html</url><objectives/> | 13.2",
        "<langstring lang=\"en\">U</langstring> | '' | 13.1",
        "courseStructure | course | 13.2"
      })
  @DisplayName("each rule that is broken is named with its section")
  void broken(String good, String bad, String section) {
    assertTrue(read(GOOD.replace(good, bad)).isEmpty());
    List<String> messages = problems.inReadingOrder().stream().map(Problem::message).toList();
    assertTrue(
        messages.stream().anyMatch(it -> it.endsWith("(cmi5, section " + section + ")")),
        messages.toString());
  }

  @Test
  @DisplayName("a course and a block without a unit are none")
  void empty() {
    assertTrue(read(GOOD.replaceAll("(?s)<au.*</au>", "")).isEmpty());
    assertTrue(read(GOOD.replaceAll("(?s)<block.*</block>", "")).isEmpty());
  }

  private Optional<CourseStructure> read(String xml) {
    return CourseStructure.read(new SourceText("cmi5.xml", xml), problems);
  }
}
