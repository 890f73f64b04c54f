package org.stoa.scorm.lms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.stoa.scorm.lms.CourseStructure.Unit;

/**
 * What an LMS of cmi5 shows of a learner in a unit.
 *
 * @param success whether she passed; once she has, nothing takes it back (cmi5, section 9.3.5)
 * @param score the last one that a verdict came with, from 0 to 1
 * @param state how long the documents are that the unit keeps, in characters
 */
public record Standing(
    boolean isBegun,
    boolean isCompleted,
    Optional<Boolean> success,
    Optional<BigDecimal> score,
    boolean isSatisfied,
    int state) {

  static Standing of(Unit unit, Satisfaction satisfaction, int state) {
    List<XapiStatement> said = satisfaction.about(unit);
    return new Standing(
        isSaid(said, "initialized"),
        isSaid(said, "completed"),
        isSaid(said, "passed") || isSaid(said, "failed")
            ? Optional.of(isSaid(said, "passed"))
            : Optional.empty(),
        said.stream()
            .map(it -> it.result().path("score").path("scaled"))
            .filter(it -> it.isNumber())
            .reduce((earlier, later) -> later)
            .map(it -> it.decimalValue()),
        satisfaction.of(unit.id()),
        state);
  }

  private static boolean isSaid(List<XapiStatement> said, String verb) {
    return said.stream().anyMatch(it -> it.says(verb));
  }
}
