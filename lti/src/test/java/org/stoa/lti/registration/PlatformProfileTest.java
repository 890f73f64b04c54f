package org.stoa.lti.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoa.lti.LtiTool;
import org.stoa.lti.platform.DeploymentPolicy;
import org.stoa.lti.platform.PlatformExtension;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.platform.SignatureAlgorithm;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.spi.HttpTransport;
import org.stoa.lti.testing.Launches;

/** What each kind of platform is sent, by its own description. */
class PlatformProfileTest {

  private static final Path VECTORS = Path.of("src/test/resources/conformance/lti/registration");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final ToolProfile STOA =
      ToolProfile.of("Stoa", "Training programmes.")
          .answering(
              ToolMessage.RESOURCE_LINK,
              ToolMessage.DEEP_LINKING
                  .labelled("Choose an activity")
                  .at(URI.create(Launches.TOOL + "/choose"))
                  .with(Map.of("edition", "$CourseSection.sourcedId")),
              ToolMessage.SUBMISSION_REVIEW)
          .icon(URI.create(Launches.TOOL + "/icon.svg"))
          .vendor("The Stoa project");

  private final List<HttpTransport.Request> posted = new ArrayList<>();

  private static JsonNode vector(String name) {
    try {
      return JSON.readTree(Files.readString(VECTORS.resolve(name)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private LtiTool tool(JsonNode configuration, IssuerHosts... hosts) {
    HttpTransport platform =
        request -> {
          if (request.method().equals("GET")) {
            return new HttpTransport.Response(200, Map.of(), configuration.toString());
          }
          posted.add(request);
          return new HttpTransport.Response(200, Map.of(), "{\"client_id\":\"abc\"}");
        };
    return LtiTool.at(URI.create(Launches.TOOL))
        .transport(platform)
        .profile(STOA)
        .issuerHosts(hosts)
        .build();
  }

  private Registration register(JsonNode configuration, IssuerHosts... hosts) throws LtiRefused {
    DynamicRegistration door = tool(configuration, hosts).registration();
    Map<String, String> opened = new HashMap<>(Launches.query(door.invite(Duration.ofHours(1))));
    opened.put(
        "openid_configuration",
        configuration.path("registration_endpoint").asText().replaceAll("/[^/]*$", "/config"));
    return door.register(RegistrationRequest.of(opened));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("Each kind of platform is sent, to the letter, what was written down for it")
  @ValueSource(strings = {"generic", "moodle", "canvas", "blackboard"})
  void snapshot(String platform) throws Exception {
    register(vector(platform + ".configuration.json"), IssuerHosts.CANVAS, IssuerHosts.BLACKBOARD);
    String sent = posted.get(0).body().orElseThrow();
    assertEquals(vector(platform + ".request.json"), JSON.readTree(sent));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("The preview is what a platform is sent that can do everything")
  @CsvSource({"generic, GENERIC", "blackboard, GENERIC"})
  void preview(String platform, PlatformProfile profile) throws Exception {
    ObjectNode configuration = vector(platform + ".configuration.json").deepCopy();
    configuration.remove("scopes_supported");
    register(configuration, IssuerHosts.BLACKBOARD);
    assertEquals(
        posted.get(0).body().orElseThrow(), tool(configuration).registration().preview(profile));
  }

  @Test
  @DisplayName("Canvas and Blackboard need their exception by name; nobody else can borrow it")
  void exceptions() {
    for (String name : List.of("canvas", "blackboard")) {
      JsonNode configuration = vector(name + ".configuration.json");
      assertEquals(
          Refusal.HOSTS_DISAGREE,
          assertThrows(LtiRefused.class, () -> register(configuration)).refusal());
      ObjectNode borrowed = configuration.deepCopy();
      borrowed.put("issuer", "https://evil.example");
      assertRefused(borrowed);
      ObjectNode elsewhere = configuration.deepCopy();
      elsewhere.put("jwks_uri", "https://evil.example/jwks");
      assertRefused(elsewhere);
      ObjectNode otherPort = configuration.deepCopy();
      otherPort.put(
          "jwks_uri", configuration.path("jwks_uri").asText().replace(".com/", ".com:444/"));
      assertRefused(otherPort);
      ObjectNode lookalike = configuration.deepCopy();
      lookalike.put("jwks_uri", "https://evil-instructure.com/jwks");
      assertRefused(lookalike);
    }
    assertTrue(posted.isEmpty());
  }

  private void assertRefused(JsonNode configuration) {
    LtiRefused refused =
        assertThrows(
            LtiRefused.class,
            () -> register(configuration, IssuerHosts.CANVAS, IssuerHosts.BLACKBOARD));
    assertEquals(Refusal.HOSTS_DISAGREE, refused.refusal());
  }

  @Test
  @DisplayName("A registration knows its product, and Canvas' is let use what Canvas adds")
  void stored() throws Exception {
    Registration canvas = register(vector("canvas.configuration.json"), IssuerHosts.CANVAS);
    assertEquals(Optional.of("canvas"), canvas.product());
    assertEquals(Set.of(PlatformExtension.CANVAS_SCORE), canvas.extensions());
    assertEquals(Set.of(SignatureAlgorithm.RS256), canvas.algorithms());
    Registration moodle = register(vector("moodle.configuration.json"));
    assertEquals(Optional.of("moodle"), moodle.product());
    assertEquals(Set.of(), moodle.extensions());
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("A deployment that no registration named may ask, and isn't let in unasked")
  @ValueSource(strings = {"generic", "moodle", "canvas", "blackboard"})
  void deployments(String platform) throws Exception {
    Registration made =
        register(
            vector(platform + ".configuration.json"), IssuerHosts.CANVAS, IssuerHosts.BLACKBOARD);
    assertEquals(DeploymentPolicy.PENDING, made.deploymentPolicy());
    assertEquals(Set.of(), made.deployments());
  }

  @Test
  @DisplayName("A platform that doesn't sign by RS256 is asked for what it can, or is refused")
  void algorithms() throws Exception {
    ObjectNode curves = vector("generic.configuration.json").deepCopy();
    curves.putArray("id_token_signing_alg_values_supported").add("none").add("ES256");
    assertEquals(Set.of(SignatureAlgorithm.ES256), register(curves).algorithms());
    assertEquals(
        "ES256",
        JSON.readTree(posted.get(0).body().orElseThrow())
            .path("id_token_signed_response_alg")
            .asText());
    curves.putArray("id_token_signing_alg_values_supported").add("none").add("HS256");
    assertEquals(
        Refusal.CONFIGURATION_INVALID,
        assertThrows(LtiRefused.class, () -> register(curves)).refusal());
  }

  @ParameterizedTest(name = "{0} is {1}")
  @DisplayName("A product family code finds its profile, however it is written")
  @CsvSource({
    "moodle, MOODLE",
    "Moodle, MOODLE",
    "canvas, CANVAS",
    "BlackboardLearn, BLACKBOARD",
    "sakai, GENERIC",
    "'', GENERIC"
  })
  void found(String code, PlatformProfile profile) {
    assertEquals(profile, PlatformProfile.of(Optional.of(code)));
  }
}
