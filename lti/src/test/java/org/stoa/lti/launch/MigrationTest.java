package org.stoa.lti.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.claim.Migration;
import org.stoa.lti.jose.CompactToken;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.launch.MigrationProof.Unproven;
import org.stoa.lti.platform.Deployment;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.testing.Launches;
import org.stoa.lti.testing.TestPlatform;

/** LTI 1.1 to 1.3 migration guide, section 4. */
class MigrationTest {

  private static final String CLAIM = TestPlatform.LTI + "lti1p1";
  private static final Path PUBLISHED =
      Path.of("src/test/resources/conformance/lti/migration/published.json");

  /** The example of the guide: a token, and the secret that its claim is signed with. */
  record Example(String secret, Map<String, Object> claims) {}

  private final Example example;

  MigrationTest() throws IOException {
    example = new ObjectMapper().readValue(PUBLISHED.toFile(), Example.class);
  }

  private Optional<Migration> read(Map<String, Object> claims, String... secrets)
      throws LtiRefused {
    return read(Unproven.REFUSED, claims, secrets);
  }

  private static Optional<Migration> read(
      Unproven unproven, Map<String, Object> claims, String... secrets) throws LtiRefused {
    JsonObject signed = CompactToken.parse(TestPlatform.sign(claims)).orElseThrow().claims();
    Deployment deployment =
        new Deployment(
            signed.text("iss").orElseThrow(),
            signed.text("aud").orElseThrow(),
            signed.text(TestPlatform.LTI + "deployment_id").orElseThrow());
    return new MigrationProof(consumerKey -> List.of(secrets), unproven).read(deployment, signed);
  }

  @Test
  @DisplayName("The example of the migration guide is proven by the secret of then")
  void published() throws LtiRefused {
    Migration migration = read(example.claims(), "another", example.secret()).orElseThrow();
    assertEquals("179248902", migration.consumerKey());
    assertEquals(Optional.of("34212"), migration.userId());
    assertEquals(Optional.empty(), migration.contextId());
    assertFalse(migration.toString().contains("34212"));
  }

  @Test
  @DisplayName("Each of the six values that are signed proves nothing once it is changed")
  void tampered() throws LtiRefused {
    Map<String, Object> changes =
        Map.of(
            "iss",
            "https://lmsvendor.com/",
            "aud",
            "PM48OJSfGDTAzAo2",
            "exp",
            1551290857,
            "nonce",
            "172we8671fd8y",
            TestPlatform.LTI + "deployment_id",
            "689303",
            CLAIM,
            migration(Map.of("oauth_consumer_key", "179248903")));
    for (Map.Entry<String, Object> change : changes.entrySet()) {
      Map<String, Object> claims = new HashMap<>(example.claims());
      claims.put(change.getKey(), change.getValue());
      assertUnproven(claims, change.getKey());
    }
    assertTrue(read(example.claims(), example.secret()).isPresent());
  }

  private Map<String, Object> migration(Map<String, Object> changes) {
    Map<String, Object> claim =
        new HashMap<>(
            Map.of(
                "user_id", "34212",
                "oauth_consumer_key", "179248902",
                "oauth_consumer_key_sign", "lWd54kFo5qU7xshAna6v8BwoBm6tmUjc6GTax6+12ps="));
    claim.putAll(changes);
    return claim;
  }

  private void assertUnproven(Map<String, Object> claims, String what) throws LtiRefused {
    LtiRefused refused = assertThrows(LtiRefused.class, () -> read(claims, example.secret()), what);
    assertEquals(Refusal.MIGRATION_UNPROVEN, refused.refusal());
    assertEquals(Optional.empty(), read(Unproven.IGNORED, claims, example.secret()));
  }

  @Test
  @DisplayName("A signature by no secret, the empty one, or another one proves nothing")
  void secrets() {
    for (String[] secrets : new String[][] {{}, {""}, {"my-lti11-secret "}}) {
      LtiRefused refused = assertThrows(LtiRefused.class, () -> read(example.claims(), secrets));
      assertEquals(Refusal.MIGRATION_UNPROVEN, refused.refusal());
      assertFalse(refused.toString().contains("34212"));
    }
  }

  @Test
  @DisplayName("An unproven past is refused and the login stays open, or it is ignored by choice")
  void inALaunch() throws LtiRefused {
    Launches strict = new Launches(tool -> tool.consumerSecrets(key -> List.of("then")));
    Launches.Begun begun = strict.begin();
    Map<String, Object> claims = strict.claims(begun);
    claims.put(CLAIM, Map.of("user_id", "1", "oauth_consumer_key", "k"));
    assertEquals(Refusal.MIGRATION_UNPROVEN, strict.refusal(begun, claims));
    strict.launch(begun, strict.claims(begun));

    Launches lenient =
        new Launches(
            tool -> tool.ignoreUnprovenMigrations().consumerSecrets(key -> List.of("then")));
    assertEquals(Optional.empty(), launched(lenient, claims.get(CLAIM)).migration());
  }

  @Test
  @DisplayName("A tool that was never in LTI 1.1 believes nothing, and refuses nothing for it")
  void neverThere() throws LtiRefused {
    Object claim = migration(Map.of());
    assertEquals(Optional.empty(), launched(new Launches(), claim).migration());
  }

  @Test
  @DisplayName("A claim that names no consumer key claims nothing")
  void noKey() throws LtiRefused {
    Launches strict = new Launches(tool -> tool.consumerSecrets(key -> List.of("then")));
    assertEquals(Optional.empty(), launched(strict, Map.of("user_id", "1")).migration());
  }

  @Test
  @DisplayName("A proven past is part of the verified launch")
  void proven() throws Exception {
    Launches launches = new Launches(tool -> tool.consumerSecrets(key -> List.of("then")));
    Launches.Begun begun = launches.begin();
    Map<String, Object> claims = launches.claims(begun);
    String signed =
        "old-key&%s&%s&%s&%s&%s"
            .formatted(
                TestPlatform.DEPLOYMENT,
                TestPlatform.ISSUER,
                TestPlatform.CLIENT_ID,
                claims.get("exp"),
                begun.nonce());
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(bytes("then"), "HmacSHA256"));
    claims.put(
        CLAIM,
        Map.of(
            "oauth_consumer_key", "old-key",
            "oauth_consumer_key_sign",
                Base64.getEncoder().encodeToString(mac.doFinal(bytes(signed))),
            "user_id", "u",
            "context_id", "c",
            "resource_link_id", "l",
            "tool_consumer_instance_guid", "g"));
    assertEquals(
        Optional.of(
            new Migration(
                "old-key", Optional.of("u"), Optional.of("c"), Optional.of("l"), Optional.of("g"))),
        launches.launch(begun, claims).migration());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static VerifiedLaunch launched(Launches launches, Object claim) throws LtiRefused {
    Launches.Begun begun = launches.begin();
    Map<String, Object> claims = launches.claims(begun);
    claims.put(CLAIM, claim);
    return launches.launch(begun, claims);
  }
}
