package org.stoa.authoring;

import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stoa.programme.Activity.Items;
import org.stoa.programme.Bound;
import org.stoa.programme.Lifecycle;
import org.stoa.programme.Period;
import org.stoa.programme.Quota;
import org.stoa.programme.RuleChange;
import org.stoa.programme.Slot;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Mode;
import org.stoa.statement.Percentage;
import org.stoa.yaml.Fields;

/** How single values are written. Each is empty if the text isn't one. */
final class Values {

  /** What an id should be. */
  static final String ID = "an id of lower-case letters, digits and hyphens";

  private static final Pattern PERCENTAGE = Pattern.compile("([0-9]{1,3}(\\.[0-9]{1,4})?) ?%?");
  private static final Pattern ITEMS = Pattern.compile("([0-9]{1,4})(?:\\.\\.([0-9]{1,4}))?");
  private static final Pattern SEATS = Pattern.compile("(at least )?([1-9][0-9]?|100) ?%");
  private static final Pattern WEEK = Pattern.compile("([0-9]{4})-W([0-9]{2})");

  private Values() {}

  /** {@code 75%} or {@code 60}. */
  static Optional<Percentage> percentage(String text) {
    Matcher matcher = PERCENTAGE.matcher(text);
    return matcher.matches()
        ? attempt(() -> new Percentage(new BigDecimal(matcher.group(1))))
        : Optional.empty();
  }

  /** {@link #ID}. */
  static Optional<String> id(String text) {
    return Optional.of(text).filter(ActivityId::isValid);
  }

  /** The keys of a mapping by ids; the others become problems. */
  static List<String> ids(Fields fields) {
    return fields.keys(ID, ActivityId::isValid);
  }

  /** A percentage of more than 0. */
  static Optional<Percentage> share(String text) {
    return percentage(text).filter(it -> it.value().signum() > 0);
  }

  /** {@code 50%}, or {@code at least 20%}. */
  static Optional<Quota.Share> shareOfSeats(String text) {
    Matcher matcher = SEATS.matcher(text);
    return matcher.matches()
        ? Optional.of(new Quota.Share(Integer.parseInt(matcher.group(2)), matcher.group(1) != null))
        : Optional.empty();
  }

  /** {@code 2..3}, or {@code 2} for exactly two. */
  static Optional<Items> items(String text) {
    Matcher matcher = ITEMS.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int min = Integer.parseInt(matcher.group(1));
    int max = matcher.group(2) == null ? min : Integer.parseInt(matcher.group(2));
    return attempt(() -> new Items(min, max));
  }

  /** {@code 2023-07-03/2023-07-21}. */
  static Optional<Period> period(String text) {
    String[] ends = text.split("/", -1);
    return ends.length == 2
        ? attempt(() -> new Period(date(ends[0]), date(ends[1])))
        : Optional.empty();
  }

  /** {@code 2023-07-03T09:00/PT2H} or {@code 2023-07-03T09:00/2023-07-03T11:00}. */
  static Optional<Slot> slot(String text) {
    String[] ends = text.split("/", -1);
    if (ends.length != 2) {
      return Optional.empty();
    }
    return attempt(
        () -> {
          LocalDateTime start = time(ends[0]);
          Duration length =
              ends[1].startsWith("P")
                  ? Duration.parse(ends[1])
                  : Duration.between(start, time(ends[1]));
          if (length.compareTo(Slot.LONGEST) > 0) {
            throw new DateTimeException("too long: " + length);
          }
          return new Slot(start, length);
        });
  }

  /** {@code PT12M}: how long something takes. */
  static Optional<Duration> length(String text) {
    return attempt(() -> Duration.parse(text))
        .filter(it -> !it.isZero() && !it.isNegative() && it.compareTo(Slot.LONGEST) <= 0);
  }

  /** {@code P2Y}: how long something is held, in years, months and days. */
  static Optional<java.time.Period> term(String text) {
    return attempt(() -> java.time.Period.parse(text))
        .filter(it -> !it.isZero() && !it.isNegative());
  }

  /** {@code online} or {@code on-site}. */
  static Optional<Mode> mode(String word) {
    return switch (word) {
      case "online" -> Optional.of(Mode.ONLINE);
      case "on-site" -> Optional.of(Mode.ON_SITE);
      default -> Optional.empty();
    };
  }

  /** {@code online}, {@code on-site}, or {@code hybrid} for both. */
  static Optional<Set<Mode>> modes(String word) {
    return word.equals("hybrid") ? Optional.of(Set.of(Mode.values())) : mode(word).map(Set::of);
  }

  /** {@code draft}, {@code active} or {@code outdated}. */
  static Optional<Lifecycle> lifecycle(String word) {
    return switch (word) {
      case "draft" -> Optional.of(Lifecycle.DRAFT);
      case "active" -> Optional.of(Lifecycle.ACTIVE);
      case "outdated" -> Optional.of(Lifecycle.OUTDATED);
      default -> Optional.empty();
    };
  }

  /** {@code grant-only} or {@code strict}. */
  static Optional<RuleChange> ruleChange(String word) {
    return switch (word) {
      case "grant-only" -> Optional.of(RuleChange.GRANT_ONLY);
      case "strict" -> Optional.of(RuleChange.STRICT);
      default -> Optional.empty();
    };
  }

  /** An address that a person can join at. */
  static Optional<URI> address(String text) {
    return attempt(() -> URI.create(text))
        .filter(it -> "https".equals(it.getScheme()) && it.getHost() != null);
  }

  /** {@code 2023-07-19}, {@code 2023-07-19T18:00} or {@code 2023-W29}. */
  static Optional<Bound> bound(String text) {
    Matcher week = WEEK.matcher(text);
    if (week.matches()) {
      return attempt(() -> week(Integer.parseInt(week.group(1)), Integer.parseInt(week.group(2))));
    }
    return text.contains("T")
        ? attempt(() -> new Bound.At(time(text)))
        : attempt(() -> new Bound.Day(date(text)));
  }

  private static LocalDate date(String text) {
    return LocalDate.parse(requireFourDigitYear(text));
  }

  private static LocalDateTime time(String text) {
    return LocalDateTime.parse(requireFourDigitYear(text));
  }

  /** ISO 8601 with a sign before the year reaches further than instants do. */
  private static String requireFourDigitYear(String text) {
    if (text.startsWith("+") || text.startsWith("-")) {
      throw new DateTimeException("a year of four digits: " + text);
    }
    return text;
  }

  private static Bound week(int year, int week) {
    LocalDate monday = LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY).plusWeeks(week - 1L);
    if (monday.get(IsoFields.WEEK_BASED_YEAR) != year || week < 1) {
      throw new DateTimeException("no week " + week + " in " + year);
    }
    return new Bound.Week(monday);
  }

  private static <T> Optional<T> attempt(Supplier<T> value) {
    try {
      return Optional.of(value.get());
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
