package org.stoa.examples.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.tool.StoaTool;
import org.stoa.tool.ToolSettings;
import org.stoa.tool.catalogue.Catalogue;

class MountToolTest {

  @TempDir private Path data = Path.of("");

  // tag::mount[]
  /** Opens Stoa with a web application at the root of its host, and closes it after it. */
  static final class StoaListener implements ServletContextListener {

    private final StoaTool tool;

    StoaListener(URI publicAddress, String databaseUrl, Path programmes) throws IOException {
      tool = StoaTool.open(ToolSettings.of(publicAddress, databaseUrl, Catalogue.read(programmes)));
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
      tool.mount(event.getServletContext());
      URI address = tool.registration().invite(Duration.ofHours(24));
      System.out.println("Register Stoa in your platform, once, with " + address); // No log.
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
      tool.close();
    }
  }

  // end::mount[]

  @Test
  @DisplayName("README: mount the tool in a servlet container")
  void mount() throws Exception {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler();
    context.addEventListener(
        new StoaListener(
            URI.create("https://stoa.example"),
            "jdbc:h2:file:" + data.resolve("stoa"),
            Path.of("programmes")));
    server.setHandler(context);
    server.start();
    try {
      assertEquals(200, get(connector.getLocalPort(), "/healthz").statusCode());
      assertTrue(get(connector.getLocalPort(), "/lti/jwks").body().contains("\"keys\""));
    } finally {
      server.stop();
    }
  }

  private static HttpResponse<String> get(int port, String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + port + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }
}
