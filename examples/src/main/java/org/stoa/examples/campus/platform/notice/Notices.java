package org.stoa.examples.campus.platform.notice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.stoa.examples.campus.course.Course;
import org.stoa.examples.campus.platform.conduct.LaunchConduct;
import org.stoa.examples.campus.platform.notice.NoticeHandlers.Wish;
import org.stoa.examples.campus.platform.tool.Addresses;
import org.stoa.examples.campus.platform.tool.Claims;
import org.stoa.examples.campus.platform.tool.PlatformKeys;
import org.stoa.examples.campus.platform.tool.Tool;
import org.stoa.examples.campus.platform.tool.Tools;
import org.stoa.examples.campus.web.Secrets;

/** Tells tools what has happened, once, where they want to hear of it. Thread-safe. */
public final class Notices {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final Addresses addresses;
  private final Course course;
  private final PlatformKeys keys;
  private final Tools tools;
  private final NoticeHandlers handlers;
  private final LaunchConduct conduct;
  private final Clock clock;

  public Notices(
      Addresses addresses,
      Course course,
      PlatformKeys keys,
      Tools tools,
      NoticeHandlers handlers,
      LaunchConduct conduct,
      Clock clock) {
    this.addresses = addresses;
    this.course = course;
    this.keys = keys;
    this.tools = tools;
    this.handlers = handlers;
    this.conduct = conduct;
    this.clock = clock;
  }

  /** Shows a tool that it is reached. */
  boolean greet(Wish wish) {
    return send(wish, Map.of());
  }

  /**
   * Tells that the course was made out of others.
   *
   * @param origins the ids of the others
   * @return how many deployments took the notice
   */
  public int copied(List<String> origins) {
    Map<String, Object> context =
        Map.of(
            "id", Integer.toString(course.id()),
            "label", course.label(),
            "title", course.title(Locale.ENGLISH));
    Map<String, Object> about = Map.of(Claims.CONTEXT, context, Claims.ORIGINS, origins);
    return (int)
        handlers.wishes(Claims.CONTEXT_COPY_NOTICE).stream()
            .filter(wish -> send(wish, about))
            .count();
  }

  private boolean send(Wish wish, Map<String, Object> about) {
    Optional<Tool> tool = tools.numbered(wish.tool()).filter(Tool::active);
    Optional<URI> handler = handlers.handler(wish);
    return tool.isPresent()
        && handler.isPresent()
        && post(handler.get(), keys.sign(claims(wish, tool.get(), about)));
  }

  private JWTClaimsSet claims(Wish wish, Tool tool, Map<String, Object> about) {
    Instant now = clock.instant();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(addresses.issuer())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(conduct.idTokenLife())))
            .claim("nonce", Secrets.random())
            .claim(Claims.VERSION, "1.3.0")
            .claim(Claims.DEPLOYMENT, wish.deployment())
            .claim(
                Claims.NOTICE,
                Map.of(
                    "id",
                    UUID.randomUUID().toString(),
                    "timestamp",
                    now.toString(),
                    "type",
                    wish.type()));
    conduct.address(claims, tool);
    about.forEach(claims::claim);
    return claims.build();
  }

  private boolean post(URI handler, String notice) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putArray("notices").addObject().put("jwt", notice);
    HttpRequest request =
        HttpRequest.newBuilder(handler)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() / 100 == 2;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
