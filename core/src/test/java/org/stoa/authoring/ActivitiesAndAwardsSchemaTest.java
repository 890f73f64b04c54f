package org.stoa.authoring;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The schema of a programme and the readers agree about activities and awards. */
class ActivitiesAndAwardsSchemaTest {

  private static final String FILE = "programme.yaml";
  private static final SchemaCheck PROGRAMME = new SchemaCheck(FormatSchema.PROGRAMME);

  @TempDir private Path folder;
  private Draft draft;

  @BeforeEach
  void startWithASoundProgramme() {
    draft =
        new Draft(folder)
            .sound()
            .file("page.md", "# A page\n\n![talk](media/talk.webm)\n")
            .file("media/talk.webm", "video")
            .file("media/talk.en.vtt", "WEBVTT");
  }

  static final List<String> RIGHT_ACTIVITIES =
      List.of(
          "{id: x, kind: resource, page: page.md, watch: 90%}",
          "{id: x, kind: resource, page: page.md, watch: 62.5}",
          "{id: x, kind: resource, page: page.md, watch: 100 %, owner: 7, optional: false}",
          "{id: x, kind: session, title: T, description: {en: D}, where: 3, after: quiz-1}",
          "{id: x, kind: session, page: page.md, after: [quiz-1, essay]}",
          "{id: x, kind: quiz, file: quiz.md, items: 1, attempts: 3, best: highest}",
          "{id: x, kind: quiz, file: quiz.md, attempts: unlimited, feedback: score+key}",
          "{id: x, kind: quiz, file: quiz.md, items: \"1\", attempts: \"3\", feedback: none}",
          "{id: x, kind: task, title: T, accept: [image/*, text/plain], items: 2..3}",
          "{id: x, kind: task, title: T, accept: text/plain, items: 02, limit: 1 page}",
          "{id: x, kind: task, title: T, limit: 500 words, consent: publication, review: peers}",
          "{id: x, kind: survey, file: page.md, anonymous: true, optional: \"true\"}",
          "{id: x, kind: group, title: T, activities: {id: y, kind: session, title: T}}",
          "{id: x, kind: group, title: T, activities: [{id: y, kind: session, title: T}]}");

  @ParameterizedTest
  @FieldSource("RIGHT_ACTIVITIES")
  void rightActivities(String activity) {
    PROGRAMME.assertAgreesToAccept(withActivity(activity), FILE);
  }

  static final List<String> BROKEN_ACTIVITIES =
      List.of(
          "{kind: session, title: T}",
          "{id: x, title: T}",
          "{id: X, kind: session, title: T}",
          "{id: -x, kind: session, title: T}",
          "{id: [x], kind: session, title: T}",
          "{id: x, kind: lecture, page: page.md}",
          "{id: x, kind: resource}",
          "{id: x, kind: resource, file: page.md}",
          "{id: x, kind: resource, page: page.md, watch: 101}",
          "{id: x, kind: resource, page: page.md, watch: 90 percent}",
          "{id: x, kind: resource, page: page.md, watch: -5}",
          "{id: x, kind: resource, page: [page.md]}",
          "{id: x, kind: resource, page: /page.md}",
          "{id: x, kind: resource, page: media/../page.md}",
          "{id: x, kind: resource, page: 'media\\talk.md'}",
          "{id: x, kind: resource, page: \"https://example.org/page.md\"}",
          "{id: x, kind: session, title: T, watch: 90%}",
          "{id: x, kind: session, title: T, optional: maybe}",
          "{id: x, kind: session, title: T, after: [First thing]}",
          "{id: x, kind: session, title: T, after: {id: quiz-1}}",
          "{id: x, kind: quiz}",
          "{id: x, kind: quiz, file: quiz.md, items: 0}",
          "{id: x, kind: quiz, file: quiz.md, items: 1.5}",
          "{id: x, kind: quiz, file: quiz.md, attempts: 0}",
          "{id: x, kind: quiz, file: quiz.md, attempts: endless}",
          "{id: x, kind: quiz, file: quiz.md, feedback: key}",
          "{id: x, kind: quiz, file: quiz.md, best: last}",
          "{id: x, kind: task, title: T, items: 0..2}",
          "{id: x, kind: task, title: T, items: 2-3}",
          "{id: x, kind: task, title: T, limit: 1 metre}",
          "{id: x, kind: task, title: T, consent: true}",
          "{id: x, kind: task, title: T, review: everyone}",
          "{id: x, kind: task, title: T, accept: {mime: text/plain}}",
          "{id: x, kind: survey}",
          "{id: x, kind: survey, file: page.md, anonymous: yes}",
          "{id: x, kind: group, title: T}",
          "{id: x, kind: group, title: T, activities: []}",
          "{id: x, kind: group, title: T, activities: [{id: y, kind: session, of: T}]}");

  @ParameterizedTest
  @FieldSource("BROKEN_ACTIVITIES")
  void brokenActivities(String activity) {
    PROGRAMME.assertAgreesToRefuse(withActivity(activity), FILE);
  }

  static final List<String> RIGHT_AWARDS =
      List.of(
          "{each: quiz-*, title: {en: T}, kind: badge, issuers: UCLG}",
          "{each: [quiz-1, \"*say\"], issuers: [SHRDC, 7]}",
          "{need: quiz-1, score: 60}",
          "{need: quiz-1, score: 60%}",
          "{need: quiz-1, done: true}",
          "{need: quiz-1, done: false}",
          "{need: [quiz-1, essay]}",
          "{need: live-1, present: 75%}",
          "{need: essay, items: 2}",
          "{need: essay, reviewed: {}}",
          "{need: essay, reviewed: {rubric: 7, min: 60, by: staff}}",
          "{need: essay, reviewed: {by: \"peers(3, median, staff)\"}}",
          "{need: essay, reviewed: {by: peers(12)}}",
          "{all: {need: essay}}",
          "{any: [{need: essay}, {all: [{any: [{each: [quiz-1], score: 0}]}]}]}",
          "{atLeast: {n: 1, of: {need: essay}}}",
          "{atLeast: {n: \"2\", of: [{each: [quiz-1, essay]}]}}",
          "{weighted: {min: 0.5, of: {quiz-1: 40, essay: \"60\"}}}",
          "{weighted: {min: 60%, of: {quiz-1: 1}}}",
          "{award: other}",
          "{award: [other]}",
          "{all: [{award: other}, {need: essay}]}");

  @ParameterizedTest
  @FieldSource("RIGHT_AWARDS")
  void rightAwards(String award) {
    PROGRAMME.assertAgreesToAccept(withAward(award), FILE);
  }

  static final List<String> BROKEN_AWARDS =
      List.of(
          "quiz-1",
          "[]",
          "{}",
          "{title: Nothing}",
          "{need: quiz-1, each: [essay]}",
          "{need: quiz-1, kind: medal}",
          "{need: quiz-1, colour: red}",
          "{need: []}",
          "{need: {id: quiz-1}}",
          "{need: quiz-*}",
          "{need: quiz-1, score: 101}",
          "{need: quiz-1, score: [60]}",
          "{need: quiz-1, score: 60, done: true}",
          "{need: quiz-1, done: perhaps}",
          "{need: live-1, present: most}",
          "{need: essay, items: 0}",
          "{need: essay, reviewed: staff}",
          "{need: essay, reviewed: {by: peers}}",
          "{need: essay, reviewed: {by: peers(0)}}",
          "{need: essay, reviewed: {who: staff}}",
          "{each: []}",
          "{each: QUIZ-*}",
          "{award: []}",
          "{award: {id: other}}",
          "{all: []}",
          "{all: [quiz-1]}",
          "{all: [{need: essay, title: T}]}",
          "{all: [{need: essay}], score: 60}",
          "{any: essay}",
          "{any: [{}]}",
          "{atLeast: [{need: essay}]}",
          "{atLeast: {of: [{need: essay}]}}",
          "{atLeast: {n: 0, of: [{need: essay}]}}",
          "{atLeast: {n: 1}}",
          "{atLeast: {n: 1, of: [{need: essay}], from: 2}}",
          "{weighted: {min: 60}}",
          "{weighted: {of: {quiz-1: 1}}}",
          "{weighted: {min: 0, of: {quiz-1: 1}}}",
          "{weighted: {min: 0.0%, of: {quiz-1: 1}}}",
          "{weighted: {min: 60, of: {}}}",
          "{weighted: {min: 60, of: [quiz-1]}}",
          "{weighted: {min: 60, of: {quiz-1: 0.5}}}");

  @ParameterizedTest
  @FieldSource("BROKEN_AWARDS")
  void brokenAwards(String award) {
    PROGRAMME.assertAgreesToRefuse(withAward(award), FILE);
  }

  private Draft withActivity(String activity) {
    return draft.programmeWith("activities:\n", "activities:\n  - " + activity + "\n");
  }

  private Draft withAward(String award) {
    return draft.programmeWith(
        "{each: [quiz-1, essay], kind: certificate}", award + "\n  other: {need: quiz-1}");
  }
}
