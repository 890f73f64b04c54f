package org.stoa.lti.service;

import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.stoa.lti.jose.ToolKeys;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.spi.HttpTransport;
import org.stoa.lti.text.Origin;

/**
 * Calls to the services of platforms, with an access token. If the platform answers 401, the token
 * is thrown away and the call made once more with a new one.
 *
 * <p>One media type each, exactly as it is registered, without parameters: some platforms compare
 * whole headers. Safe for many threads; all calls of a tool share one cache of tokens.
 */
public final class ServiceCalls {

  private final PlatformCalls calls;
  private final AccessTokens tokens;
  private final Pauses pauses;
  private final Patience patience;

  private ServiceCalls(PlatformCalls calls, AccessTokens tokens, Pauses pauses, Patience patience) {
    this.calls = calls;
    this.tokens = tokens;
    this.pauses = pauses;
    this.patience = patience;
  }

  /** Calls through this transport, with tokens asked for by these keys, tried once each. */
  public static ServiceCalls over(
      HttpTransport transport, ToolKeys keys, Clock clock, Pauses pauses) {
    PlatformCalls calls = new PlatformCalls(transport, clock);
    return new ServiceCalls(calls, new AccessTokens(calls, keys, clock), pauses, Patience.NONE);
  }

  /** The same, for a caller that can wait longer or less long. */
  public ServiceCalls with(Patience other) {
    return new ServiceCalls(calls, tokens, pauses, other);
  }

  /** Reads one thing. */
  public Outcome<HttpTransport.Response> get(
      Registration registration, Offer offer, String accept) {
    HttpTransport.Request request = HttpTransport.Request.get(offer.address(), accept);
    return patiently(true, () -> once(registration, offer.scope(), request));
  }

  /** Sends what may arrive twice without harm, by PUT or POST. */
  public Outcome<HttpTransport.Response> send(
      String method, Registration registration, Offer offer, String type, String body) {
    HttpTransport.Request request = request(method, offer, type, body);
    return patiently(true, () -> once(registration, offer.scope(), request));
  }

  /** Makes something new. A try that may have arrived isn't repeated. */
  public Outcome<HttpTransport.Response> create(
      Registration registration, Offer offer, String type, String body) {
    HttpTransport.Request request = request("POST", offer, type, body);
    return patiently(false, () -> once(registration, offer.scope(), request));
  }

  /**
   * Fetches a file. It is tried once, however patient the caller: what was written to a stream
   * can't be taken back.
   */
  public Outcome<HttpTransport.Response> download(
      Registration registration, Offer offer, OutputStream into) {
    HttpTransport.Request request = HttpTransport.Request.get(offer.address(), "*/*");
    return once(registration, offer.scope(), request, asked -> calls.download(asked, into));
  }

  /** Takes away. */
  public Outcome<HttpTransport.Response> delete(Registration registration, Offer offer) {
    HttpTransport.Request request =
        new HttpTransport.Request("DELETE", offer.address(), Map.of(), Optional.empty());
    return patiently(true, () -> once(registration, offer.scope(), request));
  }

  /** A list, asked for when it is read. */
  public <T> Listing<T> list(
      Registration registration,
      Outcome<Offer> offered,
      ListQuery query,
      int mostPages,
      ListFormat<T> format) {
    Map<String, String> parameters = query.of(registration);
    return new Listing<>(
        offered.then(
            offer -> new Outcome.Delivered<>(ServiceAddress.with(offer.address(), parameters))),
        mostPages,
        uri ->
            offered
                .then(offer -> get(registration, offer.at(uri), format.mediaType()))
                .then(response -> page(uri, response, parameters, format)));
  }

  private static <T> Outcome<Listing.Page<T>> page(
      URI uri,
      HttpTransport.Response response,
      Map<String, String> parameters,
      ListFormat<T> format) {
    Optional<URI> next =
        Links.find("next", uri, response.headers("Link"))
            .map(address -> ServiceAddress.with(address, parameters));
    Optional<URI> differences =
        Links.find("differences", uri, response.headers("Link")).filter(Origin.of(uri)::holds);
    return format
        .read(response.body())
        .then(items -> new Outcome.Delivered<>(new Listing.Page<>(items, next, differences)));
  }

  private static HttpTransport.Request request(
      String method, Offer offer, String type, String body) {
    return new HttpTransport.Request(
        method, offer.address(), Map.of("Content-Type", type, "Accept", type), Optional.of(body));
  }

  private Outcome<HttpTransport.Response> patiently(
      boolean repeatable, Supplier<Outcome<HttpTransport.Response>> call) {
    Duration left = patience.pauses();
    Outcome<HttpTransport.Response> outcome = call.get();
    for (int tries = 1; tries < patience.tries() && mayTryAgain(outcome, repeatable); tries++) {
      Duration pause = pauses.after(tries, asked(outcome));
      left = left.minus(pause);
      if (left.isNegative() || !slept(pause)) {
        return outcome;
      }
      outcome = call.get();
    }
    return outcome;
  }

  private static boolean mayTryAgain(Outcome<?> outcome, boolean repeatable) {
    return outcome instanceof Outcome.Unavailable<?> unavailable
        && (repeatable
            ? unavailable.why().reason().passes()
            : unavailable.why().reason() == Reason.BUSY);
  }

  private static Duration asked(Outcome<?> outcome) {
    return outcome instanceof Outcome.Unavailable<?> unavailable
        ? unavailable.retryAfter().orElse(Duration.ZERO)
        : Duration.ZERO;
  }

  private boolean slept(Duration pause) {
    try {
      pauses.sleeper().sleep(pause);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Outcome<HttpTransport.Response> once(
      Registration registration, Scope scope, HttpTransport.Request request) {
    return once(registration, scope, request, calls::send);
  }

  private Outcome<HttpTransport.Response> once(
      Registration registration,
      Scope scope,
      HttpTransport.Request request,
      Function<HttpTransport.Request, Outcome<HttpTransport.Response>> call) {
    return tokens
        .token(registration, scope)
        .then(
            token -> {
              Outcome<HttpTransport.Response> first = call.apply(bearing(token, request));
              if (!isUnauthorized(first)) {
                return first;
              }
              tokens.forget(registration, scope, token);
              return tokens
                  .token(registration, scope)
                  .then(fresh -> call.apply(bearing(fresh, request)));
            });
  }

  private static boolean isUnauthorized(Outcome<?> outcome) {
    return outcome.failure().map(Failure::status).filter(it -> it.orElse(0) == 401).isPresent();
  }

  private static HttpTransport.Request bearing(String token, HttpTransport.Request request) {
    Map<String, String> headers = new HashMap<>(request.headers());
    headers.put("Authorization", PlatformWords.SCHEME + token);
    return new HttpTransport.Request(request.method(), request.uri(), headers, request.body());
  }
}
