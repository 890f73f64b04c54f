package org.stoa.lti.testing;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.stoa.lti.LtiTool;
import org.stoa.lti.LtiToolBuilder;
import org.stoa.lti.launch.LaunchRequest;
import org.stoa.lti.launch.VerifiedLaunch;
import org.stoa.lti.login.LoginRedirect;
import org.stoa.lti.login.LoginRequest;
import org.stoa.lti.memory.MemoryLoginStore;
import org.stoa.lti.memory.MemoryRegistrationStore;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;

/** A tool and a platform, and what a browser carries between them. */
public final class Launches {

  public static final String TOOL = "https://tool.example";

  public final TestClock clock = new TestClock(Instant.parse("2026-03-02T09:00:00Z"));
  public final TestPlatform platform = new TestPlatform();
  public final MemoryLoginStore logins = new MemoryLoginStore(clock);
  public final MemoryRegistrationStore registrations =
      MemoryRegistrationStore.of(TestPlatform.registration());
  public final LtiTool tool;

  public Launches() {
    this(options -> options);
  }

  /** The same with other options of the tool. */
  public Launches(UnaryOperator<LtiToolBuilder> options) {
    this(TOOL, options);
  }

  /** The same at another address. */
  public Launches(String address, UnaryOperator<LtiToolBuilder> options) {
    tool =
        options
            .apply(
                LtiTool.at(URI.create(address))
                    .registrations(registrations)
                    .logins(logins)
                    .transport(platform)
                    .clock(clock))
            .build();
  }

  /** A login that was begun: what went into the address, and what the browser keeps. */
  public record Begun(Map<String, String> query, Map<String, String> cookies) {

    public String state() {
      return Optional.ofNullable(query.get("state")).orElseThrow();
    }

    public String nonce() {
      return Optional.ofNullable(query.get("nonce")).orElseThrow();
    }
  }

  public Begun begin() throws LtiRefused {
    return begin(Map.of("client_id", TestPlatform.CLIENT_ID));
  }

  public Begun begin(Map<String, String> more) throws LtiRefused {
    Map<String, String> parameters =
        new HashMap<>(Map.of("iss", TestPlatform.ISSUER, "login_hint", "42"));
    parameters.putAll(more);
    LoginRedirect redirect = tool.login(LoginRequest.of(parameters));
    String pair = redirect.setCookie().substring(0, redirect.setCookie().indexOf(';'));
    List<String> cookie = List.of(pair.split("=", 2));
    return new Begun(query(redirect.location()), Map.of(cookie.get(0), cookie.get(1)));
  }

  public static Map<String, String> query(URI location) {
    Map<String, String> query = new HashMap<>();
    for (String parameter : location.getRawQuery().split("&", -1)) {
      List<String> parts = List.of(parameter.split("=", 2));
      query.put(parts.get(0), URLDecoder.decode(parts.get(1), StandardCharsets.UTF_8));
    }
    return query;
  }

  public Map<String, Object> claims(Begun begun) {
    return TestPlatform.claims(clock.instant(), begun.nonce());
  }

  public VerifiedLaunch launch(Begun begun, Map<String, Object> claims) throws LtiRefused {
    return launch(begun, TestPlatform.sign(claims));
  }

  public VerifiedLaunch launch(Begun begun, String token) throws LtiRefused {
    return (VerifiedLaunch) tool.launch(request(begun, token, begun.cookies()));
  }

  public static LaunchRequest request(Begun begun, String token, Map<String, String> cookies) {
    return LaunchRequest.of(Map.of("state", begun.state(), "id_token", token), cookies);
  }

  public Refusal refusal(Begun begun, String token) {
    return assertThrows(LtiRefused.class, () -> launch(begun, token)).refusal();
  }

  public Refusal refusal(Begun begun, Map<String, Object> claims) {
    return refusal(begun, TestPlatform.sign(claims));
  }
}
