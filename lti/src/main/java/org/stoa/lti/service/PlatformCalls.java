package org.stoa.lti.service;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.stoa.lti.spi.HttpTransport;
import org.stoa.lti.text.Origin;

/** Sends requests and sorts the answers into outcomes. Safe for many threads. */
final class PlatformCalls {

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final int MOST_REDIRECTS = 3;

  private final HttpTransport transport;
  private final Clock clock;

  PlatformCalls(HttpTransport transport, Clock clock) {
    this.transport = transport;
    this.clock = clock;
  }

  /**
   * Delivered for 2xx only; 409 is for the caller to read, since only a score gives it a meaning.
   */
  Outcome<HttpTransport.Response> send(HttpTransport.Request request) {
    return outcome(request, transport::send);
  }

  /**
   * Hands a file on to a stream. Platforms keep files elsewhere: redirects are followed, and our
   * token isn't shown to another host.
   */
  Outcome<HttpTransport.Response> download(HttpTransport.Request request, OutputStream into) {
    return outcome(request, asked -> following(asked, into));
  }

  private HttpTransport.Response following(HttpTransport.Request request, OutputStream into)
      throws IOException {
    HttpTransport.Request asked = request;
    HttpTransport.Response response = transport.download(asked, into);
    for (int hop = 0; hop < MOST_REDIRECTS; hop++) {
      Optional<URI> elsewhere = elsewhere(asked.uri(), response);
      if (elsewhere.isEmpty()) {
        return response;
      }
      asked = at(elsewhere.get(), asked);
      response = transport.download(asked, into);
    }
    return response;
  }

  private static Optional<URI> elsewhere(URI asked, HttpTransport.Response response) {
    return REDIRECTS.contains(response.status())
        ? response.header("Location").flatMap(to -> ServiceAddress.resolve(asked, to))
        : Optional.empty();
  }

  private static HttpTransport.Request at(URI address, HttpTransport.Request asked) {
    Map<String, String> headers = new HashMap<>(asked.headers());
    if (!Origin.of(asked.uri()).holds(address)) {
      headers.remove("Authorization");
    }
    return new HttpTransport.Request(asked.method(), address, headers, asked.body());
  }

  private interface Exchange {
    HttpTransport.Response with(HttpTransport.Request request) throws IOException;
  }

  private Outcome<HttpTransport.Response> outcome(
      HttpTransport.Request request, Exchange exchange) {
    try {
      HttpTransport.Response response = exchange.with(request);
      if (response.succeeded()) {
        return new Outcome.Delivered<>(response);
      }
      Failure failure = failure(request, response);
      return failure.reason().passes()
          ? new Outcome.Unavailable<>(failure, retryAfter(response))
          : new Outcome.Refused<>(failure);
    } catch (IOException e) {
      return Outcome.Unavailable.of(Reason.SILENT, request + " → " + e.getMessage());
    }
  }

  private static Failure failure(HttpTransport.Request request, HttpTransport.Response response) {
    String said =
        request + " → " + response.status() + " " + PlatformWords.of(request, response.body());
    return new Failure(
        Reason.ofStatus(response.status()), OptionalInt.of(response.status()), said.trim());
  }

  private Optional<Duration> retryAfter(HttpTransport.Response response) {
    return response.header("Retry-After").map(String::trim).flatMap(this::duration);
  }

  private Optional<Duration> duration(String text) {
    try {
      return text.matches("\\d{1,9}")
          ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
          : Optional.of(
                  Duration.between(
                      clock.instant(),
                      ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()))
              .filter(wait -> !wait.isNegative());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
