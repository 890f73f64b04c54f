package org.stoa.lti.http;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.stoa.lti.text.HostPattern;
import org.stoa.lti.text.WebAddress;

/**
 * Says which addresses may be called: https on the public internet, and on this machine, http too,
 * if that was allowed by name.
 *
 * <p>A name is refused if any of its addresses is. The client looks the name up again, so whoever
 * answers for it could then name another address. Three things stand against that. The JDK keeps a
 * name that was looked up; where that was switched off, nothing is called ({@link NameCache}). By
 * https no request goes out before a certificate has shown who is there. And by http only this
 * machine is called, by names that nobody else answers for.
 */
final class AddressGuard {

  /** Turns a name into addresses. */
  @FunctionalInterface
  interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  private final Resolver resolver;
  private final boolean allowLoopback;
  private final List<HostPattern> only;

  /**
   * A guard.
   *
   * @param only the hosts that may be called; empty for any
   */
  AddressGuard(Resolver resolver, boolean allowLoopback, List<HostPattern> only) {
    this.resolver = resolver;
    this.allowLoopback = allowLoopback;
    this.only = List.copyOf(only);
  }

  AddressGuard onlyTo(List<HostPattern> hosts) {
    return new AddressGuard(resolver, allowLoopback, hosts);
  }

  void check(URI uri) throws IOException {
    String host = uri.getHost();
    if (host == null || uri.getRawUserInfo() != null) {
      throw new IOException("refused: no plain host in the address");
    }
    boolean https = "https".equalsIgnoreCase(uri.getScheme());
    boolean http = "http".equalsIgnoreCase(uri.getScheme());
    if (!https && !(http && allowLoopback && WebAddress.isLoopback(uri))) {
      throw new IOException("refused: not https: " + host);
    }
    if (!only.isEmpty() && only.stream().noneMatch(pattern -> pattern.matches(host))) {
      throw new IOException("refused: not one of the hosts that may be called: " + host);
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

  /** What the registry of special addresses doesn't call global; RFC 6890. */
  private static boolean isPublicV4(byte[] octets) {
    int first = octets[0] & 0xff;
    int second = octets[1] & 0xff;
    int third = octets[2] & 0xff;
    boolean sharedByCarrier = first == 100 && second >= 64 && second < 128;
    boolean protocolUse = first == 192 && second == 0 && (third == 0 || third == 2);
    boolean benchmark = first == 198 && (second == 18 || second == 19);
    boolean example =
        (first == 198 && second == 51 && third == 100)
            || (first == 203 && second == 0 && third == 113);
    return first != 0 && first < 224 && !sharedByCarrier && !protocolUse && !benchmark && !example;
  }

  /** Global unicast only, and what carries an IPv4 address inside is judged by that. */
  private static boolean isPublicV6(byte[] octets) {
    try {
      if (begins(octets, 0x20, 0x02)) {
        return isPublic(embedded(octets, 2));
      }
      if (begins(octets, 0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0)) {
        return isPublic(embedded(octets, 12));
      }
    } catch (UnknownHostException e) {
      return false;
    }
    boolean protocolUse = begins(octets, 0x20, 0x01) && (octets[2] & 0xfe) == 0;
    boolean example =
        begins(octets, 0x20, 0x01, 0x0d, 0xb8)
            || (begins(octets, 0x3f, 0xff) && (octets[2] & 0xf0) == 0);
    return (octets[0] & 0xe0) == 0x20 && !protocolUse && !example;
  }

  private static boolean begins(byte[] octets, int... prefix) {
    return IntStream.range(0, prefix.length).allMatch(i -> (octets[i] & 0xff) == prefix[i]);
  }

  private static InetAddress embedded(byte[] octets, int from) throws UnknownHostException {
    return InetAddress.getByAddress(Arrays.copyOfRange(octets, from, from + 4));
  }
}
