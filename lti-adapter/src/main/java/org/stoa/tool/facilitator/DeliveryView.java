package org.stoa.tool.facilitator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.content.Texts;
import org.stoa.lti.service.Reason;
import org.stoa.programme.Activity;
import org.stoa.programme.Edition;
import org.stoa.statement.ActivityId;
import org.stoa.tool.grade.Grading;
import org.stoa.tool.store.Deliveries.Entry;
import org.stoa.tool.store.GradeOutbox.Grade;
import org.stoa.tool.store.GradeOutbox.State;
import org.stoa.tool.web.Times;

/**
 * A grade and what became of it.
 *
 * @param who the learner, by her name or else by the id that the platform uses
 * @param what it is for
 * @param sentences when, why, and what can be done
 * @param said the platform's own words; empty if there are none
 * @param canBeSentAgain whether to offer it
 */
public record DeliveryView(
    long id,
    String who,
    String what,
    String grade,
    String chip,
    String state,
    List<String> sentences,
    String said,
    boolean canBeSentAgain) {

  static DeliveryView of(Entry entry, Edition edition, Times times, Texts texts) {
    Grade grade = entry.grade();
    return new DeliveryView(
        entry.id(),
        entry.name().orElseGet(() -> texts.text("delivery.learner", entry.subject())),
        title(grade, edition, texts),
        texts.text("delivery.grade", plain(grade.given()), plain(grade.maximum())),
        chip(entry.state()),
        texts.text("delivery." + entry.state()),
        Stream.of(
                Optional.of(texts.text("delivery.earned", times.moment(grade.earned()))),
                ending(entry, times, texts),
                why(entry, texts),
                replaced(entry, texts))
            .flatMap(Optional::stream)
            .toList(),
        entry.detail().orElse(""),
        entry.canBeSentAgain());
  }

  /** The title of today, in the reader's language; of what is no longer there, the column's. */
  private static String title(Grade grade, Edition edition, Texts texts) {
    if (grade.item().equals(Grading.PROGRAMME)) {
      return edition.programme().title().in(texts.reader());
    }
    return Optional.of(grade.item())
        .filter(ActivityId::isValid)
        .flatMap(id -> edition.programme().activity(new ActivityId(id)))
        .map(Activity::title)
        .map(title -> title.in(texts.reader()))
        .orElseGet(grade::label);
  }

  private static String plain(BigDecimal points) {
    return points.stripTrailingZeros().toPlainString();
  }

  private static String chip(State state) {
    return switch (state) {
      case WAITING -> "waiting";
      case DELIVERED -> "done";
      case SUPERSEDED -> "open";
      case REFUSED -> "missed";
    };
  }

  private static Optional<String> ending(Entry entry, Times times, Texts texts) {
    if (entry.state() == State.WAITING) {
      String next = times.moment(entry.nextTry());
      return Optional.of(
          entry.tries() == 0
              ? texts.text("delivery.first", next)
              : texts.text("delivery.next", next, entry.tries()));
    }
    return entry
        .settled()
        .map(when -> texts.text("delivery.when." + entry.state(), times.moment(when)));
  }

  /** What came of the last try, with the advice; nothing before the first. */
  private static Optional<String> why(Entry entry, Texts texts) {
    if (entry.state() == State.SUPERSEDED) {
      // After a try of ours that got no answer, the grade that is there may well be ours.
      return Optional.of(texts.text("delivery.superseded"));
    }
    Optional<String> advice = entry.reason().map(reason -> advice(reason, texts));
    boolean isOurFault = entry.state() == State.WAITING && entry.tries() > 0;
    return advice.or(() -> Optional.of(texts.text("delivery.ours")).filter(it -> isOurFault));
  }

  private static String advice(Reason reason, Texts texts) {
    return texts.translated("advice." + reason, reason.advice()) + " (" + reason + ")";
  }

  private static Optional<String> replaced(Entry entry, Texts texts) {
    return Optional.of(texts.text("delivery.replaced"))
        .filter(it -> entry.state() == State.REFUSED && !entry.isLatest());
  }
}
