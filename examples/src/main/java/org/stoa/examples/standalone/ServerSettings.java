package org.stoa.examples.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stoa.lti.jose.GivenKeys;
import org.stoa.lti.jose.KeyCipher;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.registration.ToolAddresses;
import org.stoa.lti.text.HostPattern;
import org.stoa.lti.text.WebAddress;
import org.stoa.problem.Place;
import org.stoa.problem.Problem;
import org.stoa.problem.Problems;
import org.stoa.tool.KeyKeeping;
import org.stoa.tool.ToolSettings;
import org.stoa.tool.catalogue.Catalogue;

/**
 * What the environment says.
 *
 * @param host the interface to listen on
 * @param address the public one; by default this machine's, which needs loopback to be allowed
 * @param registrations the platforms to know from the start
 * @param keys where the tool's own keys are
 * @param platformHosts the only hosts of platforms that are called; empty for any
 * @param operatedFrom the issuer of the platform whose administrators look after the tool
 */
record ServerSettings(
    String host,
    int port,
    Optional<URI> address,
    String database,
    Path programmes,
    List<Registration> registrations,
    KeyKeeping keys,
    List<HostPattern> platformHosts,
    Optional<String> operatedFrom,
    boolean allowLoopback) {

  /** Thrown with every problem of the environment at once. */
  static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<Problem> problems;

    Unusable(List<Problem> problems) {
      super(problems.toString());
      this.problems = problems;
    }

    List<Problem> problems() {
      return problems;
    }
  }

  /** Reads the variables that {@link StoaServer} documents. */
  static ServerSettings of(Map<String, String> environment) throws Unusable {
    Problems problems = new Problems();
    boolean allowLoopback = setting(environment, "STOA_ALLOW_LOOPBACK", "").equals("true");
    ServerSettings settings =
        new ServerSettings(
            setting(environment, "STOA_HOST", "127.0.0.1"),
            port(environment, problems),
            address(environment, allowLoopback, problems),
            database(environment, problems),
            programmes(environment, problems),
            registrations(environment, allowLoopback, problems),
            keys(environment, problems),
            platformHosts(environment, problems),
            Optional.of(setting(environment, "STOA_OPERATED_FROM", "")).filter(it -> !it.isEmpty()),
            allowLoopback);
    if (problems.hasErrors()) {
      throw new Unusable(problems.inReadingOrder());
    }
    return settings;
  }

  /** What the tool is set up with, once its port is known. */
  ToolSettings tool(Catalogue catalogue, int portGot) {
    URI reached = address.orElse(URI.create("http://localhost:" + portGot));
    ToolSettings settings =
        ToolSettings.of(reached, database, catalogue).keeping(keys).calling(platformHosts);
    ToolSettings operated = operatedFrom.map(settings::operatedFrom).orElse(settings);
    return allowLoopback ? operated.allowingLoopback() : operated;
  }

  /** A variable; an empty one counts as absent. */
  private static String setting(Map<String, String> environment, String name, String otherwise) {
    String value = environment.getOrDefault(name, "").strip();
    return value.isEmpty() ? otherwise : value;
  }

  private static Optional<URI> address(
      Map<String, String> environment, boolean allowLoopback, Problems problems) {
    String text = setting(environment, "STOA_URL", "");
    Optional<URI> address = plainAddress(text).filter(uri -> isAllowed(uri, allowLoopback));
    boolean isMissing = text.isEmpty() && !allowLoopback;
    if (isMissing || (!text.isEmpty() && address.isEmpty())) {
      report(
          problems,
          "STOA_URL",
          "Give the server's public https address, without a path. (To try it on this machine"
              + " alone, set STOA_ALLOW_LOOPBACK=true.)");
    }
    return address;
  }

  /** Without a path: pages lie at the root of their host. */
  private static Optional<URI> plainAddress(String text) {
    try {
      return Optional.of(new ToolAddresses(new URI(text)).base())
          .filter(base -> base.getRawPath().isEmpty());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isAllowed(URI address, boolean allowLoopback) {
    return "https".equals(address.getScheme()) || (allowLoopback && WebAddress.isLoopback(address));
  }

  private static String database(Map<String, String> environment, Problems problems) {
    String database = setting(environment, "STOA_DATABASE", "jdbc:h2:file:./stoa-data/stoa");
    if (!database.startsWith("jdbc:h2:") && !database.startsWith("jdbc:postgresql:")) {
      report(
          problems,
          "STOA_DATABASE",
          "Give a JDBC URL that begins with jdbc:h2: or jdbc:postgresql:.");
    }
    return database;
  }

  private static Path programmes(Map<String, String> environment, Problems problems) {
    Path programmes = Path.of(setting(environment, "STOA_PROGRAMMES", "programmes"));
    if (!Files.isDirectory(programmes)) {
      report(problems, "STOA_PROGRAMMES", "There is no folder \"" + programmes + "\".");
    }
    return programmes;
  }

  private static int port(Map<String, String> environment, Problems problems) {
    String port = setting(environment, "PORT", "8080");
    if (port.matches("[0-9]{1,5}") && Integer.parseInt(port) < 65536) {
      return Integer.parseInt(port);
    }
    report(problems, "PORT", "\"" + port + "\" is no port; give a number from 0 to 65535.");
    return 0;
  }

  private static List<Registration> registrations(
      Map<String, String> environment, boolean allowLoopback, Problems problems) {
    String file = setting(environment, "STOA_PLATFORMS", "");
    if (file.isEmpty()) {
      return List.of();
    }
    try {
      return PlatformsFile.read(file, Files.readString(Path.of(file)), allowLoopback, problems);
    } catch (IOException e) {
      report(problems, "STOA_PLATFORMS", "The file \"" + file + "\" can't be read.");
      return List.of();
    }
  }

  private static KeyKeeping keys(Map<String, String> environment, Problems problems) {
    String given = setting(environment, "STOA_KEYS", "");
    String secret = setting(environment, "STOA_KEY_SECRET", "");
    if (!given.isEmpty()) {
      try {
        return new KeyKeeping.Outside(GivenKeys.read(given));
      } catch (IllegalArgumentException e) {
        report(
            problems,
            "STOA_KEYS",
            "Give RSA keys of 2048 bits or more: PKCS #8 in PEM, or JSON Web Keys with private"
                + " parts.");
      }
    } else if (!secret.isEmpty() && secret.length() < KeyCipher.SHORTEST) {
      report(problems, "STOA_KEY_SECRET", "Give at least " + KeyCipher.SHORTEST + " characters.");
    } else if (!secret.isEmpty()) {
      return new KeyKeeping.InDatabase(Optional.of(KeyCipher.of(secret)));
    }
    return new KeyKeeping.InDatabase(Optional.empty());
  }

  private static List<HostPattern> platformHosts(
      Map<String, String> environment, Problems problems) {
    try {
      return Arrays.stream(setting(environment, "STOA_PLATFORM_HOSTS", "").split(","))
          .map(String::strip)
          .filter(host -> !host.isEmpty())
          .map(HostPattern::new)
          .toList();
    } catch (IllegalArgumentException e) {
      report(
          problems,
          "STOA_PLATFORM_HOSTS",
          "Give host names with commas between them, such as lms.example, *.school.example.");
      return List.of();
    }
  }

  private static void report(Problems problems, String variable, String message) {
    problems.error("SETTING", Place.startOf(variable), message);
  }
}
