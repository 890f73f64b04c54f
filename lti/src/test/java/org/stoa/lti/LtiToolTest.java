package org.stoa.lti;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.login.LoginRequest;
import org.stoa.lti.memory.MemoryIntentStore;
import org.stoa.lti.memory.MemoryRegistrationStore;
import org.stoa.lti.memory.MemoryToolKeyStore;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.registration.RegistrationRequest;
import org.stoa.lti.testing.Launches;
import org.stoa.lti.testing.TestPlatform;
import org.stoa.lti.text.HostPattern;

/** Strict defaults, and each loosening by name. */
class LtiToolTest {

  private static final URI TOOL = URI.create(Launches.TOOL + "/base/");

  @Test
  @DisplayName("A tool at plain http is refused, unless loopback was allowed by name")
  void https() {
    LtiToolBuilder http = LtiTool.at(URI.create("http://localhost:8080"));
    assertThrows(IllegalStateException.class, http::build);
    assertDoesNotThrow(() -> http.allowLoopback().build());
    for (String odd : List.of("ftp://x.example", "https:x", "https://x.example/?a=b", "/x")) {
      assertThrows(IllegalArgumentException.class, () -> LtiTool.at(URI.create(odd)), odd);
    }
  }

  @Test
  @DisplayName("The endpoints are below the base, whatever slash it ends with")
  void addresses() {
    LtiTool tool = LtiTool.at(TOOL).build();
    assertEquals(URI.create(Launches.TOOL + "/base/lti/login"), tool.addresses().login());
    assertEquals(URI.create(Launches.TOOL + "/base/lti/launch"), tool.addresses().launch());
    assertEquals(URI.create(Launches.TOOL + "/base/lti/jwks"), tool.addresses().jwks());
    assertEquals(URI.create(Launches.TOOL + "/base/"), tool.addresses().home());
  }

  @Test
  @DisplayName("A skew of more than 10 minutes, or less than none, is no skew")
  void skew() {
    LtiToolBuilder builder = LtiTool.at(TOOL);
    assertThrows(IllegalArgumentException.class, () -> builder.clockSkew(Duration.ofMinutes(11)));
    assertThrows(IllegalArgumentException.class, () -> builder.clockSkew(Duration.ofSeconds(-1)));
    assertDoesNotThrow(() -> builder.clockSkew(Duration.ofMinutes(10)));
  }

  @Test
  @DisplayName("A login that lasts no time, or more than an hour, is no login")
  void loginLifetime() {
    LtiToolBuilder builder = LtiTool.at(TOOL);
    for (String odd : List.of("PT0S", "PT-1S", "PT1H0.001S", "P365D")) {
      assertThrows(
          IllegalArgumentException.class, () -> builder.loginLifetime(Duration.parse(odd)), odd);
    }
    assertDoesNotThrow(() -> builder.loginLifetime(Duration.ofHours(1)));
  }

  @Test
  @DisplayName("A platform added while the tool runs can log in at once")
  void runTime() throws LtiRefused {
    MemoryRegistrationStore registrations = new MemoryRegistrationStore();
    LtiTool tool =
        LtiTool.at(TOOL)
            .registrations(registrations)
            .keys(new MemoryToolKeyStore())
            .intents(new MemoryIntentStore())
            .clock(Clock.systemUTC())
            .loginLifetime(Duration.ofMinutes(1))
            .build();
    LoginRequest login = LoginRequest.of(Map.of("iss", TestPlatform.ISSUER, "login_hint", "42"));
    assertThrows(LtiRefused.class, () -> tool.login(login));
    tool.registrations().save(TestPlatform.registration());
    assertDoesNotThrow(() -> tool.login(login));
  }

  @Test
  @DisplayName("A platform that was disabled is refused, and let in again once it is approved")
  void disabled() {
    LtiTool tool =
        LtiTool.at(TOOL)
            .registrations(MemoryRegistrationStore.of(TestPlatform.registration()))
            .build();
    LoginRequest login = LoginRequest.of(Map.of("iss", TestPlatform.ISSUER, "login_hint", "42"));
    tool.registrations().disable(TestPlatform.ISSUER, TestPlatform.CLIENT_ID);
    assertEquals(
        Refusal.REGISTRATION_DISABLED,
        assertThrows(LtiRefused.class, () -> tool.login(login)).refusal());
    tool.registrations().approve(TestPlatform.ISSUER, TestPlatform.CLIENT_ID);
    assertDoesNotThrow(() -> tool.login(login));
  }

  @Test
  @DisplayName("A tool that may call some hosts alone registers at no other")
  void platformHosts() {
    LtiTool tool = LtiTool.at(TOOL).platformHosts(List.of(new HostPattern("lms.example"))).build();
    Map<String, String> opened =
        new HashMap<>(Launches.query(tool.registration().invite(Duration.ofHours(1))));
    opened.put("openid_configuration", "https://other.example/config");
    LtiRefused refused =
        assertThrows(
            LtiRefused.class, () -> tool.registration().register(RegistrationRequest.of(opened)));
    assertTrue(
        String.valueOf(refused.getMessage()).contains("not one of the hosts that may be called"));
  }

  @Test
  @DisplayName("A registration with a blank id or a relative address can't be made")
  void registration() {
    Registration good = TestPlatform.registration();
    assertThrows(
        IllegalArgumentException.class,
        () ->
            Registration.builder(" ", good.clientId())
                .authUrl(good.authUrl())
                .tokenUrl(good.tokenUrl())
                .jwksUrl(good.jwksUrl())
                .deployments(good.deployments())
                .build());
    assertThrows(
        IllegalArgumentException.class,
        () ->
            Registration.builder(good.issuer(), good.clientId())
                .authUrl(URI.create("/auth"))
                .tokenUrl(good.tokenUrl())
                .jwksUrl(good.jwksUrl())
                .deployments(good.deployments())
                .build());
  }
}
