package org.stoa.lti.testing;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.stoa.lti.claim.GradeEndpoint;
import org.stoa.lti.http.GuardedTransport;
import org.stoa.lti.jose.ToolKeys;
import org.stoa.lti.memory.MemoryToolKeyStore;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.service.Pauses;
import org.stoa.lti.service.Scope;
import org.stoa.lti.service.ServiceCalls;
import org.stoa.lti.testing.LocalServer.Answer;

/** A platform's services over real HTTP, and a tool that calls them without ever sleeping. */
public final class ServicePlatform implements AutoCloseable {

  public static final String ITEMS = "/services/2/lineitems";
  public static final String ITEM = ITEMS + "/5/lineitem";

  public final LocalServer http = new LocalServer();
  public final TestClock clock = new TestClock(Instant.parse("2026-03-02T09:00:00.123456Z"));
  public final ToolKeys keys = new ToolKeys(new MemoryToolKeyStore(), clock);
  public final AtomicInteger tokens = new AtomicInteger();
  public final List<Duration> slept = new CopyOnWriteArrayList<>();
  public final ServiceCalls calls =
      ServiceCalls.over(
          GuardedTransport.allowingLoopback(), keys, clock, new Pauses(slept::add, new Random(1)));
  public final Registration registration =
      Registration.builder("http://localhost", "client")
          .authUrl(http.uri("/auth"))
          .tokenUrl(http.uri("/token"))
          .jwksUrl(http.uri("/jwks"))
          .deployment("1")
          .build();
  public final GradeEndpoint grades =
      new GradeEndpoint(
          Set.of(Scope.LINE_ITEM.uri(), Scope.SCORE.uri(), Scope.RESULT_READ.uri()),
          Optional.of(http.uri(ITEMS + "?type_id=3")),
          Optional.of(http.uri(ITEM + "?type_id=3")));

  public ServicePlatform() {
    http.on(
        "POST /token",
        seen ->
            Answer.json(
                200,
                "{\"access_token\":\"t%d\",\"token_type\":\"bearer\",\"expires_in\":3600}"
                    .formatted(tokens.incrementAndGet())));
  }

  public URI uri(String target) {
    return http.uri(target);
  }

  /** What the platform says from now on. */
  public void answer(String methodAndPath, int status, String body) {
    http.on(methodAndPath, seen -> Answer.json(status, body));
  }

  /** What the platform says from now on, with one header. */
  public void answer(String methodAndPath, int status, String header, String value, String body) {
    http.on(methodAndPath, seen -> new Answer(status, Map.of(header, value), body));
  }

  public int asked(String methodAndPath) {
    return http.requests(methodAndPath).size();
  }

  @Override
  public void close() {
    http.close();
  }
}
