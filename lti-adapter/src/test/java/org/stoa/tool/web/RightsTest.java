package org.stoa.tool.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.programme.EditionId;
import org.stoa.programme.ProgrammeId;
import org.stoa.statement.EnrolmentId;
import org.stoa.tool.ToolSettings;
import org.stoa.tool.store.AuditTrail;
import org.stoa.tool.store.AuditTrail.Act;
import org.stoa.tool.store.Database;
import org.stoa.tool.store.Enrolments;
import org.stoa.tool.testing.Browser;
import org.stoa.tool.testing.Browser.Page;
import org.stoa.tool.testing.SampleProgramme;
import org.stoa.tool.testing.Visits;
import org.stoa.tool.web.Route.Method;

/** Who may do what: every route there is, asked for by everybody there is. */
class RightsTest {

  private static final Pattern STEP = Pattern.compile("\\{(\\w+)}");
  private static final Pattern ROW =
      Pattern.compile("\\| (GET|POST) \\| `([^`]+)` \\| ([A-Z_]+) \\| .+");

  private static final ProgrammeId SAMPLE = new ProgrammeId("sample");
  private static final EditionId EDITION = new EditionId("spring");

  @TempDir Path folder = Path.of("");
  private Visits plain;
  private Visits operated;
  private List<Visitor> visitors = List.of();

  /** Somebody, and how much she is allowed: that and everything less. */
  private record Visitor(Right most, Browser browser, String csrf) {

    static Visitor of(Right most, Browser browser) throws Exception {
      return new Visitor(most, browser, browser.get("/").csrf());
    }
  }

  @BeforeEach
  void arrive() throws Exception {
    var catalogue = SampleProgramme.in(folder);
    plain = new Visits(catalogue);
    operated = new Visits(catalogue, ToolSettings::operatedFrom);
    String administrator = "institution/person#Administrator";
    visitors =
        List.of(
            Visitor.of(Right.NONE, plain.browser()),
            Visitor.of(Right.TAKE_PART, plain.arrived(Visits.as("ana", "membership#Learner"))),
            Visitor.of(Right.TEACH, plain.arrived(Visits.as("franca", "membership#Instructor"))),
            Visitor.of(Right.MANAGE, plain.arrived(Visits.as("marek", administrator))),
            Visitor.of(Right.OPERATE, operated.arrived(Visits.as("olga", administrator))));
  }

  @AfterEach
  void close() {
    plain.close();
    operated.close();
  }

  @Test
  @DisplayName("Every route lets in who has its right, and refuses everybody else")
  void fromBothSides() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Route route : plain.tool.tool().routes()) {
      for (Visitor visitor : visitors) {
        boolean may = visitor.most().compareTo(route.right()) >= 0;
        int status = ask(route, visitor).status();
        int refusal = visitor.most() == Right.NONE ? 401 : 403;
        // What a form without its fields comes to is the page's affair, but it isn't a refusal.
        boolean isRefused = status == refusal && !route.path().equals("/enter");
        if (may == isRefused) {
          wrong.add(route.method() + " " + route.path() + " by " + visitor.most() + ": " + status);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static Page ask(Route route, Visitor visitor) throws Exception {
    Matcher step = STEP.matcher(route.path());
    String path =
        step.replaceAll(it -> it.group(1).equals("activity") ? "quiz-1" : UUID.randomUUID() + "");
    return route.method() == Method.GET
        ? visitor.browser().get(path)
        : visitor.browser().submit(path, Map.of("csrf", visitor.csrf()));
  }

  @Test
  @DisplayName("What staff change is noted with who asked, and what learners do isn't staff's")
  void audited() throws Exception {
    Visitor learner = visitors.get(1);
    Visitor teacher = visitors.get(2);
    Route again = Route.post("/deliveries", Right.TEACH, exchange -> Answer.missing());
    Route quiz = Route.post("/activity/quiz-1", Right.TAKE_PART, exchange -> Answer.missing());
    assertEquals(303, ask(again, teacher).status());
    assertEquals(303, ask(quiz, learner).status());
    assertEquals(403, ask(again, learner).status());
    try (Database database = Database.open(plain.databaseUrl)) {
      EnrolmentId franca =
          new Enrolments(database.jdbi()).enrol(plain.person("franca"), SAMPLE, EDITION).id();
      assertEquals(
          List.of(new Act(franca, "/deliveries", plain.clock.instant())),
          new AuditTrail(database.jdbi()).seenBy(franca, 10));
    }
  }

  @Test
  @DisplayName("The table of rights in the documentation is the one that holds")
  void documented() throws Exception {
    List<String> held =
        plain.tool.tool().routes().stream()
            .map(route -> route.method() + " " + route.path() + " " + route.right())
            .sorted()
            .toList();
    List<String> written;
    try (Stream<String> lines = Files.lines(Path.of("..", "docs", "rights.md"))) {
      written =
          lines
              .map(ROW::matcher)
              .filter(Matcher::matches)
              .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
              .sorted(Comparator.naturalOrder())
              .toList();
    }
    assertFalse(held.isEmpty());
    assertEquals(held, written);
  }
}
