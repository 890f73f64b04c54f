package org.stoa.scorm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stoa.scorm.PackageOptions.Division;
import org.stoa.scorm.PackageOptions.OnFail;
import org.stoa.scorm.format.Scorm2004;
import org.stoa.scorm.manifest.Scorm2004Edition;
import org.w3c.dom.Element;

/** SCORM 2004, Content Aggregation Model and Sequencing and Navigation: what is its own. */
class Scorm2004ManifestTest {

  private static final PackageOptions WHOLE = PackageOptions.in(Locale.ENGLISH);
  private static final PackageOptions DIVIDED = WHOLE.withDivision(Division.PER_ACTIVITY);

  private static ManifestXml manifest(
      String programme, PackageOptions options, Scorm2004Edition edition) {
    return Packages.manifest(Packages.plan(programme, options), new Scorm2004(edition));
  }

  @Test
  @DisplayName("the schema's version is the edition's name, to the letter")
  void version() {
    assertEquals(
        List.of("2004 3rd Edition", "2004 4th Edition"),
        Stream.of(Scorm2004Edition.values())
            .map(it -> manifest("small", WHOLE, it).only("schemaversion").getTextContent())
            .toList());
    assertEquals(
        "ADL SCORM",
        manifest("small", WHOLE, Scorm2004Edition.FOURTH).only("schema").getTextContent());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a SCO is one by adlcp:scormType, with a capital T")
  void scormType(Scorm2004Edition edition) {
    Element resource = manifest("small", WHOLE, edition).only("resource");
    assertEquals("sco", resource.getAttribute("adlcp:scormType"));
    assertFalse(resource.hasAttribute("adlcp:scormtype"));
  }

  @Test
  @DisplayName("complete is who has done everything: in words in the 3rd edition, else attributes")
  void completionThreshold() {
    Element third =
        manifest("small", WHOLE, Scorm2004Edition.THIRD).only("adlcp:completionThreshold");
    assertEquals("1.0", third.getTextContent());
    assertFalse(third.hasAttributes());
    Element fourth =
        manifest("small", WHOLE, Scorm2004Edition.FOURTH).only("adlcp:completionThreshold");
    assertEquals("", fourth.getTextContent());
    assertEquals("true", fourth.getAttribute("completedByMeasure"));
    assertEquals("1.0", fourth.getAttribute("minProgressMeasure"));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("the extensions of an item come in their order, presentation on leaves alone")
  void extensions(Scorm2004Edition edition) {
    ManifestXml manifest = manifest("nested", DIVIDED, edition);
    assertEquals(
        List.of("title", "adlcp:completionThreshold", "imsss:sequencing", "adlnav:presentation"),
        ManifestXml.children(manifest.item("Start")));
    assertEquals(
        List.of("title", "item", "item", "imsss:sequencing"),
        ManifestXml.children(manifest.item("Either")));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("learners choose freely and go on: choice and flow, in the whole and in each group")
  void controlMode(Scorm2004Edition edition) {
    List<Element> modes = manifest("nested", DIVIDED, edition).all("imsss:controlMode");
    assertEquals(3, modes.size());
    for (Element mode : modes) {
      assertEquals("true", mode.getAttribute("choice"));
      assertEquals("true", mode.getAttribute("flow"));
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("the content sets completion and success itself")
  void deliveryControls(Scorm2004Edition edition) {
    Element controls = manifest("small", WHOLE, edition).only("imsss:deliveryControls");
    for (String control : List.of("tracked", "completionSetByContent", "objectiveSetByContent")) {
      assertEquals("true", controls.getAttribute(control), control);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a quiz in a SCO of its own is satisfied by its mark, nothing else is by a measure")
  void mark(Scorm2004Edition edition) {
    assertFalse(manifest("small", WHOLE, edition).text().contains("satisfiedByMeasure"));
    ManifestXml divided = manifest("small", DIVIDED, edition);
    Element quiz = ManifestXml.within(divided.item("Quiz"), "imsss:primaryObjective").get(0);
    assertEquals("true", quiz.getAttribute("satisfiedByMeasure"));
    assertEquals("0.6", divided.only("imsss:minNormalizedMeasure").getTextContent());
    assertFalse(
        manifest("small", DIVIDED.withOnFail(OnFail.INCOMPLETE), edition)
            .text()
            .contains("satisfiedByMeasure"),
        "an LMS would report a failure by it");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("what comes after something is disabled until that is done, known or not")
  void prerequisites(Scorm2004Edition edition) {
    ManifestXml manifest = manifest("nested", DIVIDED, edition);
    Element rule = ManifestXml.within(manifest.item("One"), "imsss:preConditionRule").get(0);
    assertEquals(
        "disabled", ManifestXml.within(rule, "imsss:ruleAction").get(0).getAttribute("action"));
    assertEquals(
        "any",
        ManifestXml.within(rule, "imsss:ruleConditions")
            .get(0)
            .getAttribute("conditionCombination"));
    assertEquals(
        List.of("after-start not satisfied", "after-start not objectiveStatusKnown"),
        ManifestXml.within(rule, "imsss:ruleCondition").stream()
            .map(
                it ->
                    it.getAttribute("referencedObjective")
                        + " "
                        + it.getAttribute("operator")
                        + " "
                        + it.getAttribute("condition"))
            .toList());
    assertEquals(1, manifest.all("imsss:preConditionRule").size(), "nothing else waits");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("what is awaited and what awaits it share an objective of this package alone")
  void sharedObjective(Scorm2004Edition edition) {
    ManifestXml manifest = manifest("nested", DIVIDED, edition);
    Element written = mapped(manifest, "Start", "done");
    Element read = mapped(manifest, "One", "after-start");
    assertEquals(written.getAttribute("targetObjectiveID"), read.getAttribute("targetObjectiveID"));
    assertTrue(
        read.getAttribute("targetObjectiveID")
            .startsWith(manifest.only("manifest").getAttribute("identifier")));
    assertEquals("true", written.getAttribute("writeSatisfiedStatus"));
    assertFalse(read.hasAttribute("writeSatisfiedStatus"));
    assertEquals(
        "false", manifest.only("organization").getAttribute("adlseq:objectivesGlobalToSystem"));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "what comes after a choice waits for the group, which is done by as many of its parts")
  void afterChoice(Scorm2004Edition edition) {
    ManifestXml manifest = manifest("choice", DIVIDED, edition);
    Element forum =
        ManifestXml.within(manifest.item("Forum"), "imsss:primaryObjective").stream()
            .filter(it -> it.getAttribute("objectiveID").equals("done"))
            .map(it -> ManifestXml.within(it, "imsss:mapInfo").get(0))
            .findFirst()
            .orElseThrow();
    assertEquals("true", forum.getAttribute("writeSatisfiedStatus"));
    assertEquals(
        forum.getAttribute("targetObjectiveID"),
        mapped(manifest, "Summary", "after-forum").getAttribute("targetObjectiveID"));
  }

  private static Element mapped(ManifestXml manifest, String title, String objective) {
    return ManifestXml.within(manifest.item(title), "imsss:objective").stream()
        .filter(it -> it.getAttribute("objectiveID").equals(objective))
        .map(it -> ManifestXml.within(it, "imsss:mapInfo").get(0))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a group is complete when as many of its parts are as it asks for")
  void rollup(Scorm2004Edition edition) {
    ManifestXml manifest = manifest("nested", DIVIDED, edition);
    for (Element rule : ManifestXml.within(manifest.item("Either"), "imsss:rollupRule")) {
      assertEquals("atLeastCount", rule.getAttribute("childActivitySet"));
      assertEquals("1", rule.getAttribute("minimumCount"));
    }
    assertEquals(
        6,
        manifest.all("imsss:rollupRule").size(),
        "completed and satisfied: the whole, the module, and the group in it");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("what is optional stands in nobody's way, and only quizzes count in the score")
  void counting(Scorm2004Edition edition) {
    ManifestXml nested = manifest("nested", DIVIDED, edition);
    assertEquals("false", counts(nested, "Extra", "rollupProgressCompletion"));
    assertEquals("true", counts(nested, "Start", "rollupProgressCompletion"));
    assertEquals("0.0", counts(nested, "Start", "objectiveMeasureWeight"));
    assertEquals(
        "1.0", counts(manifest("small", DIVIDED, edition), "Quiz", "objectiveMeasureWeight"));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "where everything is optional, everything counts: else the whole could never be complete")
  void allOptional(Scorm2004Edition edition) {
    ManifestXml manifest = manifest("voluntary", DIVIDED, edition);
    for (String title : List.of("One", "Two", "Group", "Three")) {
      assertEquals("true", counts(manifest, title, "rollupProgressCompletion"), title);
    }
    assertEquals("false", counts(manifest, "Four", "rollupProgressCompletion"));
  }

  private static String counts(ManifestXml manifest, String title, String attribute) {
    return ManifestXml.within(manifest.item(title), "imsss:rollupRules")
        .get(0)
        .getAttribute(attribute);
  }
}
