package org.stoa.tool.manager;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.stoa.content.Texts;
import org.stoa.programme.Edition;

/** What editions are called, and when they are, in a reader's words. */
final class EditionNames {

  private final Texts texts;

  EditionNames(Texts texts) {
    this.texts = texts;
  }

  /** The programme's title. */
  String programme(Edition edition) {
    return edition.programme().title().in(texts.reader());
  }

  /** The edition's own title; its id, if it has none. */
  String run(Edition edition) {
    return edition
        .title()
        .map(title -> title.in(texts.reader()))
        .orElseGet(() -> edition.id().value());
  }

  /** Both. */
  String whole(Edition edition) {
    return programme(edition) + " · " + run(edition);
  }

  /** The first and the last day. */
  String days(Edition edition) {
    return texts.text("days", day(edition.period().first()), day(edition.period().last()));
  }

  String day(LocalDate day) {
    return written(day, "day.pattern");
  }

  /** A name that an edition which begins on this day might have. */
  String month(LocalDate day) {
    return written(day, "month.pattern");
  }

  /** The name of a day in its week. */
  String weekday(LocalDate day) {
    return DateTimeFormatter.ofPattern("EEEE", locale()).format(day);
  }

  private String written(LocalDate day, String pattern) {
    return DateTimeFormatter.ofPattern(texts.text(pattern), locale()).format(day);
  }

  private Locale locale() {
    return Locale.forLanguageTag(texts.language());
  }

  /** The address of an edition's page, or with a further step of one that belongs to it. */
  static String address(Edition edition) {
    return "/office/" + edition.programme().id() + "/" + edition.id();
  }
}
