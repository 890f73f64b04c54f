package org.stoa.examples.standalone;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stoa.lti.platform.Registration;
import org.stoa.problem.Place;
import org.stoa.problem.Problem;
import org.stoa.problem.Problems;
import org.stoa.tool.Catalogue;
import org.stoa.tool.ToolSettings;

/**
 * What the environment says.
 *
 * @param host the interface to listen on
 * @param address the public one; by default this machine's, which needs loopback to be allowed
 * @param registrations the platforms to know from the start
 */
record ServerSettings(
    String host,
    int port,
    Optional<URI> address,
    String database,
    Path programmes,
    List<Registration> registrations,
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
    boolean allowLoopback = "true".equals(environment.get("STOA_ALLOW_LOOPBACK"));
    Path programmes = Path.of(environment.getOrDefault("STOA_PROGRAMMES", "programmes"));
    if (!Files.isDirectory(programmes)) {
      report(problems, "STOA_PROGRAMMES", "There is no folder \"" + programmes + "\".");
    }
    Optional<URI> address = Optional.ofNullable(environment.get("STOA_URL")).map(URI::create);
    if (address.map(URI::getScheme).filter("https"::equals).isEmpty() && !allowLoopback) {
      report(
          problems,
          "STOA_URL",
          "Give the server's public https address. (To try it on this machine alone, set"
              + " STOA_ALLOW_LOOPBACK=true.)");
    }
    ServerSettings settings =
        new ServerSettings(
            environment.getOrDefault("STOA_HOST", "127.0.0.1"),
            port(environment, problems),
            address,
            environment.getOrDefault("STOA_DATABASE", "jdbc:h2:file:./stoa-data/stoa"),
            programmes,
            registrations(environment, allowLoopback, problems),
            allowLoopback);
    if (problems.hasErrors()) {
      throw new Unusable(problems.inReadingOrder());
    }
    return settings;
  }

  /** What the tool is set up with, once its port is known. */
  ToolSettings tool(Catalogue catalogue, int portGot) {
    URI reached = address.orElse(URI.create("http://localhost:" + portGot));
    ToolSettings settings = ToolSettings.of(reached, database, catalogue);
    return allowLoopback ? settings.allowingLoopback() : settings;
  }

  private static int port(Map<String, String> environment, Problems problems) {
    String port = environment.getOrDefault("PORT", "8080");
    if (port.matches("[0-9]{1,5}") && Integer.parseInt(port) < 65536) {
      return Integer.parseInt(port);
    }
    report(problems, "PORT", "\"" + port + "\" is no port; give a number from 0 to 65535.");
    return 0;
  }

  private static List<Registration> registrations(
      Map<String, String> environment, boolean allowLoopback, Problems problems) {
    String file = environment.getOrDefault("STOA_PLATFORMS", "");
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

  private static void report(Problems problems, String variable, String message) {
    problems.error("SETTING", Place.startOf(variable), message);
  }
}
