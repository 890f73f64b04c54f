package org.stoa.lti.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** An absolute http or https address. */
public final class WebAddress {

  /** The most characters that an address may have; browsers and databases agree up to here. */
  public static final int LONGEST = 2000;

  private WebAddress() {}

  /** Reads an address; what is none, or is longer than {@value #LONGEST}, counts as absent. */
  public static Optional<URI> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(text)).filter(WebAddress::isWeb);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean isWeb(URI uri) {
    String scheme = uri.getScheme();
    return uri.getHost() != null
        && ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme));
  }
}
