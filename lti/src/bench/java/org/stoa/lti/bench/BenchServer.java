package org.stoa.lti.bench;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.ParseException;
import javax.sql.DataSource;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.stoa.lti.LtiTool;
import org.stoa.lti.jdbc.JdbcStores;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.servlet.LtiServlet;

/**
 * One of the two servers that are compared: {@code bare} verifies a signature and nothing else,
 * {@code tool} is the library's servlet over a database in a file.
 */
final class BenchServer {

  /** Prints its port in a line of its own, and ends with its standard input. */
  public static void main(String[] arguments) throws Exception {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    connector.open();
    URI own = URI.create("http://localhost:" + connector.getLocalPort());
    URI platform = URI.create(arguments[1]);
    ServletContextHandler context = new ServletContextHandler();
    server.setHandler(context);
    if (arguments[0].equals("bare")) {
      context.addServlet(new BareServlet(platform), "/launch");
    } else {
      HikariDataSource database = new HikariDataSource();
      database.setJdbcUrl("jdbc:h2:file:" + Path.of(arguments[2]).toAbsolutePath());
      context.addServlet(tool(own, platform, database), "/lti/*");
      context.addServlet(new RowsServlet(database), "/rows");
    }
    server.start();
    System.out.println(connector.getLocalPort());
    while (System.in.read() >= 0) {
      // Waits for its end.
    }
    server.stop();
  }

  private static LtiServlet tool(URI own, URI platform, DataSource database) {
    LtiTool tool =
        LtiTool.at(own).stores(JdbcStores.of(database).withTables()).allowLoopback().build();
    tool.registrations()
        .save(
            Registration.builder(platform.toString(), Platform.CLIENT_ID)
                .authUrl(platform.resolve("/auth"))
                .tokenUrl(platform.resolve("/token"))
                .jwksUrl(platform.resolve("/keys"))
                .deployment(Platform.DEPLOYMENT)
                .build());
    return new LtiServlet(tool, (launch, request, response) -> response.setStatus(200));
  }

  /** The least that anybody can do for a launch. */
  private static final class BareServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private final transient JWSVerifier verifier;

    BareServlet(URI platform) throws IOException, ParseException, JOSEException {
      JWKSet keys = JWKSet.load(platform.resolve("/keys").toURL());
      verifier = new RSASSAVerifier(keys.getKeys().get(0).toRSAKey());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
      try {
        boolean signed = JWSObject.parse(request.getParameter("id_token")).verify(verifier);
        response.setStatus(signed ? 200 : 401);
      } catch (ParseException | JOSEException e) {
        response.setStatus(401);
      }
    }
  }

  /** How many logins are kept. */
  private static final class RowsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private final transient DataSource database;

    RowsServlet(DataSource database) {
      this.database = database;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      try (Connection connection = database.getConnection();
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("select count(*) from lti_login")) {
        rows.next();
        response.getWriter().print(rows.getInt(1));
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
