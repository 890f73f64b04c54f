package org.stoa.scorm.lms;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.scorm.lms.CourseStructure.Block;
import org.stoa.scorm.lms.CourseStructure.Unit;

/**
 * What of a course is satisfied, by what was said about a learner (cmi5, sections 9.3.9 and
 * 13.1.4).
 */
record Satisfaction(CourseStructure course, List<XapiStatement> statements) {

  /**
   * Whether a unit, a block or the course is.
   *
   * @param id the publisher's
   */
  boolean of(String id) {
    return id.equals(course.id())
        ? course.units().stream().allMatch(this::of)
        : course.units().stream().anyMatch(unit -> unit.id().equals(id) && of(unit))
            || course.blocks().stream().anyMatch(block -> block.id().equals(id) && of(block));
  }

  private boolean of(Block block) {
    return block.units().allMatch(this::of);
  }

  private boolean of(Unit unit) {
    return unit.moveOn().isSatisfied(isSaid("completed", unit), isSaid("passed", unit));
  }

  private boolean isSaid(String verb, Unit unit) {
    return about(unit).stream().anyMatch(it -> it.says(verb));
  }

  /** What cmi5 defines and was said about a unit. */
  List<XapiStatement> about(Unit unit) {
    String activity = LmsStatements.generated(unit.id());
    return statements.stream()
        .filter(it -> it.isDefined() && it.object().equals(activity))
        .toList();
  }

  /** The blocks that are satisfied and of which that wasn't said yet. */
  List<String> newBlocks() {
    return unsaid(course.blocks().stream().filter(this::of).map(Block::id));
  }

  /** The course, if it is satisfied and that wasn't said yet. */
  List<String> newCourse() {
    return unsaid(Stream.of(course.id()).filter(this::of));
  }

  private List<String> unsaid(Stream<String> ids) {
    Set<String> said =
        statements.stream()
            .filter(it -> it.verb().equals(XapiStatement.LMS_VERBS + "satisfied"))
            .map(XapiStatement::object)
            .collect(Collectors.toSet());
    return ids.filter(id -> !said.contains(LmsStatements.generated(id))).toList();
  }
}
