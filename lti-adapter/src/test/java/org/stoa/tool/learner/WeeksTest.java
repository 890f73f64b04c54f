package org.stoa.tool.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Authority;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Interval;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.tool.testing.Browser;
import org.stoa.tool.testing.Browser.Page;
import org.stoa.tool.testing.SampleProgramme;
import org.stoa.tool.testing.TaskProgramme;
import org.stoa.tool.testing.Visits;

/** The programme by week, and its sessions, over real HTTP. */
class WeeksTest {

  @TempDir Path folder = Path.of("");
  private Visits visits;
  private Browser ana;

  @BeforeEach
  void arrive() throws Exception {
    visits = new Visits(TaskProgramme.in(folder));
    ana = visits.arrived(Visits.as("ana", "membership#Learner"));
  }

  @AfterEach
  void close() {
    visits.close();
  }

  @Test
  @DisplayName("S0-17 the programme is a list by weeks; a week in which all is done is folded")
  void weeks() throws Exception {
    String home = ana.get("/").text();
    int anytime = home.indexOf("At any time until");
    int first = home.indexOf("Week 1");
    int second = home.indexOf("Week 2");
    assertTrue(0 < anytime && anytime < first && first < second, home);
    assertTrue(home.indexOf(">Plan<") < first, "a plan has no time of its own");
    assertTrue(home.indexOf(">Photos<") > second, "until the second Wednesday");
    assertEquals(3, count(home, "<details open"));
    attend(Authority.source("Zoom"));
    String after = ana.get("/").text();
    assertEquals(2, count(after, "<details open"));
    assertTrue(after.contains("1 of 1 done"), after);
  }

  @Test
  @DisplayName("S1-27 the programme's page is light: less than 60 kB with its stylesheets")
  void light() throws Exception {
    int bytes = 0;
    for (String address : List.of("/", "/assets/stoa.css", "/assets/tool.css", "/assets/zone.js")) {
      bytes += ana.get(address).bytes().length;
    }
    assertTrue(bytes < 60_000, bytes + " bytes");
  }

  @Test
  @DisplayName(
      "S3-08 S3-19 the link to a session appears when it is given out; nothing stands before")
  void link() throws Exception {
    Page before = ana.get("/activity/live");
    before.shows("Room: Blue");
    before.hides("meet.example", "Join online");
    visits.clock.pass(Duration.ofMinutes(14));
    ana.get("/activity/live").hides("meet.example");
    visits.clock.pass(Duration.ofMinutes(1));
    ana.get("/activity/live").shows("https://meet.example/x?a=1", "Join online");
  }

  @Test
  @DisplayName("What was recorded of her presence is told, with how long and from where")
  void attendance() throws Exception {
    ana.get("/activity/live").hides("What was recorded");
    attend(Authority.source("Zoom report"));
    Page page = ana.get("/activity/live");
    page.shows("What was recorded of your presence", "90 minutes, by Zoom report", "stoa-done");
    attend(Authority.staff("Franca"));
    Page two = ana.get("/activity/live");
    two.shows("by the organisers");
    two.hides("Franca");
  }

  private void attend(Authority authority) {
    visits.clock.pass(Duration.ofHours(3));
    EnrolmentId id =
        visits.tool.tool().enrol(visits.person("ana"), SampleProgramme.only(visits.catalogue));
    var start = SampleProgramme.NOW.plus(Duration.ofMinutes(30));
    visits
        .tool
        .tool()
        .append(
            List.of(
                new Statement(
                    UUID.randomUUID(),
                    id,
                    new ActivityId("live"),
                    new Result.Attended(new Interval(start, start.plus(Duration.ofMinutes(90)))),
                    visits.clock.instant(),
                    visits.clock.instant(),
                    authority,
                    Optional.empty())));
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }
}
