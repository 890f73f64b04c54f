package org.stoa.lti.launch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Reads web addresses out of claims. */
final class Addresses {

  private Addresses() {}

  /** An absolute http or https address; anything else counts as absent. */
  static Optional<URI> absolute(String text) {
    try {
      URI uri = new URI(text);
      boolean web =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
