package org.stoa.lti.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.service.Outcome;
import org.stoa.lti.service.Patience;
import org.stoa.lti.service.Reason;
import org.stoa.lti.testing.LocalServer;
import org.stoa.lti.testing.LocalServer.Answer;
import org.stoa.lti.testing.ServicePlatform;
import org.stoa.lti.text.Timestamps;

/** Assignment and Grade Services 2.0, against real HTTP. */
class GradeServiceTest {

  private static final String POST_SCORE = "POST " + ServicePlatform.ITEM + "/scores";

  private final ServicePlatform platform = new ServicePlatform();
  private final GradeService grades = new GradeService(platform.calls);
  private final Score score = Score.graded("42", 8.5, 10, platform.clock.instant());

  @AfterEach
  void stop() {
    platform.close();
  }

  private Outcome<Score> post() {
    return grades.post(platform.registration, platform.grades, score);
  }

  @Test
  @DisplayName("/scores goes into the path, in front of the query; the media type has no charset")
  void postsScore() {
    platform.answer(POST_SCORE, 200, "");
    assertInstanceOf(Outcome.Delivered.class, post());
    LocalServer.Seen seen = platform.http.requests(POST_SCORE).get(0);
    assertEquals(ServicePlatform.ITEM + "/scores?type_id=3", seen.target());
    assertEquals(Optional.of("application/vnd.ims.lis.v1.score+json"), seen.header("Content-type"));
    assertEquals(Optional.of("Bearer t1"), seen.header("Authorization"));
    assertTrue(seen.header("User-agent").orElse("").startsWith("Stoa-LTI"));
  }

  @Test
  @DisplayName("409 means superseded, and is final")
  void superseded() {
    platform.answer(POST_SCORE, 409, "[]");
    var superseded =
        assertInstanceOf(
            Outcome.Superseded.class,
            grades.with(Patience.LONG).post(platform.registration, platform.grades, score));
    assertEquals(Reason.NEWER_GRADE, superseded.why().reason());
    assertEquals(1, platform.asked(POST_SCORE));
  }

  @Test
  @DisplayName("400 is refused, with what the platform says; nothing is sent again")
  void refused() {
    platform.answer(POST_SCORE, 400, "{\"error\":\"user not enrolled\"}");
    var refused = assertInstanceOf(Outcome.Refused.class, post());
    assertEquals(OptionalInt.of(400), refused.why().status());
    assertTrue(refused.why().detail().contains("user not enrolled"));
    assertTrue(refused.why().reason().advice().contains("enrolled"));
    assertEquals(1, platform.asked(POST_SCORE));
  }

  @Test
  @DisplayName("A line item that isn't there is created once, and then found")
  void creates() {
    AtomicInteger created = new AtomicInteger();
    String item =
        "{\"id\":\"%s\",\"scoreMaximum\":10,\"resourceLinkId\":\"link-1\",\"resourceId\":\"q\"}"
            .formatted(platform.uri(ServicePlatform.ITEM));
    platform.http.on(
        "GET " + ServicePlatform.ITEMS,
        seen -> Answer.json(200, created.get() == 0 ? "[]" : "[" + item + "]"));
    platform.http.on(
        "POST " + ServicePlatform.ITEMS,
        seen -> {
          created.incrementAndGet();
          return Answer.json(201, item);
        });
    LineItem wanted = LineItem.of("Quiz 1", 10, "link-1", "q");
    for (int i = 0; i < 3; i++) {
      assertInstanceOf(
          Outcome.Delivered.class,
          grades.findOrCreate(platform.registration, platform.grades, wanted));
    }
    assertEquals(1, created.get());
  }

  @Test
  @DisplayName("A change needs an address")
  void updateWithoutAddress() {
    LineItem item = LineItem.of("Quiz 1", 10, "link-1", "q");
    assertThrows(
        IllegalArgumentException.class,
        () -> grades.update(platform.registration, platform.grades, item));
  }

  @ParameterizedTest
  @CsvSource({"-1, 10", "NaN, 10", "Infinity, 10", "1, 0", "1, -1", "1, NaN", "1, Infinity"})
  @DisplayName("Points that are negative, endless or no number are never sent")
  void points(double given, double maximum) {
    assertThrows(IllegalArgumentException.class, () -> new Score.Points(given, maximum));
  }

  @Test
  @DisplayName("A score is somebody's, and work ends after it begins")
  void validated() {
    Instant now = platform.clock.instant();
    assertThrows(IllegalArgumentException.class, () -> Score.graded(" ", 1, 1, now));
    assertThrows(IllegalArgumentException.class, () -> score.withScoringUser(""));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Score.Submission(Optional.of(now), Optional.of(now.minusMillis(1))));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  @DisplayName("A column has a maximum")
  void maximum(double maximum) {
    assertThrows(IllegalArgumentException.class, () -> LineItem.of("Quiz", maximum, "link-1", "q"));
  }

  @Test
  @DisplayName("A column doesn't end before it begins")
  void times() {
    LineItem item = LineItem.of("Quiz", 1, "link-1", "q");
    Instant now = platform.clock.instant();
    assertThrows(
        IllegalArgumentException.class,
        () -> item.withTimes(Optional.of(now), Optional.of(now.minusMillis(1))));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T09:00:00Z, 2026-03-02T09:00:00Z",
    "2026-03-02T09:00:00.123456789z, 2026-03-02T09:00:00.123456789Z",
    "2026-03-02T09:00:00.5+09:00, 2026-03-02T00:00:00.500Z",
    "2026-03-02T09:00:00+0900, 2026-03-02T00:00:00Z",
    "2026-03-02T09:00+09, 2026-03-02T00:00:00Z",
    "2026-03-02T09:00:00,",
    "2026-03-02,",
    "2026-02-30T09:00:00Z,",
  })
  @DisplayName("A time is read with any offset and precision, and not without an offset")
  void timestamps(String text, Instant expected) {
    assertEquals(Optional.ofNullable(expected), Timestamps.read(text));
  }

  @Test
  @DisplayName("Neither scores nor results show whose they are")
  void discreet() {
    Result result =
        Result.read(JsonObject.builder().put("userId", "user-42").put("comment", "Good").build())
            .orElseThrow();
    for (String shown :
        new String[] {
          result.toString(),
          Score.graded("user-42", 1, 1, Instant.EPOCH).withComment("Good").toString()
        }) {
      assertFalse(shown.contains("user-42") || shown.contains("Good"), shown);
    }
  }
}
