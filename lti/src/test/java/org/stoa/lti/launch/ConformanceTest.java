package org.stoa.lti.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.stoa.lti.testing.Launches;
import org.stoa.lti.testing.Payload;
import org.stoa.lti.testing.Vectors;

/** The published list of bad payloads and valid launches, one file each. */
class ConformanceTest {

  private final Launches launches =
      new Launches(tool -> tool.consumerSecrets(key -> List.of("my-lti11-secret")));

  @TestFactory
  @DisplayName("Each known bad payload is refused, with a code of its own")
  Stream<DynamicTest> refused() throws IOException {
    return Vectors.each("lti/refused", 10, this::isRefused);
  }

  @Test
  @DisplayName("The twelve bad payloads of the certification have twelve codes")
  void codes() throws IOException {
    Set<String> codes = new HashSet<>();
    for (Path file : Vectors.files("lti/refused").subList(0, 12)) {
      Payload payload = Payload.read(Files.readString(file));
      assertTrue(codes.add(payload.refusal()), payload.says());
    }
  }

  @TestFactory
  @DisplayName("Each valid launch is accepted, and read right")
  Stream<DynamicTest> accepted() throws IOException {
    return Vectors.each("lti/accepted", 10, this::isAccepted);
  }

  @TestFactory
  @DisplayName("A launch of an asset processor that lacks what it is about is refused")
  Stream<DynamicTest> assetsRefused() throws IOException {
    return Vectors.each("assets/launches/refused", 10, this::isRefused);
  }

  @TestFactory
  @DisplayName("Settings, report review and licence agreement of an asset processor are read right")
  Stream<DynamicTest> assetsAccepted() throws IOException {
    return Vectors.each("assets/launches/accepted", 3, this::isAccepted);
  }

  private void isRefused(String vector) throws Exception {
    Payload payload = Payload.read(vector);
    Launches.Begun begun = launches.begin();
    String token = payload.signed(launches.claims(begun));
    assertEquals(payload.refusal(), launches.refusal(begun, token).name());
    launches.launch(begun, launches.claims(begun));
  }

  private void isAccepted(String vector) throws Exception {
    Payload payload = Payload.read(vector);
    Launches.Begun begun = launches.begin();
    String token = payload.signed(launches.claims(begun));
    payload.isReadAs(reading(launches.launch(begun, token)));
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
}
