package org.stoa.tool.testing;

import java.net.URI;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.stoa.tool.StoaTool;
import org.stoa.tool.ToolSettings;
import org.stoa.tool.catalogue.Catalogue;

/** The whole tool in a real container, on a port of this machine. */
public final class RunningTool implements AutoCloseable {

  private final Server server = new Server();
  private final StoaTool tool;
  private final URI address;

  public RunningTool(String databaseUrl, Catalogue catalogue, Clock clock) throws Exception {
    this(databaseUrl, catalogue, clock, settings -> settings);
  }

  /**
   * @param change to the settings that tests have otherwise
   */
  public RunningTool(
      String databaseUrl, Catalogue catalogue, Clock clock, UnaryOperator<ToolSettings> change)
      throws Exception {
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    connector.open();
    address = URI.create("http://localhost:" + connector.getLocalPort());
    ToolSettings settings = ToolSettings.of(address, databaseUrl, catalogue);
    tool = StoaTool.open(change.apply(settings.allowingLoopback().at(clock)));
    ServletContextHandler context = new ServletContextHandler();
    context.addServletContainerInitializer((classes, servlets) -> tool.mount(servlets));
    server.setHandler(context);
    server.start();
  }

  public StoaTool tool() {
    return tool;
  }

  public URI address() {
    return address;
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      tool.close();
    }
  }
}
