package org.stoa.lti.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An absolute http or https address, without a user and a password. RFC 9110, 4.2.4. */
public final class WebAddress {

  /** The most characters that an address may have; browsers and databases agree up to here. */
  public static final int LONGEST = 2000;

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

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

  /** Whether it is on this machine, by its usual names; nothing is looked up. */
  public static boolean isLoopback(URI address) {
    return Optional.ofNullable(address.getHost())
        .map(host -> host.toLowerCase(Locale.ROOT))
        .filter(LOOPBACK::contains)
        .isPresent();
  }

  static boolean isWeb(URI uri) {
    String scheme = uri.getScheme();
    return uri.getHost() != null
        && uri.getRawUserInfo() == null
        && ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme));
  }
}
