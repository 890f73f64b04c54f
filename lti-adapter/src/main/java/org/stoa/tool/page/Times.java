package org.stoa.tool.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.stoa.content.Texts;
import org.stoa.programme.Deadline;
import org.stoa.statement.Interval;

/** Says when: in the learner's zone, and in the edition's where that reads differently. */
final class Times {

  private final Texts texts;
  private final ZoneId edition;
  private final Optional<ZoneId> learner;

  Times(Texts texts, ZoneId edition, Optional<ZoneId> learner) {
    this.texts = texts;
    this.edition = edition;
    this.learner = learner;
  }

  /** Until when something can be done: its last minute. */
  String until(Deadline deadline) {
    String when = moment(deadline.end().minusSeconds(1));
    return texts.text(deadline.assumed() ? "time.until.assumed" : "time.until", when);
  }

  /** When a session takes place. */
  String session(Interval time) {
    return texts.text("time.session", moment(time.from()), time.length().toMinutes());
  }

  /** From when something can be done. */
  String from(Instant opens) {
    return texts.text("time.from", moment(opens));
  }

  private String moment(Instant instant) {
    String there = written(instant, edition);
    if (learner.isEmpty() || isSameTime(instant)) {
      return there;
    }
    return texts.text("time.both", written(instant, learner.get()), there);
  }

  private boolean isSameTime(Instant instant) {
    return learner
        .map(zone -> zone.getRules().getOffset(instant))
        .equals(Optional.of(edition.getRules().getOffset(instant)));
  }

  private String written(Instant instant, ZoneId zone) {
    Locale locale = Locale.forLanguageTag(texts.language());
    String time =
        DateTimeFormatter.ofPattern(texts.text("time.pattern"), locale)
            .format(instant.atZone(zone));
    return texts.text("time.at", time, city(zone));
  }

  /** The city that a zone is named after. */
  private static String city(ZoneId zone) {
    String id = zone.getId();
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }
}
