package org.stoa.examples.standalone;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stoa.lti.platform.DeploymentPolicy;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.text.WebAddress;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.yaml.Fields;
import org.stoa.yaml.YamlNode;
import org.stoa.yaml.YamlReader;

/**
 * Reads the platforms that a server knows from the start: a YAML list, each entry with {@code
 * issuer}, {@code client_id}, {@code auth_url}, {@code token_url}, {@code jwks_url} and {@code
 * deployments}, and {@code deployment_policy} if others than those may come. Only {@code strict},
 * which it is otherwise, needs deployments.
 */
final class PlatformsFile {

  private static final String POLICIES =
      "strict (refuses deployments that aren't listed), pending (has them wait for approval)"
          + " or accept (lets them in)";

  private final Problems problems;
  private final boolean allowLoopback;
  private final Set<List<String>> known = new HashSet<>();

  private PlatformsFile(Problems problems, boolean allowLoopback) {
    this.problems = problems;
    this.allowLoopback = allowLoopback;
  }

  /** The registrations, as far as they are in order; the problems say what isn't. */
  static List<Registration> read(
      String file, String text, boolean allowLoopback, Problems problems) {
    PlatformsFile reader = new PlatformsFile(problems, allowLoopback);
    return YamlReader.read(file, text, problems).map(reader::registrations).orElse(List.of());
  }

  private List<Registration> registrations(YamlNode node) {
    if (!(node instanceof YamlNode.Sequence list)) {
      problems.error(
          "WRONG_TYPE", node.place(), "Expected a list of platforms: begin each one with \"- \".");
      return List.of();
    }
    List<Registration> registrations = new ArrayList<>();
    for (YamlNode item : list.items()) {
      Fields.of(item, problems).flatMap(this::registration).ifPresent(registrations::add);
    }
    return registrations;
  }

  private Optional<Registration> registration(Fields fields) {
    Optional<String> issuer = address(fields, "issuer").flatMap(uri -> fields.text("issuer"));
    Optional<String> clientId = fields.requireText("client_id");
    Optional<URI> auth = address(fields, "auth_url");
    Optional<URI> token = address(fields, "token_url");
    Optional<URI> jwks = address(fields, "jwks_url");
    Set<String> deployments = Set.copyOf(fields.texts("deployments"));
    DeploymentPolicy policy = policy(fields);
    fields.done();
    if (deployments.isEmpty() && policy == DeploymentPolicy.STRICT) {
      problems.error(
          "MISSING_KEY",
          fields.place(),
          "\"deployments\" is missing here; without one no launch is let in.");
    }
    if (issuer.isEmpty()
        || clientId.isEmpty()
        || auth.isEmpty()
        || token.isEmpty()
        || jwks.isEmpty()) {
      return Optional.empty();
    }
    if (!known.add(List.of(issuer.get(), clientId.get()))) {
      problems.error(
          "DUPLICATE_PLATFORM",
          fields.place(),
          "This issuer and client_id stand in the list already; keep one of the two.");
    }
    return Optional.of(
        Registration.builder(issuer.get(), clientId.get())
            .authUrl(auth.get())
            .tokenUrl(token.get())
            .jwksUrl(jwks.get())
            .deployments(deployments)
            .deploymentPolicy(policy)
            .build());
  }

  private static DeploymentPolicy policy(Fields fields) {
    return fields
        .value("deployment_policy", POLICIES, PlatformsFile::policyNamed)
        .orElse(DeploymentPolicy.STRICT);
  }

  private static Optional<DeploymentPolicy> policyNamed(String text) {
    return switch (text) {
      case "strict" -> Optional.of(DeploymentPolicy.STRICT);
      case "pending" -> Optional.of(DeploymentPolicy.PENDING);
      case "accept" -> Optional.of(DeploymentPolicy.ACCEPT);
      default -> Optional.empty();
    };
  }

  private Optional<URI> address(Fields fields, String key) {
    Place place = fields.place(key);
    Optional<URI> address = fields.requireText(key).flatMap(PlatformsFile::absolute);
    if (fields.has(key) && address.filter(this::isAllowed).isEmpty()) {
      problems.error(
          "ADDRESS_REFUSED",
          place,
          "\"%s\" has to be a public https address%s."
              .formatted(key, allowLoopback ? ", or one on this machine" : ""));
      return Optional.empty();
    }
    return address;
  }

  /** Names are looked up later, before each call; here an address may be seen to be private. */
  private boolean isAllowed(URI address) {
    String host = address.getHost();
    boolean https = "https".equals(address.getScheme());
    if (WebAddress.isLoopback(address)) {
      return allowLoopback && (https || "http".equals(address.getScheme()));
    }
    return https && address.getRawUserInfo() == null && !isPrivate(host);
  }

  private static boolean isPrivate(String host) {
    if (!host.startsWith("[") && !host.matches("[0-9.]+")) {
      return false;
    }
    try {
      InetAddress address = InetAddress.getByName(host);
      boolean uniqueLocal = (address.getAddress()[0] & 0xfe) == 0xfc;
      return address.isSiteLocalAddress()
          || address.isLinkLocalAddress()
          || address.isLoopbackAddress()
          || address.isAnyLocalAddress()
          || address.isMulticastAddress()
          || (address instanceof Inet6Address && uniqueLocal);
    } catch (UnknownHostException e) {
      return true;
    }
  }

  private static Optional<URI> absolute(String text) {
    try {
      return Optional.of(new URI(text)).filter(uri -> uri.isAbsolute() && uri.getHost() != null);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
