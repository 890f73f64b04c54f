package org.stoa.tool.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.claim.GradeEndpoint;
import org.stoa.lti.service.Scope;
import org.stoa.statement.EnrolmentId;
import org.stoa.tool.store.GradeTargets.GradeTarget;

/** Where grades go. */
class GradeTargetsTest {

  private static final String COURSE = "course-1";

  private final Database database = Samples.database();
  private final GradeTargets targets = new GradeTargets(database.jdbi());
  private final EnrolmentId ana = Samples.enrol(database, "ana");
  private final EnrolmentId minjun = Samples.enrol(database, "minjun");

  @AfterEach
  void close() {
    database.close();
  }

  private static GradeTarget target(String item, String link, String lineItem) {
    return target(COURSE, item, link, lineItem);
  }

  private static GradeTarget target(String course, String item, String link, String lineItem) {
    return new GradeTarget(
        course,
        item,
        link,
        new GradeEndpoint(
            Set.of(Scope.SCORE.uri(), Scope.LINE_ITEM.uri()),
            Optional.of(URI.create("https://lms.example/items?a=1")),
            Optional.of(lineItem).filter(it -> !it.isEmpty()).map(URI::create)));
  }

  @Test
  @DisplayName("A grade's target is what the latest launch said")
  void latest() {
    assertEquals(List.of(), targets.all(ana));
    targets.save(ana, target("programme", "link-1", "https://lms.example/items/1"));
    GradeTarget latest = target("programme", "link-1", "https://lms.example/items/2");
    targets.save(ana, latest);
    assertEquals(List.of(latest), targets.all(ana));
    assertEquals(List.of(), targets.all(minjun));
  }

  @Test
  @DisplayName("A launch that names no column keeps the one of an earlier launch of its link")
  void kept() {
    GradeTarget named = target("programme", "link-1", "https://lms.example/items/1");
    targets.save(ana, named);
    targets.save(ana, target("programme", "link-1", ""));
    assertEquals(List.of(named), targets.all(ana));
    targets.save(ana, target("programme", "link-2", ""));
    assertEquals(List.of(target("programme", "link-2", "")), targets.all(ana));
  }

  @Test
  @DisplayName("The programme's link and an activity's link don't touch each other")
  void linkByLink() {
    GradeTarget programme = target("programme", "link-1", "https://lms.example/items/1");
    GradeTarget quiz = target("quiz-1", "link-2", "");
    targets.save(ana, programme);
    targets.save(ana, quiz);
    assertEquals(Set.of(programme, quiz), Set.copyOf(targets.all(ana)));
  }

  @Test
  @DisplayName("A learner's two frames may launch at the same moment")
  void atOnce() throws Exception {
    GradeTarget target = target("programme", "link-1", "");
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      Callable<GradeTarget> launch =
          () -> {
            targets.save(ana, target);
            return target;
          };
      for (var result : pool.invokeAll(Collections.nCopies(40, launch))) {
        assertEquals(target, result.get());
      }
    } finally {
      pool.shutdown();
    }
    assertEquals(List.of(target), targets.all(ana));
  }

  @Test
  @DisplayName("Of any number of scopes, those are kept that mean something to us")
  void scopes() {
    Set<String> many = new HashSet<>(Set.of(Scope.SCORE.uri()));
    for (int i = 0; i < 500; i++) {
      many.add("https://lms.example/scope/" + i);
    }
    targets.save(
        ana,
        new GradeTarget(
            COURSE, "quiz-1", "link", new GradeEndpoint(many, Optional.empty(), Optional.empty())));
    assertEquals(Set.of(Scope.SCORE.uri()), targets.all(ana).get(0).endpoint().scopes());
  }

  @Test
  @DisplayName("A target without scopes and addresses comes back so")
  void bare() {
    GradeTarget bare =
        new GradeTarget(
            COURSE,
            "quiz-1",
            "link",
            new GradeEndpoint(Set.of(), Optional.empty(), Optional.empty()));
    targets.save(ana, bare);
    assertEquals(List.of(bare), targets.all(ana));
  }

  @Test
  @DisplayName("Each course has its own column for the same item")
  void courseByCourse() {
    GradeTarget first = target("course-1", "programme", "link-1", "https://lms.example/items/1");
    GradeTarget second = target("course-2", "programme", "link-2", "https://lms.example/items/2");
    targets.save(ana, first);
    targets.save(ana, second);
    assertEquals(List.of(first, second), targets.all(ana));
  }

  @Test
  @DisplayName("A launch that says nothing of grades leaves what is known")
  void silent() {
    GradeTarget known = target("programme", "link-1", "https://lms.example/items/1");
    GradeEndpoint nothing = new GradeEndpoint(Set.of(), Optional.empty(), Optional.empty());
    targets.save(ana, known);
    targets.save(ana, new GradeTarget(COURSE, "programme", "link-2", nothing));
    assertEquals(List.of(known), targets.all(ana));
  }

  @Test
  @DisplayName("What was kept without its course belongs to the one in which its link turns up")
  void namedLater() {
    GradeTarget unnamed = target("", "programme", "link-1", "https://lms.example/items/1");
    targets.save(ana, unnamed);
    GradeTarget other = target("course-2", "programme", "link-2", "https://lms.example/items/2");
    targets.save(ana, other);
    assertEquals(List.of(unnamed, other), targets.all(ana));
    targets.save(ana, target("course-1", "programme", "link-1", ""));
    assertEquals(
        List.of(target("course-1", "programme", "link-1", "https://lms.example/items/1"), other),
        targets.all(ana));
  }
}
