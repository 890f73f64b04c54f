package org.stoa.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.authoring.Reading;
import org.stoa.statement.ActivityId;

/** A programme of {@code examples/programmes}, whose files have no problem. */
record ExampleProgramme(Programme programme, List<Edition> editions) {

  private static final Pattern HANGUL = Pattern.compile("(?s).*\\p{IsHangul}.*");

  static ExampleProgramme read(String name) {
    Reading reading = ProgrammeReader.read(Path.of("../examples/programmes", name));
    assertEquals(List.of(), reading.problems());
    return new ExampleProgramme(reading.programme().orElseThrow(), reading.editions());
  }

  Edition edition(String id) {
    return editions.stream().filter(it -> it.id().value().equals(id)).findFirst().orElseThrow();
  }

  Activity activity(String id) {
    return programme.activity(new ActivityId(id)).orElseThrow();
  }

  /** An activity's page as it was written first. */
  Page page(String activity) {
    return pageOf(activity(activity)).orElseThrow();
  }

  /** All pages as they were written first. */
  Stream<Page> pages() {
    return programme.allActivities().flatMap(it -> pageOf(it).stream());
  }

  private static Optional<Page> pageOf(Activity activity) {
    if (activity instanceof Activity.Resource resource) {
      return Optional.of(resource.page().original());
    }
    if (activity instanceof Activity.Session session) {
      return session.page().map(Localised::original);
    }
    return activity instanceof Activity.Task task
        ? task.page().map(Localised::original)
        : Optional.empty();
  }

  /** The rows of the tables on an activity's page, without their headers. */
  List<List<String>> tableRows(String activity) {
    List<String> lines = page(activity).body().lines().toList();
    int rule =
        lines.indexOf(lines.stream().filter(it -> it.startsWith("|---")).findFirst().orElseThrow());
    return lines.stream()
        .skip(rule + 1L)
        .takeWhile(it -> it.startsWith("|"))
        .map(ExampleProgramme::cells)
        .toList();
  }

  private static List<String> cells(String line) {
    return Stream.of(line.substring(1, line.length() - 1).split("\\|", -1))
        .map(String::strip)
        .toList();
  }

  void requireTitlesInEnglishAndKorean() {
    Stream.of(
            Stream.of(programme.title(), programme.summary().orElseThrow()),
            editions.stream().flatMap(it -> it.title().stream()),
            programme.roles().stream().map(Role::title),
            programme.allActivities().map(Activity::title),
            programme.allActivities().flatMap(it -> it.outline().description().stream()),
            programme.awards().stream().map(Award::title))
        .flatMap(it -> it)
        .forEach(
            title -> {
              assertFalse(HANGUL.matcher(title.in(Locale.ENGLISH)).matches(), title::toString);
              assertTrue(HANGUL.matcher(title.in(Locale.KOREAN)).matches(), title::toString);
            });
  }
}
