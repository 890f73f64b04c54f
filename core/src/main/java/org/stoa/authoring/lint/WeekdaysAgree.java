package org.stoa.authoring.lint;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.problem.Problems;
import org.stoa.programme.Edition;

/**
 * A date in a text has the weekday that stands beside it. A date without a year is one of the years
 * in which an edition runs.
 */
final class WeekdaysAgree implements Check {

  private static final String DAYS =
      names(DayOfWeek.values(), it -> it.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
  private static final String WEEKDAY =
      "(?<weekday>mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|" + DAYS + ")";
  private static final String MONTH =
      "(?<month>"
          + names(Month.values(), it -> it.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          + "|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\.?";
  private static final String DAY = "(?<day>[0-3]?[0-9])(?:\\s?(?:st|nd|rd|th))?";
  private static final String YEAR = "(?:,?\\s+(?<year>[12][0-9]{3}))?";
  private static final String BETWEEN = "\\.?,?\\s+(?:the\\s+)?";
  private static final List<Pattern> ENGLISH =
      Stream.of(
              "\\b" + WEEKDAY + BETWEEN + DAY + "\\s+(?:of\\s+)?" + MONTH + "\\b" + YEAR,
              "\\b" + WEEKDAY + BETWEEN + MONTH + "\\s+" + DAY + "\\b" + YEAR,
              "\\b" + DAY + "\\s+" + MONTH + YEAR + "\\s*\\(" + WEEKDAY + "\\)",
              "\\b" + MONTH + "\\s+" + DAY + YEAR + "\\s*\\(" + WEEKDAY + "\\)")
          .map(it -> Pattern.compile(it, Pattern.CASE_INSENSITIVE))
          .toList();
  private static final Pattern KOREAN =
      Pattern.compile(
          "(?:(?<year>[12][0-9]{3})년\\s*)?(?<month>1?[0-9])월\\s*(?<day>[0-3]?[0-9])일\\s*\\(?(?<weekday>[월화수목금토일])(?:요일|\\))");
  private static final String KOREAN_DAYS = "월화수목금토일";

  @Override
  public void check(Manuscript manuscript, Problems problems) {
    manuscript
        .sentences()
        .forEach(
            sentence -> {
              for (Pattern pattern : sentence.passage().isIn("ko") ? List.of(KOREAN) : ENGLISH) {
                Matcher matcher = pattern.matcher(sentence.text());
                while (matcher.find()) {
                  check(matcher, sentence, manuscript.editions(), problems);
                }
              }
            });
  }

  private static void check(
      Matcher found, Sentence sentence, List<Edition> editions, Problems problems) {
    DayOfWeek said = weekday(found.group("weekday"));
    List<LocalDate> dates = dates(found, editions);
    if (!dates.isEmpty() && dates.stream().noneMatch(it -> it.getDayOfWeek() == said)) {
      String is =
          dates.stream()
              .map(
                  it ->
                      it
                          + " is a "
                          + it.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH))
              .collect(Collectors.joining(", "));
      problems.warning(
          "WEEKDAY_DIFFERS",
          sentence.at(found.start()),
          "The text says \""
              + found.group().replaceAll("\\s+", " ")
              + "\", but "
              + is
              + ". Correct one of them.");
    }
  }

  private static List<LocalDate> dates(Matcher found, List<Edition> editions) {
    TreeSet<Integer> years = new TreeSet<>();
    if (found.group("year") != null) {
      years.add(Integer.valueOf(found.group("year")));
    } else {
      editions.forEach(it -> years.add(it.period().first().getYear()));
      editions.forEach(it -> years.add(it.period().last().getYear()));
    }
    int day = Integer.parseInt(found.group("day"));
    int month = month(found.group("month"));
    return years.stream().flatMap(year -> date(year, month, day).stream()).toList();
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int month(String text) {
    if (Character.isDigit(text.charAt(0))) {
      return Integer.parseInt(text);
    }
    return beginning(Month.values(), text).getValue();
  }

  private static DayOfWeek weekday(String text) {
    return KOREAN_DAYS.contains(text)
        ? DayOfWeek.of(KOREAN_DAYS.indexOf(text) + 1)
        : beginning(DayOfWeek.values(), text);
  }

  /** Three letters tell months and weekdays apart. */
  private static <E extends Enum<E>> E beginning(E[] values, String text) {
    String start = text.substring(0, 3).toUpperCase(Locale.ROOT);
    return Arrays.stream(values)
        .filter(it -> it.name().startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  private static <E> String names(E[] values, Function<E, String> name) {
    return Arrays.stream(values).map(name).collect(Collectors.joining("|"));
  }
}
