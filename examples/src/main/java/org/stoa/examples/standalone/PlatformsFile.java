package org.stoa.examples.standalone;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stoa.lti.platform.Registration;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.yaml.Fields;
import org.stoa.yaml.YamlNode;
import org.stoa.yaml.YamlReader;

/**
 * Reads the platforms that a server knows from the start: a YAML list, each entry with {@code
 * issuer}, {@code client_id}, {@code auth_url}, {@code token_url}, {@code jwks_url} and {@code
 * deployments}.
 */
final class PlatformsFile {

  private final Problems problems;
  private final boolean allowLoopback;

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
    Optional<String> issuer = fields.requireText("issuer");
    Optional<String> clientId = fields.requireText("client_id");
    Optional<URI> auth = address(fields, "auth_url");
    Optional<URI> token = address(fields, "token_url");
    Optional<URI> jwks = address(fields, "jwks_url");
    Set<String> deployments = Set.copyOf(fields.texts("deployments"));
    fields.done();
    if (issuer.isEmpty()
        || clientId.isEmpty()
        || auth.isEmpty()
        || token.isEmpty()
        || jwks.isEmpty()) {
      return Optional.empty();
    }
    if (deployments.isEmpty()) {
      problems.error(
          "MISSING_KEY",
          fields.place(),
          "\"deployments\" is missing here; without one no launch is let in.");
    }
    return Optional.of(
        Registration.of(
            issuer.get(), clientId.get(), auth.get(), token.get(), jwks.get(), deployments));
  }

  private Optional<URI> address(Fields fields, String key) {
    Place place = fields.place(key);
    Optional<URI> address = fields.requireText(key).flatMap(PlatformsFile::absolute);
    if (fields.has(key) && address.filter(this::isAllowed).isEmpty()) {
      problems.error(
          "ADDRESS_REFUSED",
          place,
          "\"%s\" has to be an https address%s."
              .formatted(key, allowLoopback ? ", or one on this machine" : ""));
      return Optional.empty();
    }
    return address;
  }

  private boolean isAllowed(URI address) {
    boolean loopback =
        Set.of("localhost", "127.0.0.1", "[::1]").contains(address.getHost())
            && "http".equals(address.getScheme());
    return "https".equals(address.getScheme()) || (allowLoopback && loopback);
  }

  private static Optional<URI> absolute(String text) {
    try {
      return Optional.of(new URI(text)).filter(uri -> uri.isAbsolute() && uri.getHost() != null);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
