package org.stoa.tool.bench;

import static org.stoa.tool.testing.Visits.as;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.stoa.lti.testing.FreshDatabase;
import org.stoa.lti.testing.TestClock;
import org.stoa.programme.Activity;
import org.stoa.programme.Edition;
import org.stoa.statement.Authority;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Interval;
import org.stoa.statement.Percentage;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.tool.catalogue.Catalogue;
import org.stoa.tool.store.Database;
import org.stoa.tool.store.Enrolments;
import org.stoa.tool.store.Enrolments.Appearance;
import org.stoa.tool.store.Enrolments.Person;
import org.stoa.tool.store.Statements;
import org.stoa.tool.testing.Browser;
import org.stoa.tool.testing.Browser.Page;
import org.stoa.tool.testing.GradingPlatform;
import org.stoa.tool.testing.RunningTool;

/**
 * The page of a group: how long the server takes for courses of 200, 2,000 and 20,000 people in
 * Caring Cities, everybody at another point of it, on the database of {@code stoa.test.database}.
 */
final class GroupFigures {

  private static final int[] SIZES = {200, 2_000, 20_000};
  private static final int WARM_UP = 5;
  private static final int ROUNDS = 9;
  private static final Instant NOW = Instant.parse("2023-07-13T10:00:00Z");

  private final Catalogue catalogue;
  private final Edition edition;
  private final List<Activity> toDo;

  private GroupFigures() throws IOException {
    catalogue = Catalogue.read(Path.of("..", "examples", "programmes", "caring-cities"));
    edition = catalogue.offerings().get(0).edition();
    toDo = edition.programme().allActivities().filter(Activity::isToDo).toList();
  }

  /** Prints a row for each size. */
  public static void main(String[] arguments) throws Exception {
    GroupFigures figures = new GroupFigures();
    for (int size : SIZES) {
      figures.measure(size);
    }
  }

  private void measure(int size) throws Exception {
    Path folder = Files.createTempDirectory("stoa-bench");
    String url = FreshDatabase.url(folder);
    try (var platform = new GradingPlatform();
        var tool = new RunningTool(url, catalogue, new TestClock(NOW))) {
      tool.tool().register(platform.registration());
      long statements = fill(url, platform, size);
      Browser teacher = new Browser(tool.address());
      teacher.launch(platform, NOW, as("franca", "membership#Instructor"));
      long[] page = times(teacher, "/people");
      long[] search = times(teacher, "/people?state=at-risk&name=9&page=2");
      long[] file = times(teacher, "/people.csv");
      System.out.println(
          "%s: %,d people, %,d statements: page %s, search %s, file %s (fastest/median, ms)"
              .formatted(
                  System.getProperty("stoa.test.database", "h2"),
                  size,
                  statements,
                  told(page),
                  told(search),
                  told(file)));
    }
  }

  private static String told(long[] sorted) {
    return "%d/%d".formatted(sorted[0], sorted[sorted.length / 2]);
  }

  private static long[] times(Browser teacher, String address) throws Exception {
    long[] times = new long[ROUNDS];
    for (int i = -WARM_UP; i < ROUNDS; i++) {
      long begin = System.nanoTime();
      Page page = teacher.get(address);
      if (page.status() != 200) {
        throw new IllegalStateException(address + ": " + page.status());
      }
      times[Math.max(i, 0)] = (System.nanoTime() - begin) / 1_000_000;
    }
    Arrays.sort(times);
    return times;
  }

  private long fill(String url, GradingPlatform platform, int size) {
    long written = 0;
    try (Database database = Database.open(url)) {
      var enrolments = new Enrolments(database.jdbi());
      var log = new Statements(database.jdbi());
      List<Statement> pending = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        String subject = "learner-" + i;
        EnrolmentId id = enrol(enrolments, platform, subject);
        pending.addAll(statements(id, i));
        if (pending.size() > 5_000 || i == size - 1) {
          log.append(pending);
          written += pending.size();
          pending.clear();
        }
      }
    }
    return written;
  }

  private EnrolmentId enrol(Enrolments enrolments, GradingPlatform platform, String subject) {
    Person person =
        new Person(
            platform.issuer(), GradingPlatform.CLIENT, GradingPlatform.DEPLOYMENT, subject);
    EnrolmentId id = enrolments.enrol(person, edition.programme().id(), edition.id()).id();
    Optional<String> name = Optional.of("Learner " + subject);
    Optional<String> email = Optional.of(subject + "@example.org");
    enrolments.meet(id, new Appearance(name, email, Optional.of("course-1"), true));
    return id;
  }

  /** Somebody is done with so many activities as her number leaves when divided by all of them. */
  private List<Statement> statements(EnrolmentId who, int number) {
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < number % (toDo.size() + 1); i++) {
      Activity activity = toDo.get(i);
      for (Result result : results(activity)) {
        Instant when = Instant.parse("2023-07-05T08:00:00Z").plusSeconds(statements.size());
        String key = who + "/" + activity.id() + "/" + statements.size();
        statements.add(
            new Statement(
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                who,
                activity.id(),
                result,
                when,
                when,
                Authority.source("bench"),
                Optional.empty()));
      }
    }
    return statements;
  }

  private List<Result> results(Activity activity) {
    if (activity instanceof Activity.Quiz) {
      return List.of(
          new Result.Scored(Percentage.of(40)), new Result.Scored(Percentage.of(80)));
    }
    if (activity instanceof Activity.Session) {
      Interval time = edition.slot(activity.id()).orElseThrow().interval(edition.zone());
      return List.of(new Result.Attended(time), new Result.Settled());
    }
    return activity instanceof Activity.Task
        ? List.of(
            new Result.Submitted(), new Result.Reviewed(true, Percentage.HUNDRED))
        : List.of(new Result.Completed());
  }
}
