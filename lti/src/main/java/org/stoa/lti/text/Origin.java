package org.stoa.lti.text;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where a web address leads, whatever its path: what browsers keep apart from one another. Two are
 * equal if they are the same. RFC 6454, 4.
 *
 * @param scheme {@code https} or {@code http}, in lower case
 * @param host in lower case
 * @param port the scheme's usual one, if the address names none
 */
public record Origin(String scheme, String host, int port) {

  private static final Map<String, Integer> USUAL = Map.of("https", 443, "http", 80);

  /**
   * Turns both texts into lower case.
   *
   * @throws IllegalArgumentException if the scheme is another one
   */
  public Origin {
    scheme = scheme.toLowerCase(Locale.ROOT);
    host = host.toLowerCase(Locale.ROOT);
    if (!USUAL.containsKey(scheme)) {
      throw new IllegalArgumentException("neither https nor http: " + scheme);
    }
  }

  /**
   * The origin of a web address.
   *
   * @throws IllegalArgumentException if the address is none
   */
  public static Origin of(URI address) {
    if (!WebAddress.isWeb(address)) {
      throw new IllegalArgumentException("no web address: " + address);
    }
    String scheme = address.getScheme().toLowerCase(Locale.ROOT);
    int port = address.getPort() < 0 ? USUAL.getOrDefault(scheme, -1) : address.getPort();
    return new Origin(scheme, address.getHost(), port);
  }

  /** Reads an address; what is no {@link WebAddress} counts as absent. */
  public static Optional<Origin> read(String text) {
    return WebAddress.read(text).map(Origin::of);
  }

  /**
   * Whether a web address is there.
   *
   * @throws IllegalArgumentException if the address is none
   */
  public boolean holds(URI address) {
    return equals(of(address));
  }

  /** Whether the port is the scheme's usual one. */
  public boolean isAtUsualPort() {
    return Integer.valueOf(port).equals(USUAL.get(scheme));
  }

  /** As browsers write it: without the usual port. RFC 6454, 6.2. */
  @Override
  public String toString() {
    return scheme + "://" + host + (isAtUsualPort() ? "" : ":" + port);
  }
}
