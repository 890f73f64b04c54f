package org.stoa.scorm.inspect;

import static org.stoa.scorm.inspect.Rule.required;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stoa.scorm.inspect.AiccCourse.Row;

/** What AICC's CMI guidelines (CMI001, version 4) ask of a course's files. */
final class AiccRules {

  private static final Map<String, List<String>> KEYWORDS =
      new TreeMap<>(
          Map.of(
              "course",
              List.of(
                  "course_creator",
                  "course_id",
                  "course_system",
                  "course_title",
                  "level",
                  "max_fields_cst",
                  "total_aus",
                  "total_blocks",
                  "version"),
              "course_behavior",
              List.of("max_normal")));
  private static final Map<String, List<String>> HEADINGS =
      new TreeMap<>(
          Map.of(
              ".au", List.of("system_id", "file_name", "core_vendor"),
              ".des", List.of("system_id", "title"),
              ".cst", List.of("block", "member")));
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
  private static final String ROOT = "root";

  static final List<Rule<AiccCourse>> ALL =
      List.of(
          required("AICC_FILE_MISSING", "course structure files", AiccRules::missing),
          required("AICC_KEYWORD_MISSING", "course structure files, .crs", AiccRules::keywords),
          required(
              "AICC_HEADING_MISSING",
              "course structure files, .au, .des, .cst",
              AiccRules::headings),
          required("AICC_ID_TWICE", "course structure files, System_ID", AiccRules::unique),
          required("AICC_NOT_DESCRIBED", "course structure files, .des", AiccRules::described),
          required("AICC_MEMBER_UNKNOWN", "course structure files, .cst", AiccRules::members),
          required("AICC_TOTALS", "course structure files, .crs Total_AUs", AiccRules::totals),
          required(
              "AICC_LAUNCH_MISSING", "course structure files, .au File_Name", AiccRules::launch),
          required(
              "AICC_MASTERY_SCORE",
              "course structure files, .au Mastery_Score",
              AiccRules::mastery));

  private AiccRules() {}

  private static void missing(AiccCourse course, Rule.Complaint complaint) {
    for (String ending : AiccCourse.TABLES) {
      if (course.contents().inOtherCase(course.name() + ending).isEmpty()) {
        complaint.at(
            course.start(ending),
            "There is no file \"%s%s\" beside the .crs file; add it."
                .formatted(course.name(), ending));
      }
    }
  }

  private static void keywords(AiccCourse course, Rule.Complaint complaint) {
    KEYWORDS.forEach(
        (group, keywords) ->
            keywords.stream()
                .filter(it -> course.keyword(group, it).isEmpty())
                .forEach(
                    it ->
                        complaint.at(
                            course.start(AiccCourse.COURSE),
                            "The group [%s] has no %s; add it.".formatted(group, it))));
  }

  private static void headings(AiccCourse course, Rule.Complaint complaint) {
    HEADINGS.forEach(
        (ending, headings) ->
            course.table(ending).stream()
                .findFirst()
                .ifPresent(
                    row ->
                        headings.stream()
                            .filter(it -> !row.named().containsKey(it))
                            .forEach(
                                it ->
                                    complaint.at(
                                        course.start(ending),
                                        "There is no column \"%s\"; add it.".formatted(it)))));
  }

  private static String id(Row row) {
    return row.value("system_id").toLowerCase(Locale.ROOT);
  }

  private static Set<String> ids(AiccCourse course, String ending) {
    return course.table(ending).stream().map(AiccRules::id).collect(Collectors.toSet());
  }

  private static void unique(AiccCourse course, Rule.Complaint complaint) {
    Set<String> seen = new HashSet<>();
    course.table(".au").stream()
        .filter(it -> !seen.add(id(it)))
        .forEach(
            it ->
                complaint.at(
                    it.place(),
                    "The System_ID \"%s\" is taken; choose another one."
                        .formatted(it.value("system_id"))));
  }

  private static void described(AiccCourse course, Rule.Complaint complaint) {
    Set<String> described = ids(course, ".des");
    if (!described.isEmpty()) {
      course.table(".au").stream()
          .filter(it -> !described.contains(id(it)))
          .forEach(
              it ->
                  complaint.at(
                      it.place(),
                      "\"%s\" has no title, for the .des file doesn't describe it; add a row."
                          .formatted(it.value("system_id"))));
    }
  }

  private static void members(AiccCourse course, Rule.Complaint complaint) {
    Set<String> known = ids(course, ".au");
    known.addAll(ids(course, ".des"));
    known.add(ROOT);
    for (Row row : course.table(".cst")) {
      row.cells().stream()
          .filter(it -> !it.isEmpty() && !known.contains(it.toLowerCase(Locale.ROOT)))
          .forEach(
              it ->
                  complaint.at(
                      row.place(),
                      "There is no \"%s\" in the .au and .des files; correct it.".formatted(it)));
    }
  }

  private static void totals(AiccCourse course, Rule.Complaint complaint) {
    String total = course.keyword("course", "total_aus");
    int units = course.table(".au").size();
    if (!total.isEmpty() && units > 0 && !total.equals(Integer.toString(units))) {
      complaint.at(
          course.start(AiccCourse.COURSE),
          "Total_AUs is %s, and the .au file has %d; correct it.".formatted(total, units));
    }
  }

  private static void launch(AiccCourse course, Rule.Complaint complaint) {
    for (Row row : course.table(".au")) {
      String file = row.value("file_name");
      String path = Manifest.decoded(file);
      if (!Manifest.isElsewhere(file) && !course.contents().has(path)) {
        complaint.at(
            row.place(),
            "There is no file \"%s\" in the package; add it, or write the whole address."
                .formatted(path));
      }
    }
  }

  private static void mastery(AiccCourse course, Rule.Complaint complaint) {
    course.table(".au").stream()
        .filter(it -> !it.value("mastery_score").isEmpty())
        .filter(it -> !NUMBER.matcher(it.value("mastery_score")).matches())
        .forEach(
            it ->
                complaint.at(
                    it.place(),
                    "The Mastery_Score \"%s\" is no number; correct it."
                        .formatted(it.value("mastery_score"))));
  }
}
