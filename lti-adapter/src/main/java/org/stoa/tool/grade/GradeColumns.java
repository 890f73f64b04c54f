package org.stoa.tool.grade;

import java.util.List;
import org.stoa.lti.claim.GradeEndpoint;
import org.stoa.lti.grade.GradeService;
import org.stoa.lti.grade.LineItem;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.service.Failure;
import org.stoa.lti.service.Outcome;
import org.stoa.lti.service.Reason;
import org.stoa.lti.service.Scope;
import org.stoa.tool.store.GradeOutbox.Grade;
import org.stoa.tool.store.GradeTargets.GradeTarget;

/** Which column of a platform's gradebook a grade goes to. */
final class GradeColumns {

  private final GradeService grades;

  GradeColumns(GradeService grades) {
    this.grades = grades;
  }

  /** The column of the link that is for this very thing, or one that we make below another. */
  Outcome<GradeEndpoint> of(Registration registration, List<GradeTarget> links, Grade grade) {
    for (GradeTarget link : links) {
      if (link.item().equals(grade.item()) && link.endpoint().lineItem().isPresent()) {
        return isForAnother(registration, link, grade)
            .then(
                another ->
                    another
                        ? below(registration, links, grade)
                        : new Outcome.Delivered<>(link.endpoint()));
      }
    }
    return below(registration, links, grade);
  }

  static <T> Outcome<T> none(String detail) {
    return new Outcome.Refused<>(Failure.of(Reason.NOT_OFFERED, detail));
  }

  /**
   * Platforms name the one column that a link has, also where that is one which we made below it,
   * for a quiz. Only if the column can be read and has another id of ours, it is another's.
   */
  private Outcome<Boolean> isForAnother(Registration registration, GradeTarget link, Grade grade) {
    if (!mayMakeColumns(link)) {
      return new Outcome.Delivered<>(false);
    }
    Outcome<LineItem> read = grades.read(registration, link.endpoint());
    return read instanceof Outcome.Refused<LineItem>
        ? new Outcome.Delivered<>(false)
        : read.then(
            column ->
                new Outcome.Delivered<>(
                    column.key().resourceId().filter(id -> !id.equals(grade.item())).isPresent()));
  }

  private Outcome<GradeEndpoint> below(
      Registration registration, List<GradeTarget> links, Grade grade) {
    if (grade.item().equals(Grading.PROGRAMME)) {
      return none("no link to the programme has a column");
    }
    return links.stream()
        .filter(GradeColumns::mayMakeColumns)
        .findFirst()
        .map(link -> made(registration, link, grade))
        .orElseGet(() -> none("the platform lets us make no columns"));
  }

  private static boolean mayMakeColumns(GradeTarget link) {
    return link.endpoint().lineItems().isPresent()
        && link.endpoint().scopes().contains(Scope.LINE_ITEM.uri());
  }

  private Outcome<GradeEndpoint> made(Registration registration, GradeTarget link, Grade grade) {
    double maximum = grade.maximum().doubleValue();
    LineItem wanted = LineItem.of(grade.label(), maximum, link.resourceLink(), grade.item());
    return grades
        .findOrCreate(registration, link.endpoint(), wanted)
        .then(
            item -> new Outcome.Delivered<>(link.endpoint().withLineItem(item.id().orElseThrow())));
  }
}
