package org.stoa.lti.service;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalInt;
import org.stoa.lti.spi.HttpTransport;

/** Sends requests and sorts the answers into outcomes. Safe for many threads. */
final class PlatformCalls {

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
