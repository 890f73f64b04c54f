package org.stoa.scorm;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stoa.scorm.Lms.Visit;
import org.stoa.scorm.Outcome.Interaction;
import org.stoa.scorm.format.Scorm12;
import org.stoa.scorm.lms.StrictRunTime;

/** What the two run-times of SCORM call the same things. */
enum RunTime {
  SCORM_12(StrictRunTime.SCORM_12, "cmi.core.", "LMS", "LMSFinish"),
  SCORM_2004(StrictRunTime.SCORM_2004, "cmi.", "", "Terminate");

  private final StrictRunTime strict;
  private final String core;
  private final String prefix;
  private final String end;

  RunTime(StrictRunTime strict, String core, String prefix, String end) {
    this.strict = strict;
    this.core = core;
    this.prefix = prefix;
    this.end = end;
  }

  static RunTime of(PackageFormat format) {
    return format instanceof Scorm12 ? SCORM_12 : SCORM_2004;
  }

  StrictRunTime strict() {
    return strict;
  }

  /** Part of the names of the scripts that offer it. */
  String script() {
    return strict.script();
  }

  /** The element that says whether everything is done. */
  String completion() {
    return core(this == SCORM_12 ? "lesson_status" : "completion_status");
  }

  /** An element of the core, such as {@code score.raw}. */
  String core(String name) {
    return core + name;
  }

  /** A function's name, but the last one's. */
  String function(String name) {
    return prefix + name;
  }

  String end() {
    return end;
  }

  String response() {
    return this == SCORM_12 ? "student_response" : "learner_response";
  }

  /** An answer that chose these. */
  String choices(int one, int other) {
    return one + (this == SCORM_12 ? "," : "[,]") + other;
  }

  /** The first question of the small quiz, rightly answered, times aside. */
  Map<String, String> trueInteraction() {
    String yes = this == SCORM_12 ? "t" : "true";
    Map<String, String> told = new HashMap<>();
    told.put("id", this == SCORM_12 ? "quiz_1_q1_Two_and_two_are_four" : "quiz_1_q1");
    told.put("type", "true-false");
    told.put("correct_responses.0.pattern", yes);
    told.put(response(), yes);
    told.put("weighting", "1");
    told.put("result", "correct");
    if (this == SCORM_2004) {
      told.put("description", "{lang=en}Two and two are four.");
    }
    return told;
  }

  String wrong() {
    return this == SCORM_12 ? "wrong" : "incorrect";
  }

  /** What the LMS has of completion and success, in the one word that SCORM 1.2 has for both. */
  String status(Visit visit) {
    if (this == SCORM_12) {
      return String.valueOf(visit.committed("cmi.core.lesson_status"));
    }
    Object completion = visit.committed("cmi.completion_status");
    Object success = visit.committed("cmi.success_status");
    if (completion.equals("completed")) {
      return success == null ? "completed" : success.toString();
    }
    return success == null ? completion.toString() : success.toString();
  }

  /** What the LMS has of one quiz that decides everything, and of its four questions. */
  Outcome outcome(Visit visit) {
    String standing = status(visit);
    String score = String.valueOf(visit.committed(core("score.raw")));
    return new Outcome(
        Optional.of(new BigDecimal(score)),
        List.of("completed", "passed", "failed").contains(standing),
        standing.equals("passed"),
        ((List<?>) visit.lms("lms.interactions.map(it => [it.id, it.result])"))
            .stream().map(List.class::cast).map(RunTime::interaction).toList());
  }

  private static Interaction interaction(List<?> told) {
    // 1.2 has no description: its ids go on with the question's words.
    String question = told.get(0).toString().replaceFirst("^([^_]+_q\\d+)_.*", "$1");
    return new Interaction(question, "correct".equals(told.get(1)));
  }
}
