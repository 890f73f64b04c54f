package org.stoa.lti.registration;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.stoa.lti.LtiTool;
import org.stoa.lti.http.GuardedTransport;
import org.stoa.lti.memory.MemoryRegistrationStore;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.testing.Launches;
import org.stoa.lti.testing.LocalServer;
import org.stoa.lti.testing.LocalServer.Answer;
import org.stoa.lti.testing.TestClock;

/** A platform that tools register themselves at, over real HTTP, and a tool that does. */
final class RegisteringPlatform implements AutoCloseable {

  final LocalServer http = new LocalServer();
  final TestClock clock = new TestClock(Instant.parse("2026-03-02T09:00:00Z"));
  final MemoryRegistrationStore registrations = new MemoryRegistrationStore();
  final LtiTool tool =
      LtiTool.at(URI.create(Launches.TOOL))
          .registrations(registrations)
          .transport(GuardedTransport.allowingLoopback())
          .profile(ToolProfile.of("Stoa", "Training programmes."))
          .clock(clock)
          .build();

  RegisteringPlatform() {
    configure(base(), base());
    answer("12");
  }

  /** Answers to registering with this deployment from now on. */
  void answer(String deployment) {
    http.on("POST /register", seen -> registered(deployment));
  }

  static Answer registered(String deployment) {
    return Answer.json(
        200,
        "{\"client_id\":\"abc\",\"https://purl.imsglobal.org/spec/lti-tool-configuration\":"
            + "{\"deployment_id\":\""
            + deployment
            + "\"}}");
  }

  String base() {
    return http.uri("").toString();
  }

  /** Describes itself as this issuer from now on, with its token endpoint there. */
  void configure(String issuer, String tokenBase) {
    http.on(
        "GET /config",
        seen ->
            Answer.json(
                200,
                """
                {"issuer":"%1$s","authorization_endpoint":"%3$s/auth","token_endpoint":"%2$s/token",
                "jwks_uri":"%3$s/jwks","registration_endpoint":"%3$s/register"}
                """
                    .formatted(issuer, tokenBase, base())));
  }

  /** What comes back to the tool when an invitation was opened. */
  Map<String, String> opened() {
    return opened(tool.registration().invite(Duration.ofHours(1)));
  }

  Map<String, String> opened(URI invitation) {
    Map<String, String> parameters = new HashMap<>(Launches.query(invitation));
    parameters.put("openid_configuration", http.uri("/config").toString());
    parameters.put("registration_token", "one-time");
    return parameters;
  }

  Registration register() throws LtiRefused {
    return register(opened());
  }

  Registration register(Map<String, String> parameters) throws LtiRefused {
    return tool.registration().register(RegistrationRequest.of(parameters));
  }

  @Override
  public void close() {
    http.close();
  }
}
