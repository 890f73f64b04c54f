package org.stoa.lti.service;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A service that a launch offered.
 *
 * @param scope what the access token is asked for
 * @param address where
 */
public record Offer(Scope scope, URI address) {

  /**
   * The offer of a claim. What a platform didn't offer isn't asked for: {@link Outcome.Refused}
   * with {@link Reason#NOT_OFFERED}.
   *
   * @param scopes what the claim lists
   * @param address what the claim names
   * @param sufficient scopes that would do; the first one of them that is listed is used
   */
  public static Outcome<Offer> of(Set<String> scopes, Optional<URI> address, Scope... sufficient) {
    Optional<Scope> scope =
        Stream.of(sufficient).filter(it -> scopes.contains(it.uri())).findFirst();
    if (scope.isEmpty()) {
      return notOffered("no scope " + sufficient[0].uri());
    }
    return address.isEmpty()
        ? notOffered("no address for " + sufficient[0].uri())
        : new Outcome.Delivered<>(new Offer(scope.get(), address.get()));
  }

  private static Outcome<Offer> notOffered(String detail) {
    return new Outcome.Refused<>(Failure.of(Reason.NOT_OFFERED, detail));
  }

  /** The same service at another address of it. */
  public Offer at(URI other) {
    return new Offer(scope, other);
  }
}
