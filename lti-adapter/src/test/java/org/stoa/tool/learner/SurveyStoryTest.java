package org.stoa.tool.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.privacy.Ballot;
import org.stoa.programme.EditionId;
import org.stoa.programme.ProgrammeId;
import org.stoa.statement.ActivityId;
import org.stoa.statement.EnrolmentId;
import org.stoa.tool.store.Ballots;
import org.stoa.tool.store.Database;
import org.stoa.tool.store.Works;
import org.stoa.tool.testing.Browser;
import org.stoa.tool.testing.Browser.Page;
import org.stoa.tool.testing.SampleProgramme;
import org.stoa.tool.testing.TaskProgramme;
import org.stoa.tool.testing.Visits;

/** What a learner answers in surveys, over real HTTP. */
class SurveyStoryTest {

  private static final ActivityId SURVEY = new ActivityId("survey");
  private static final ActivityId NAMED = new ActivityId("named");

  @TempDir Path folder = Path.of("");
  private Visits visits;
  private Browser ana;
  private String csrf = "";

  @BeforeEach
  void arrive() throws Exception {
    visits = new Visits(TaskProgramme.in(folder));
    ana = visits.arrived(Visits.as("ana", "membership#Learner"));
    csrf = ana.get("/").csrf();
  }

  @AfterEach
  void close() {
    visits.close();
  }

  @Test
  @DisplayName(
      "S0-26 that somebody answered is known, and what she answered is kept apart from her")
  void anonymous() throws Exception {
    Page form = ana.get("/activity/survey");
    form.shows(
        "Three questions.", "This survey is anonymous", "&lt;b&gt;Good", "type=\"checkbox\"");
    form.hides("{several}");
    Map<String, String> answers =
        Map.of("csrf", csrf, "q1", "0,1", "q2", "0,1,9,x", "q3", "More time");
    Page done = ana.follow(ana.submit("/activity/survey/answers", answers));
    done.shows("Thank you.", "stoa-done");
    done.hides("name=\"q1\"", "More time");
    List<Ballot> ballots = ballots(SURVEY);
    assertEquals(1, ballots.size());
    assertEquals(
        Map.of(
            "How was it?", List.of("<b>Good</b>"),
            "What helped?", List.of("Videos", "Texts"),
            "What should we change?", List.of("More time")),
        ballots.get(0).answers());
    assertEquals(0, works(SURVEY));
  }

  @Test
  @DisplayName("S0-26 a survey is answered once, and not by somebody who only looks at it")
  void once() throws Exception {
    Map<String, String> answers = Map.of("csrf", csrf, "q1", "1");
    ana.submit("/activity/survey/answers", answers);
    ana.submit("/activity/survey/answers", answers);
    assertEquals(1, ballots(SURVEY).size());
    Browser franca = visits.arrived(Visits.as("franca", "membership#Instructor"));
    Page form = franca.get("/activity/survey");
    form.shows("Answers of yours are not kept.", "How was it?");
    franca.submit("/activity/survey/answers", Map.of("csrf", form.csrf(), "q1", "0"));
    assertEquals(1, ballots(SURVEY).size());
  }

  @Test
  @DisplayName("Without any answer nothing is sent, and the form says so")
  void empty() throws Exception {
    Page sent = ana.submit("/activity/survey/answers", Map.of("csrf", csrf, "q1", "7", "q3", " "));
    assertEquals(422, sent.status());
    sent.shows("Please answer at least one question.", "name=\"q1\"");
    assertEquals(0, ballots(SURVEY).size());
  }

  @Test
  @DisplayName("Where a survey isn't anonymous it says so before, and her answers are hers")
  void named() throws Exception {
    ana.get("/activity/named").shows("Your name stands beside your answers");
    ana.submit("/activity/named/answers", Map.of("csrf", csrf, "q1", "1"));
    assertEquals(1, ballots(NAMED).size());
    assertEquals(1, works(NAMED));
  }

  private List<Ballot> ballots(ActivityId survey) {
    try (Database database = Database.open(visits.databaseUrl)) {
      return new Ballots(database.jdbi())
          .of(new ProgrammeId("sample"), new EditionId("spring"), survey);
    }
  }

  private int works(ActivityId survey) {
    EnrolmentId id =
        visits.tool.tool().enrol(visits.person("ana"), SampleProgramme.only(visits.catalogue));
    try (Database database = Database.open(visits.databaseUrl)) {
      return new Works(database.jdbi()).of(id, survey).size();
    }
  }
}
