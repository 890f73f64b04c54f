package org.stoa.lti.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.deeplinking.Description;
import org.stoa.lti.deeplinking.LtiResourceLink;

/** LTI Core 1.3, appendix B. */
class VariableTest {

  @Test
  @DisplayName("Each variable is named after how the standard spells it, and found by it")
  void names() {
    for (Variable variable : Variable.values()) {
      String derived =
          variable
              .expansion()
              .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
              .replace('.', '_')
              .toUpperCase(Locale.ROOT);
      assertEquals(derived, variable.name());
      assertEquals(Optional.of(variable), Variable.of("$" + variable.expansion()));
    }
    assertEquals(Optional.empty(), Variable.of("User.id"));
  }

  @Test
  @DisplayName("Every family of the standard is there")
  void families() {
    assertEquals(
        List.of(
            "Activity",
            "ActualUser",
            "Context",
            "CourseGroup",
            "CourseOffering",
            "CourseSection",
            "CourseTemplate",
            "Group",
            "Membership",
            "Message",
            "Person",
            "ResourceLink",
            "ToolPlatform",
            "ToolPlatformInstance",
            "User"),
        Arrays.stream(Variable.values())
            .map(variable -> variable.expansion().replaceAll("\\..*", ""))
            .distinct()
            .sorted()
            .toList());
    assertEquals(
        Variable.values().length,
        Arrays.stream(Variable.values())
            .map(Variable::reference)
            .collect(Collectors.toSet())
            .size());
  }

  @Test
  @DisplayName("A parameter is read unless the platform left it out, empty, or as it was")
  void read() {
    Variable due = Variable.RESOURCE_LINK_SUBMISSION_END_DATE_TIME;
    String date = "2026-03-02T09:00:00Z";
    assertEquals(Optional.of(date), due.in(Map.of("due", date), "due"));
    assertEquals(Optional.empty(), due.in(Map.of(), "due"));
    assertEquals(Optional.empty(), due.in(Map.of("due", ""), "due"));
    assertEquals(
        Optional.empty(), due.in(Map.of("due", "$ResourceLink.submission.endDateTime"), "due"));
  }

  @Test
  @DisplayName("A content item carries variables in its custom parameters")
  void deepLinking() {
    LtiResourceLink link =
        LtiResourceLink.builder(Description.titled("Quiz"))
            .custom(Map.of("due", Variable.RESOURCE_LINK_SUBMISSION_END_DATE_TIME.reference()))
            .build();
    assertTrue(
        link.json()
            .json()
            .contains("\"custom\":{\"due\":\"$ResourceLink.submission.endDateTime\"}"));
  }
}
