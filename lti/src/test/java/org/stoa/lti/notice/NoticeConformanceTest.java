package org.stoa.lti.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.stoa.lti.claim.Asset;
import org.stoa.lti.claim.Context;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.testing.Launches;
import org.stoa.lti.testing.Payload;
import org.stoa.lti.testing.TestPlatform;
import org.stoa.lti.testing.Vectors;

/** Notices, good and bad, one file each. */
class NoticeConformanceTest {

  private static final String NONCE = "nonce-1";

  @TestFactory
  @DisplayName("Each bad notice is refused with a code, and uses nothing up")
  Stream<DynamicTest> refused() throws IOException {
    return Vectors.each("notices/refused", 25, NoticeConformanceTest::isRefused);
  }

  @TestFactory
  @DisplayName("Each good notice is verified, and read right")
  Stream<DynamicTest> accepted() throws IOException {
    return Vectors.each("notices/accepted", 8, NoticeConformanceTest::isAccepted);
  }

  private static void isRefused(String vector) throws Exception {
    Payload payload = Payload.read(vector);
    Launches platform = new Launches();
    Map<String, Object> good = TestPlatform.notice(platform.clock.instant(), NONCE);
    String bad = payload.signed(good);
    LtiRefused refused = assertThrows(LtiRefused.class, () -> platform.tool.notices().verify(bad));
    assertEquals(payload.refusal(), refused.refusal().name());
    assertInstanceOf(
        Notice.HelloWorld.class, platform.tool.notices().verify(TestPlatform.sign(good)));
  }

  private static void isAccepted(String vector) throws Exception {
    Payload payload = Payload.read(vector);
    Launches platform = new Launches();
    String jwt = payload.signed(TestPlatform.notice(platform.clock.instant(), NONCE));
    payload.isReadAs(reading(platform.tool.notices().verify(jwt)));
  }

  private static Map<String, Object> reading(Notice notice) {
    Map<String, Object> reading = new TreeMap<>();
    reading.put("kind", notice.getClass().getSimpleName());
    reading.put("id", notice.head().id());
    reading.put("type", notice.head().type());
    reading.put("timestamp", notice.head().timestamp().toString());
    reading.put("deployment", notice.head().token().deploymentId());
    reading.put("custom", notice.head().token().custom().toString());
    reading.put("context", notice.head().token().context().map(Context::id).orElse(""));
    if (notice instanceof Notice.ContextCopy copy) {
      reading.put("context", copy.context().id());
      reading.put("origins", copy.origins().toString());
    } else if (notice instanceof Notice.AssetSubmission submission) {
      reading.put("activity", submission.activity().id());
      reading.put("submission", submission.submissionId());
      reading.put("forUser", submission.forUser().map(it -> it.user().id()).orElse(""));
      reading.put("reports", submission.reports().address().orElseThrow().toString());
      reading.put(
          "assets",
          submission.assets().assets().stream()
              .map(NoticeConformanceTest::line)
              .collect(Collectors.joining(", ")));
    }
    return reading;
  }

  private static String line(Asset asset) {
    return Stream.<Optional<?>>of(
            Optional.of(asset.id()),
            Optional.of(asset.address()),
            asset.title(),
            asset.filename(),
            asset.contentType(),
            asset.size().stream().boxed().findFirst(),
            asset.sha256(),
            asset.timestamp())
        .flatMap(Optional::stream)
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }
}
