package org.stoa.lti.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.stoa.lti.claim.ForUser;
import org.stoa.lti.claim.ResourceLink;
import org.stoa.lti.claim.User;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.testing.Launches;
import org.stoa.lti.testing.TestPlatform;

/** The published list of bad payloads and valid launches, one file each. */
class ConformanceTest {

  private static final Path VECTORS = Path.of("src/test/resources/conformance");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Launches launches =
      new Launches(tool -> tool.consumerSecrets(key -> List.of("my-lti11-secret")));

  /** One file. */
  record Vector(
      String says,
      Map<String, Object> header,
      Map<String, Object> set,
      List<String> remove,
      boolean nothingElse,
      Map<String, Object> expected) {}

  @TestFactory
  @DisplayName("Each known bad payload is refused, with a code of its own")
  Stream<DynamicTest> refused() throws IOException {
    return vectors("lti/refused", 10, this::isRefused);
  }

  @Test
  @DisplayName("The twelve bad payloads of the certification have twelve codes")
  void codes() throws IOException {
    Set<Object> codes = new HashSet<>();
    for (Path file : files("lti/refused").subList(0, 12)) {
      Vector vector = JSON.readValue(file.toFile(), Vector.class);
      assertTrue(codes.add(vector.expected().get("refusal")), vector.says());
    }
  }

  @TestFactory
  @DisplayName("Each valid launch is accepted, and read right")
  Stream<DynamicTest> accepted() throws IOException {
    return vectors("lti/accepted", 10, this::isAccepted);
  }

  @TestFactory
  @DisplayName("A launch of an asset processor that lacks what it is about is refused")
  Stream<DynamicTest> assetsRefused() throws IOException {
    return vectors("assets/launches/refused", 10, this::isRefused);
  }

  @TestFactory
  @DisplayName("Settings, report review and licence agreement of an asset processor are read right")
  Stream<DynamicTest> assetsAccepted() throws IOException {
    return vectors("assets/launches/accepted", 3, this::isAccepted);
  }

  private interface Expectation {
    void check(Vector vector) throws LtiRefused;
  }

  private Stream<DynamicTest> vectors(String folder, int atLeast, Expectation expectation)
      throws IOException {
    List<Path> files = files(folder);
    assertTrue(files.size() >= atLeast, "the vectors are there");
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : files) {
      Vector vector = JSON.readValue(file.toFile(), Vector.class);
      tests.add(
          DynamicTest.dynamicTest(
              file.getFileName() + ": " + vector.says(), () -> expectation.check(vector)));
    }
    return tests.stream();
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> found = Files.list(VECTORS.resolve(folder))) {
      return found.sorted().toList();
    }
  }

  private void isRefused(Vector vector) throws LtiRefused {
    Launches.Begun begun = launches.begin();
    String token = token(vector, begun);
    assertEquals(vector.expected().get("refusal"), launches.refusal(begun, token).name());
    launches.launch(begun, launches.claims(begun));
  }

  private void isAccepted(Vector vector) throws LtiRefused {
    Launches.Begun begun = launches.begin();
    Map<String, Object> reading = reading(launches.launch(begun, token(vector, begun)));
    assertFalse(vector.expected().isEmpty());
    for (Map.Entry<String, Object> member : vector.expected().entrySet()) {
      assertEquals(member.getValue(), reading.get(member.getKey()), member.getKey());
    }
  }

  private static Map<String, Object> reading(VerifiedLaunch launch) {
    Map<String, Object> reading = new TreeMap<>();
    reading.put("kind", launch.getClass().getSimpleName());
    reading.put("user", launch.user().map(User::id).orElse(""));
    reading.put("deployment", launch.deploymentId());
    reading.put("instructor", launch.roles().isInstructor());
    reading.put("learner", launch.roles().isLearner());
    reading.put("context", launch.context().isPresent());
    reading.put("name", launch.user().flatMap(User::displayName).orElse(""));
    reading.put("email", launch.user().flatMap(User::email).orElse(""));
    reading.put("unknownRoles", launch.roles().unknown().size());
    reading.put("migrated", launch.migration().isPresent());
    if (launch instanceof SubmissionReviewLaunch review) {
      reading.put("target", review.targetLinkUri().toString());
      reading.put("forUser", person(review.forUser()));
      reading.put("forUserLearns", review.forUser().roles().isLearner());
      reading.put("lineItem", review.lineItem().toString());
      reading.put("link", review.resourceLink().map(ResourceLink::id).orElse(""));
    } else if (launch instanceof DataPrivacyLaunch privacy) {
      reading.put("target", privacy.targetLinkUri().toString());
      reading.put("forUser", privacy.forUser().map(ConformanceTest::person).orElse(""));
    } else if (launch instanceof DeepLinkingLaunch linking) {
      reading.put("returnUrl", linking.settings().returnUrl().toString());
      reading.put("data", linking.settings().data().orElse(""));
    } else if (launch instanceof AssetSettingsLaunch settings) {
      reading.put("target", settings.targetLinkUri().toString());
      reading.put("activity", settings.activity().id());
      reading.put("custom", settings.custom().toString());
    } else if (launch instanceof ReportReviewLaunch review) {
      reading.put("target", review.targetLinkUri().toString());
      reading.put("activity", review.activity().id());
      reading.put("submission", review.submissionId());
      reading.put("asset", review.assetId());
      reading.put("reportType", review.reportType());
      reading.put("forUser", person(review.forUser()));
    } else if (launch instanceof EulaLaunch eula) {
      reading.put("target", eula.targetLinkUri().toString());
      reading.put("agreement", eula.agreement().address().orElseThrow().toString());
    }
    return reading;
  }

  private static String person(ForUser forUser) {
    User user = forUser.user();
    return (user.id() + " " + user.displayName().orElse("") + " " + user.email().orElse("")).trim();
  }

  private String token(Vector vector, Launches.Begun begun) {
    Map<String, Object> claims = vector.nothingElse() ? new HashMap<>() : launches.claims(begun);
    claims.putAll(vector.set());
    vector.remove().forEach(claims::remove);
    Map<String, Object> header = new HashMap<>(TestPlatform.header());
    if (!vector.header().isEmpty()) {
      header = new HashMap<>(vector.header());
    }
    return TestPlatform.sign(header, claims, TestPlatform.KEY);
  }
}
