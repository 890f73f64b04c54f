package org.stoa.tool.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.registration.IssuerHosts;
import org.stoa.lti.text.Origin;

/**
 * Who may show our pages in a frame: the platform that launched them, and nobody else. Where an
 * issuer is one name for many schools, the page around the frame is on a host of the school's own;
 * that host is known by an address to return to, which the platform has signed. Safe for any
 * thread.
 *
 * <p>Content Security Policy Level 3, 6.4.2: {@code frame-ancestors}.
 */
public final class FrameAncestors {

  private final List<IssuerHosts> known;

  /**
   * @param known the hosts of issuers whose pages may be on any of them, for launches that don't
   *     say on which
   */
  public FrameAncestors(List<IssuerHosts> known) {
    this.known = List.copyOf(known);
  }

  /**
   * The sources of a platform's pages.
   *
   * @param signed the origin of such a page, out of a launch that was verified; one in the clear
   *     counts only where the whole platform is
   */
  public String of(Registration platform, Optional<Origin> signed) {
    Optional<Origin> authentication = Origin.read(platform.authUrl().toString());
    boolean isClear = authentication.filter(FrameAncestors::isHttps).isEmpty();
    Optional<Origin> page = signed.filter(it -> isClear || isHttps(it));
    Stream<String> own =
        Stream.of(Origin.read(platform.issuer()), authentication, page)
            .flatMap(Optional::stream)
            .map(Origin::toString);
    Stream<String> others = page.isPresent() ? Stream.empty() : hosts(platform.issuer());
    return Stream.concat(own, others).distinct().collect(Collectors.joining(" "));
  }

  private Stream<String> hosts(String issuer) {
    return known.stream()
        .flatMap(hosts -> hosts.of(issuer).stream())
        .map(host -> "https://" + host.text());
  }

  private static boolean isHttps(Origin origin) {
    return origin.scheme().equals("https");
  }
}
