package org.stoa.tool.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.stoa.content.Texts;
import org.stoa.programme.Deadline;
import org.stoa.statement.Interval;

/** Says when: in the reader's zone, and in the edition's where that reads differently. */
public final class Times {

  private final Texts texts;
  private final ZoneId edition;
  private final Optional<ZoneId> learner;

  public Times(Locale reader, ZoneId edition, Optional<ZoneId> learner) {
    this.texts = Texts.of(Times.class, reader);
    this.edition = edition;
    this.learner = learner;
  }

  /** As this visit reads them. */
  public static Times of(Visit visit) {
    var learner = visit.learner();
    return new Times(learner.language(), learner.offering().edition().zone(), learner.zone());
  }

  /** Until when something can be done: its last minute. */
  public String until(Deadline deadline) {
    String when = moment(deadline.end().minusSeconds(1));
    return texts.text(deadline.assumed() ? "time.until.assumed" : "time.until", when);
  }

  /** When a session takes place. */
  public String session(Interval time) {
    return texts.text("time.session", moment(time.from()), time.length().toMinutes());
  }

  /** From when something can be done. */
  public String opens(Instant when) {
    return texts.text("time.opens", moment(when));
  }

  /** A moment of the past or the future. */
  public String moment(Instant instant) {
    if (learner.isEmpty() || isSameTime(instant, learner.get())) {
      return in(edition, written(instant, edition, "time.pattern"));
    }
    ZoneId hers = learner.get();
    boolean sameDay =
        instant.atZone(hers).toLocalDate().equals(instant.atZone(edition).toLocalDate());
    String there = written(instant, edition, sameDay ? "time.hour" : "time.pattern");
    return texts.text("time.yours", written(instant, hers, "time.pattern"), in(edition, there));
  }

  private boolean isSameTime(Instant instant, ZoneId zone) {
    return zone.getRules().getOffset(instant).equals(edition.getRules().getOffset(instant));
  }

  private String written(Instant instant, ZoneId zone, String pattern) {
    Locale locale = Locale.forLanguageTag(texts.language());
    return DateTimeFormatter.ofPattern(texts.text(pattern), locale).format(instant.atZone(zone));
  }

  /** A time with the city that its zone is named after. */
  private String in(ZoneId zone, String time) {
    String id = zone.getId();
    String city = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    return texts.text("time.in", time, city);
  }
}
