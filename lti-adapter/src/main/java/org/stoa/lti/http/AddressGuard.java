package org.stoa.lti.http;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Says which addresses may be called: https on the public internet, and on this machine, http too,
 * if that was allowed by name.
 *
 * <p>A name is refused if any of its addresses is. The JDK keeps a resolved name for some seconds,
 * so the connection that follows goes to the addresses that were looked at.
 */
final class AddressGuard {

  /** Turns a name into addresses. */
  @FunctionalInterface
  interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  private final Resolver resolver;
  private final boolean allowLoopback;

  AddressGuard(Resolver resolver, boolean allowLoopback) {
    this.resolver = resolver;
    this.allowLoopback = allowLoopback;
  }

  void check(URI uri) throws IOException {
    String host = uri.getHost();
    if (host == null || uri.getRawUserInfo() != null) {
      throw new IOException("refused: no plain host in the address");
    }
    boolean https = "https".equalsIgnoreCase(uri.getScheme());
    boolean http = "http".equalsIgnoreCase(uri.getScheme());
    if (!https && !(http && allowLoopback)) {
      throw new IOException("refused: not https: " + host);
    }
    for (InetAddress address : resolver.resolve(host)) {
      if (allowLoopback && address.isLoopbackAddress()) {
        continue;
      }
      if (!https || !isPublic(address)) {
        throw new IOException("refused: not a public https address: " + host);
      }
    }
  }

  static boolean isPublic(InetAddress address) {
    if (address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    return address instanceof Inet6Address
        ? isPublicV6(address.getAddress())
        : isPublicV4(address.getAddress());
  }

  private static boolean isPublicV4(byte[] octets) {
    int first = octets[0] & 0xff;
    int second = octets[1] & 0xff;
    int third = octets[2] & 0xff;
    boolean sharedByCarrier = first == 100 && second >= 64 && second < 128;
    boolean protocolUse = first == 192 && second == 0 && (third == 0 || third == 2);
    boolean benchmark = first == 198 && (second == 18 || second == 19);
    return first != 0 && first < 224 && !sharedByCarrier && !protocolUse && !benchmark;
  }

  /** Global unicast only, and what carries an IPv4 address inside is judged by that. */
  private static boolean isPublicV6(byte[] octets) {
    int head = ((octets[0] & 0xff) << 8) | (octets[1] & 0xff);
    try {
      if (head == 0x2002) {
        return isPublic(embedded(octets, 2));
      }
      if (head == 0x0064) {
        return isPublic(embedded(octets, 12));
      }
    } catch (UnknownHostException e) {
      return false;
    }
    return head >>> 13 == 1;
  }

  private static InetAddress embedded(byte[] octets, int from) throws UnknownHostException {
    return InetAddress.getByAddress(Arrays.copyOfRange(octets, from, from + 4));
  }
}
