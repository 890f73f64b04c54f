package org.stoa.scorm.inspect;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.source.SourceText;
import org.stoa.table.Cell;
import org.stoa.table.Sheet;

/**
 * The files of a course by AICC's CMI guidelines, which all have one name and tell themselves apart
 * by their endings.
 *
 * @param name of the files, without the ending
 * @param course the groups of the {@code .crs} file, with their keywords in small letters
 * @param tables the rows of the other files by their endings, each by its headings in small letters
 */
record AiccCourse(
    Contents contents,
    String name,
    Map<String, Map<String, String>> course,
    Map<String, List<Row>> tables) {

  static final String COURSE = ".crs";

  /** Of tables: units, descriptions, structure. */
  static final List<String> TABLES = List.of(".au", ".des", ".cst");

  /** A row of a table. */
  record Row(Place place, List<String> cells, Map<String, String> named) {

    String value(String heading) {
      return named.getOrDefault(heading, "");
    }
  }

  static Optional<Description> describe(Contents contents, Objections objections) {
    return contents.endingWith(COURSE).stream()
        .findFirst()
        .map(it -> described(contents, it, objections));
  }

  private static Description described(Contents contents, String file, Objections objections) {
    Problems problems = new Problems();
    String name = file.substring(0, file.length() - COURSE.length());
    Map<String, List<Row>> tables = new HashMap<>();
    for (String ending : TABLES) {
      contents
          .inOtherCase(name + ending)
          .flatMap(it -> contents.text(it, problems))
          .flatMap(it -> Sheet.of(it, problems))
          .ifPresent(it -> tables.put(ending, rows(it.filled())));
    }
    Map<String, Map<String, String>> groups =
        contents.text(file, problems).map(AiccCourse::groups).orElse(Map.of());
    AiccCourse course = new AiccCourse(contents, name, groups, tables);
    objections.add(problems, PackageKind.AICC.document());
    objections.ask(AiccRules.ALL, course, PackageKind.AICC);
    return new Description(PackageKind.AICC, Optional.of(course.structure()));
  }

  private static Map<String, Map<String, String>> groups(SourceText text) {
    Map<String, Map<String, String>> groups = new TreeMap<>();
    Map<String, String> group = new TreeMap<>();
    for (String line : text.text().lines().map(String::strip).toList()) {
      int sign = line.indexOf('=');
      if (line.startsWith("[") && line.endsWith("]")) {
        group = new TreeMap<>();
        groups.put(small(line.substring(1, line.length() - 1)), group);
      } else if (sign > 0 && !line.startsWith(";")) {
        group.put(small(line.substring(0, sign)), line.substring(sign + 1).strip());
      }
    }
    return groups;
  }

  private static List<Row> rows(List<List<Cell>> filled) {
    List<String> headings =
        filled.stream().findFirst().orElse(List.of()).stream().map(it -> small(it.text())).toList();
    return filled.stream().skip(1).map(it -> row(headings, it)).toList();
  }

  private static Row row(List<String> headings, List<Cell> cells) {
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < Math.min(headings.size(), cells.size()); i++) {
      named.putIfAbsent(headings.get(i), cells.get(i).text().strip());
    }
    List<String> texts = cells.stream().map(it -> it.text().strip()).toList();
    return new Row(cells.get(0).place(), texts, named);
  }

  private static String small(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }

  /** A keyword of the {@code .crs} file; empty if it isn't there. */
  String keyword(String group, String keyword) {
    return course.getOrDefault(group, Map.of()).getOrDefault(keyword, "");
  }

  List<Row> table(String ending) {
    return tables.getOrDefault(ending, List.of());
  }

  /** The beginning of one of the files. */
  Place start(String ending) {
    return Place.startOf(contents.name(name + ending));
  }

  private Part structure() {
    Map<String, String> titles = new HashMap<>();
    table(".des")
        .forEach(it -> titles.putIfAbsent(small(it.value("system_id")), it.value("title")));
    Map<String, Part> units = new LinkedHashMap<>();
    table(".au").forEach(it -> units.putIfAbsent(small(it.value("system_id")), unit(it, titles)));
    return new Part(
        "course",
        keyword("course", "course_title"),
        keyword("course", "course_id"),
        Optional.empty(),
        Map.of(),
        List.copyOf(units.values()));
  }

  private static Part unit(Row unit, Map<String, String> titles) {
    Map<String, String> properties = new LinkedHashMap<>();
    for (String heading :
        List.of("type", "mastery_score", "max_score", "max_time_allowed", "time_limit_action")) {
      if (!unit.value(heading).isEmpty()) {
        properties.put(heading, unit.value(heading));
      }
    }
    String identifier = unit.value("system_id");
    String parameters = unit.value("web_launch");
    return new Part(
        "au",
        titles.getOrDefault(small(identifier), ""),
        identifier,
        Optional.of(unit.value("file_name"))
            .filter(it -> !it.isEmpty())
            .map(it -> parameters.isEmpty() ? it : it + "?" + parameters),
        properties,
        List.of());
  }
}
