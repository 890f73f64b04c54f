package org.stoa.lti.service;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.stoa.lti.spi.HttpTransport;

/** Sends requests and sorts the answers into outcomes. Safe for many threads. */
final class PlatformCalls {

  private static final int LONGEST_DETAIL = 300;

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
    try {
      HttpTransport.Response response = transport.send(request);
      if (response.succeeded()) {
        return new Outcome.Delivered<>(response);
      }
      return isPassing(response.status())
          ? new Outcome.Unavailable<>(retryAfter(response), request + " → " + response.status())
          : new Outcome.Refused<>(response.status(), detail(request, response));
    } catch (IOException e) {
      return new Outcome.Unavailable<>(Optional.empty(), request + " → " + e.getMessage());
    }
  }

  private static boolean isPassing(int status) {
    return status >= 500 || status == 429 || status == 408 || status == 425;
  }

  private static String detail(HttpTransport.Request request, HttpTransport.Response response) {
    String body = response.body().replaceAll("[\\p{C}\\s]+", " ").trim();
    String shown = body.length() > LONGEST_DETAIL ? body.substring(0, LONGEST_DETAIL) + "…" : body;
    return (request + " → " + response.status() + " " + shown).trim();
  }

  private Optional<Duration> retryAfter(HttpTransport.Response response) {
    return response.header("Retry-After").flatMap(this::duration);
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
