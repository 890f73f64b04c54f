package org.stoa.scorm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.criterion.Criterion;
import org.stoa.criterion.Criterion.All;
import org.stoa.criterion.Criterion.AtLeast;
import org.stoa.criterion.Criterion.Need;
import org.stoa.criterion.Measure;
import org.stoa.problem.Problem;
import org.stoa.problem.Problems;
import org.stoa.programme.Programme;
import org.stoa.scorm.PackageOptions.Division;
import org.stoa.scorm.format.Cmi5;
import org.stoa.scorm.inspect.Inspection;
import org.stoa.scorm.inspect.PackageKind;
import org.stoa.scorm.lms.CourseStructure;
import org.stoa.scorm.lms.CourseStructure.Block;
import org.stoa.scorm.lms.CourseStructure.Unit;
import org.stoa.scorm.manifest.Cmi5Course;
import org.stoa.scorm.manifest.MoveOn;
import org.stoa.source.SourceText;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Percentage;
import org.stoa.xml.XmlElement;
import org.stoa.xml.XmlReader;

/** cmi5, section 13. */
class Cmi5CourseTest {

  private static final String PROGRAMME = "https://stoa.org/xapi/programmes/small";
  private static final PackageOptions ENGLISH = PackageOptions.in(Locale.ENGLISH);

  @Test
  @DisplayName("the root is in the namespace of the standard's schema")
  void namespace() {
    assertTrue(
        xml(ENGLISH)
            .contains(
                "<courseStructure xmlns=\"https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd\">"));
  }

  @Test
  @DisplayName("in one piece: one unit, which is completed and passed")
  void single() {
    CourseStructure course = course(ENGLISH);
    assertEquals(PROGRAMME, course.id());
    Unit unit = course.units().get(0);
    assertEquals(List.of(unit), course.nodes());
    assertEquals(PROGRAMME + "/unit", unit.id());
    assertEquals("index.html", unit.url());
    assertEquals(MoveOn.COMPLETED_AND_PASSED, unit.moveOn());
    assertEquals(Optional.empty(), unit.masteryScore(), "a mean score decides nothing");
  }

  @Test
  @DisplayName("activity by activity: groups are blocks, and each unit is what it is everywhere")
  void perActivity() {
    CourseStructure course = course(ENGLISH.withDivision(Division.PER_ACTIVITY));
    Block week = (Block) course.nodes().get(0);
    assertEquals(List.of(week), course.nodes(), "nothing of what a package can't carry");
    assertEquals(PROGRAMME + "/activities/week-1", week.id());
    assertEquals(
        List.of("lecture-1 COMPLETED", "lecture-2 COMPLETED", "quiz-1 PASSED"),
        week.units()
            .map(it -> it.id().replace(PROGRAMME + "/activities/", "") + " " + it.moveOn())
            .toList());
    assertEquals(
        List.of("", "", "0.6"),
        week.units().map(it -> it.masteryScore().map(BigDecimal::toString).orElse("")).toList());
  }

  @Test
  @DisplayName("titles in every language of the programme, whatever the package's own")
  void languages() {
    String xml = xml(PackageOptions.in(Locale.KOREAN).withDivision(Division.PER_ACTIVITY));
    XmlElement root = XmlReader.read(new SourceText("cmi5.xml", xml), new Problems()).orElseThrow();
    List<XmlElement> units = root.all("au").toList();
    assertEquals(Set.of("en", "ko"), titles(root.child("course").orElseThrow()).keySet());
    assertEquals(Map.of("en", "Quiz", "ko", "퀴즈"), titles(units.get(2)));
    assertEquals(Set.of("en"), titles(units.get(1)).keySet());
  }

  @Test
  @DisplayName("a part of a programme is another course")
  void part() {
    CourseStructure course = course(ENGLISH.withActivities(Set.of(new ActivityId("lecture-2"))));
    assertEquals(PROGRAMME + "/packages/lecture-2", course.id());
    assertEquals(MoveOn.COMPLETED, course.units().get(0).moveOn());
    assertEquals(Optional.empty(), course.units().get(0).masteryScore());
  }

  @Test
  @DisplayName("what is optional keeps nobody from being satisfied")
  void optional() {
    String yaml =
        """
        id: small
        title: {en: Small things}
        activities:
          - {id: a, kind: resource, page: lecture-2.md, optional: true, title: {en: A}}
          - {id: b, kind: resource, page: lecture-2.md, title: {en: B}}
        """;
    assertEquals(
        List.of(MoveOn.NOT_APPLICABLE, MoveOn.COMPLETED),
        courseOf(yaml).units().stream().map(Unit::moveOn).toList());
  }

  @Test
  @DisplayName(
      "a choice counts in one piece; in several it keeps nobody waiting, and a warning says so")
  void choice() {
    String yaml =
        """
        id: small
        title: {en: Small things}
        activities:
          - id: two
            kind: group
            title: {en: Any two}
            choose: 2
            activities:
              - {id: a, kind: resource, page: lecture-2.md, title: {en: A}}
              - {id: b, kind: resource, page: lecture-2.md, title: {en: B}}
              - {id: c, kind: resource, page: lecture-2.md, title: {en: C}}
          - {id: d, kind: resource, page: lecture-2.md, title: {en: D}}
        """;
    assertEquals(
        "NOT_APPLICABLE NOT_APPLICABLE NOT_APPLICABLE COMPLETED",
        courseOf(yaml).units().stream()
            .map(it -> it.moveOn().name())
            .collect(Collectors.joining(" ")));
    PackagePlan several = planOf(yaml, Division.PER_ACTIVITY);
    assertEquals(
        List.of("CHOICE_LOST"), new Cmi5().losses(several).stream().map(Problem::code).toList());
    PackagePlan whole = planOf(yaml, Division.SINGLE);
    assertEquals(List.of(), new Cmi5().losses(whole));
    assertEquals(MoveOn.COMPLETED, course(whole).units().get(0).moveOn());
  }

  @Test
  @DisplayName("passed is asked for only where nobody gets through without passing")
  void moveOn() {
    Criterion lecture = new Need(new ActivityId("a"), new Measure.Done());
    Criterion quiz = new Need(new ActivityId("q"), new Measure.Score(Percentage.of(60)));
    assertEquals(MoveOn.PASSED, MoveOn.of(new All(List.of(quiz))));
    assertEquals(MoveOn.COMPLETED_AND_PASSED, MoveOn.of(new All(List.of(lecture, quiz))));
    Criterion either = new AtLeast(1, List.of(lecture, quiz));
    assertEquals(MoveOn.COMPLETED, MoveOn.of(new All(List.of(either))));
    assertEquals(
        MoveOn.COMPLETED_AND_PASSED,
        MoveOn.of(new All(List.of(new AtLeast(2, List.of(lecture, quiz, quiz))))));
  }

  @TempDir private Path folder = Path.of("");

  private CourseStructure courseOf(String yaml) {
    return course(planOf(yaml, Division.PER_ACTIVITY));
  }

  private PackagePlan planOf(String yaml, Division division) {
    try {
      Files.writeString(folder.resolve("programme.yaml"), yaml);
      Files.writeString(folder.resolve("lecture-2.md"), "# A\n\nText\n");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    Programme programme = ProgrammeReader.read(folder).programme().orElseThrow();
    return PackagePlan.of(programme, folder, ENGLISH.withDivision(division));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "caring-cities",
        "human-rights-cities-blended",
        "learning-cities-conference",
        "learning-cities-tutorials",
        "learning-forum"
      })
  @DisplayName("each of the five programmes is a course that breaks no rule of cmi5")
  void examples(String name) {
    Path programme = Path.of("../examples/programmes", name);
    PackagePlan plan =
        PackagePlan.of(
            ProgrammeReader.read(programme).programme().orElseThrow(), programme, Locale.ENGLISH);
    Path zip = Packages.export(folder, plan, new Cmi5());
    Inspection inspection = Inspection.of(zip);
    assertFalse(inspection.hasViolations(), () -> inspection.problems().toString());
    assertEquals(PackageKind.CMI5, inspection.kind());
  }

  private CourseStructure course(PackageOptions options) {
    return course(PackagePlan.of(Packages.small(), Packages.SMALL, options));
  }

  private CourseStructure course(PackagePlan plan) {
    Inspection inspection = Inspection.of(Packages.export(folder, plan, new Cmi5()));
    return CourseStructure.of(inspection)
        .orElseThrow(() -> new AssertionError(inspection.problems()));
  }

  /** By language. */
  private static Map<String, String> titles(XmlElement element) {
    return element
        .child("title")
        .orElseThrow()
        .children("langstring")
        .collect(Collectors.toMap(it -> it.attribute("lang").orElse(""), XmlElement::text));
  }

  private static String xml(PackageOptions options) {
    return new Cmi5Course(PackagePlan.of(Packages.small(), Packages.SMALL, options)).xml();
  }
}
