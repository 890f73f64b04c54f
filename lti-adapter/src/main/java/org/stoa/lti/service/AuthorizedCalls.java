package org.stoa.lti.service;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.spi.HttpTransport;

/**
 * Calls with an access token. If the platform answers 401, the token is thrown away and the call
 * made once more with a new one.
 */
final class AuthorizedCalls {

  private final PlatformCalls calls;
  private final AccessTokens tokens;

  AuthorizedCalls(PlatformCalls calls, AccessTokens tokens) {
    this.calls = calls;
    this.tokens = tokens;
  }

  Outcome<HttpTransport.Response> get(
      Registration registration, Set<Scope> scopes, URI uri, String accept) {
    return send(registration, scopes, HttpTransport.Request.get(uri, accept));
  }

  Outcome<HttpTransport.Response> post(
      Registration registration, Set<Scope> scopes, URI uri, String type, String body) {
    Map<String, String> headers = Map.of("Content-Type", type, "Accept", type);
    return send(
        registration, scopes, new HttpTransport.Request("POST", uri, headers, Optional.of(body)));
  }

  private Outcome<HttpTransport.Response> send(
      Registration registration, Set<Scope> scopes, HttpTransport.Request request) {
    return tokens
        .token(registration, scopes)
        .then(
            token -> {
              Outcome<HttpTransport.Response> first = calls.send(bearing(token, request));
              if (!(first instanceof Outcome.Refused<?> refused && refused.status() == 401)) {
                return first;
              }
              tokens.forget(registration, scopes, token);
              return tokens
                  .token(registration, scopes)
                  .then(fresh -> calls.send(bearing(fresh, request)));
            });
  }

  private static HttpTransport.Request bearing(String token, HttpTransport.Request request) {
    Map<String, String> headers = new HashMap<>(request.headers());
    headers.put("Authorization", "Bearer " + token);
    return new HttpTransport.Request(request.method(), request.uri(), headers, request.body());
  }
}
