package org.stoa.lti.servlet;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Jetty 12. */
final class JettyContainer implements Container {

  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  JettyContainer() throws IOException {
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    connector.open();
  }

  @Override
  public int port() {
    return connector.getLocalPort();
  }

  @Override
  public void start(String path, Consumer<ServletContext> mounts) throws Exception {
    ServletContextHandler context =
        new ServletContextHandler(path.isEmpty() ? "/" : path, ServletContextHandler.SESSIONS);
    context.addServletContainerInitializer((classes, servlets) -> mounts.accept(servlets));
    server.setHandler(context);
    server.start();
  }

  @Override
  public void stop() throws Exception {
    server.stop();
  }
}
