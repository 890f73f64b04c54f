package org.stoa.examples.standalone;

import java.io.IOException;
import java.util.Map;
import org.stoa.tool.catalogue.Catalogue;

/**
 * Runs the tool alone. Set up by environment variables:
 *
 * <ul>
 *   <li>{@code PORT}: where to listen; 8080 by default, 0 for any that is free
 *   <li>{@code STOA_HOST}: on which interface; {@code 127.0.0.1} by default, for a reverse proxy on
 *       the same machine
 *   <li>{@code STOA_URL}: its public address, such as {@code https://stoa.example}
 *   <li>{@code STOA_DATABASE}: a JDBC URL; an H2 file in {@code ./stoa-data} by default
 *   <li>{@code STOA_PROGRAMMES}: a folder of programmes; {@code ./programmes} by default
 *   <li>{@code STOA_PLATFORMS}: a YAML file of platform registrations
 *   <li>{@code STOA_PLATFORM_HOSTS}: the only hosts of platforms that are called, such as {@code
 *       lms.example, *.school.example}; by default any
 *   <li>{@code STOA_OPERATED_FROM}: the issuer of the platform whose administrators look after the
 *       tool in its pages; by default none
 *   <li>{@code STOA_KEY_SECRET}: seals the tool's private keys in the database
 *   <li>{@code STOA_KEYS}: those keys themselves, in PEM or as JSON Web Keys; the database then has
 *       none
 *   <li>{@code STOA_INVITE}: {@code true} prints an address that registers one more platform, once;
 *       without it that happens only while no platform is known. With {@code approve} the platform
 *       is then let in at once, otherwise it waits for {@code registrations approve}
 *   <li>{@code STOA_ALLOW_LOOPBACK}: {@code true} allows platforms on this machine, by plain http
 * </ul>
 *
 * <p>With a command it doesn't run, but looks after the tool: see {@link ServerCommands}.
 */
public final class StoaServer {

  static final int WRONG_USE = 64;
  static final int FAILED = 1;

  private StoaServer() {}

  /** Starts the server, which runs until the process is told to end; or takes a command. */
  public static void main(String[] arguments) {
    int exit = ServerCommands.commandLine(System.getenv()).execute(arguments);
    if (exit != 0 || arguments.length > 0) {
      System.exit(exit);
    }
  }

  static ToolServer start(Map<String, String> environment)
      throws IOException, ServerSettings.Unusable {
    ServerSettings settings = ServerSettings.of(environment);
    Catalogue catalogue = Catalogue.read(settings.programmes());
    ToolServer server =
        ToolServer.start(settings.host(), settings.port(), port -> settings.tool(catalogue, port));
    try {
      settings.registrations().forEach(server.tool()::register);
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }
}
