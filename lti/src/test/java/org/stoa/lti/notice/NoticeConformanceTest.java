package org.stoa.lti.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
import org.stoa.lti.testing.TestPlatform;

/** Notices, good and bad, one file each. */
class NoticeConformanceTest {

  private static final Path VECTORS = Path.of("src/test/resources/conformance/notices");
  private static final String NONCE = "nonce-1";

  /** One file. */
  record Vector(
      String says,
      Map<String, Object> header,
      Map<String, Object> set,
      List<String> remove,
      boolean nothingElse,
      Map<String, Object> expected) {}

  private interface Expectation {
    void check(Launches platform, Vector vector) throws LtiRefused;
  }

  @TestFactory
  @DisplayName("Each bad notice is refused with a code, and uses nothing up")
  Stream<DynamicTest> refused() throws IOException {
    return vectors("refused", 25, NoticeConformanceTest::isRefused);
  }

  @TestFactory
  @DisplayName("Each good notice is verified, and read right")
  Stream<DynamicTest> accepted() throws IOException {
    return vectors("accepted", 8, NoticeConformanceTest::isAccepted);
  }

  private static Stream<DynamicTest> vectors(String folder, int atLeast, Expectation expectation)
      throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(VECTORS.resolve(folder))) {
      for (Path file : files.sorted().toList()) {
        Vector vector = new ObjectMapper().readValue(file.toFile(), Vector.class);
        tests.add(
            DynamicTest.dynamicTest(
                file.getFileName() + ": " + vector.says(),
                () -> expectation.check(new Launches(), vector)));
      }
    }
    assertTrue(tests.size() >= atLeast, "the vectors are there");
    return tests.stream();
  }

  private static void isRefused(Launches platform, Vector vector) throws LtiRefused {
    LtiRefused refused =
        assertThrows(LtiRefused.class, () -> platform.tool.notices().verify(jwt(platform, vector)));
    assertEquals(vector.expected().get("refusal"), refused.refusal().name());
    String good = TestPlatform.sign(TestPlatform.notice(platform.clock.instant(), NONCE));
    assertInstanceOf(Notice.HelloWorld.class, platform.tool.notices().verify(good));
  }

  private static void isAccepted(Launches platform, Vector vector) throws LtiRefused {
    Map<String, Object> reading = reading(platform.tool.notices().verify(jwt(platform, vector)));
    assertFalse(vector.expected().isEmpty());
    for (Map.Entry<String, Object> member : vector.expected().entrySet()) {
      assertEquals(member.getValue(), reading.get(member.getKey()), member.getKey());
    }
  }

  private static String jwt(Launches platform, Vector vector) {
    Map<String, Object> claims =
        vector.nothingElse()
            ? new HashMap<>()
            : TestPlatform.notice(platform.clock.instant(), NONCE);
    claims.putAll(vector.set());
    vector.remove().forEach(claims::remove);
    Map<String, Object> header =
        vector.header().isEmpty() ? TestPlatform.header() : vector.header();
    return TestPlatform.sign(header, claims, TestPlatform.KEY);
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
