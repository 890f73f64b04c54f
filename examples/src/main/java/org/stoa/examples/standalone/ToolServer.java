package org.stoa.examples.standalone;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.util.function.Function;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.stoa.tool.StoaTool;
import org.stoa.tool.ToolSettings;

/** Stoa's tool in a Jetty. Safe for any thread. */
public final class ToolServer implements AutoCloseable {

  private static final long STOP_MILLISECONDS = 5_000;

  private final Server server;
  private final StoaTool tool;
  private final URI address;

  private ToolServer(Server server, StoaTool tool, URI address) {
    this.server = server;
    this.tool = tool;
    this.address = address;
  }

  /**
   * Starts the tool.
   *
   * @param host the interface to listen on, such as {@code 127.0.0.1}
   * @param port 0 for any that is free
   * @param settings by the port that was got
   * @throws BindException if the port is taken
   * @throws IOException if the server can't be started for another reason
   */
  public static ToolServer start(String host, int port, Function<Integer, ToolSettings> settings)
      throws IOException {
    Server server = new Server();
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(host);
    connector.setPort(port);
    server.addConnector(connector);
    bind(connector);
    ToolSettings chosen = settings.apply(connector.getLocalPort());
    StoaTool tool = open(chosen, connector);
    ServletContextHandler context = new ServletContextHandler();
    context.addServletContainerInitializer((classes, servlets) -> tool.mount(servlets));
    server.setHandler(new GracefulHandler(context));
    server.setStopTimeout(STOP_MILLISECONDS);
    ToolServer started = new ToolServer(server, tool, chosen.publicAddress());
    try {
      server.start();
      return started;
    } catch (Exception e) {
      started.close();
      throw new IOException("the tool's server doesn't start", e);
    }
  }

  private static void bind(ServerConnector connector) throws IOException {
    try {
      connector.open();
    } catch (IOException e) {
      // Jetty wraps what the operating system says.
      throw e.getCause() instanceof BindException taken ? taken : e;
    }
  }

  private static StoaTool open(ToolSettings settings, ServerConnector connector) {
    try {
      return StoaTool.open(settings);
    } catch (RuntimeException e) {
      connector.close();
      throw e;
    }
  }

  public StoaTool tool() {
    return tool;
  }

  /** Where browsers find it. */
  public URI address() {
    return address;
  }

  /** Finishes the requests that are under way, then closes the tool. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the tool's server doesn't stop", e);
    } finally {
      tool.close();
    }
  }
}
