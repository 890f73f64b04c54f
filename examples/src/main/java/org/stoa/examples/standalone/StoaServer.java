package org.stoa.examples.standalone;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stoa.lti.spi.KeysUnreadable;
import org.stoa.tool.Catalogue;
import org.stoa.tool.StoaTool;

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
 *   <li>{@code STOA_KEY_SECRET}: seals the tool's private keys in the database
 *   <li>{@code STOA_KEYS}: those keys themselves, in PEM or as JSON Web Keys; the database then has
 *       none
 *   <li>{@code STOA_INVITE}: {@code true} prints an address that registers one more platform, once;
 *       without it that happens only while no platform is known
 *   <li>{@code STOA_ALLOW_LOOPBACK}: {@code true} allows platforms on this machine, by plain http
 * </ul>
 *
 * <p>With a command it doesn't run, but looks after the tool: see {@link ServerCommands}.
 */
public final class StoaServer {

  static final int WRONG_USE = 64;
  static final int FAILED = 1;
  static final Duration INVITATION = Duration.ofHours(24);
  private static final Logger LOG = LoggerFactory.getLogger(StoaServer.class);

  private StoaServer() {}

  /** Starts the server, which runs until the process is told to end; or takes a command. */
  public static void main(String[] arguments) {
    if (arguments.length > 0) {
      System.exit(ServerCommands.commandLine(System.getenv()).execute(arguments));
    }
    try {
      ToolServer server = start(System.getenv());
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stoa-stop"));
      LOG.info("Stoa is at {}", server.address());
      if (invites(System.getenv(), server.tool())) {
        URI invitation = server.tool().invite(INVITATION);
        LOG.info("To register it in a platform, paste there (once, within a day): {}", invitation);
      }
    } catch (ServerSettings.Unusable e) {
      e.problems().forEach(problem -> LOG.error("{}", problem));
      System.exit(WRONG_USE);
    } catch (KeysUnreadable e) {
      LOG.error("Stoa can't start: {} (STOA_KEY_SECRET)", e.getMessage());
      System.exit(FAILED);
    } catch (BindException e) {
      LOG.error("The port is taken. Choose another one by PORT.");
      System.exit(FAILED);
    } catch (IOException e) {
      LOG.error("Stoa can't start: {}", e.getMessage());
      System.exit(FAILED);
    }
  }

  /** Whoever has an invitation is let in, so none is printed without need. */
  static boolean invites(Map<String, String> environment, StoaTool tool) {
    return "true".equals(environment.get("STOA_INVITE")) || !tool.knowsPlatforms();
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
