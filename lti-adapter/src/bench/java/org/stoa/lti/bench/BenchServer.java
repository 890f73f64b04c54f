package org.stoa.lti.bench;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.stoa.lti.LtiTool;
import org.stoa.lti.jdbc.JdbcLoginStore;
import org.stoa.lti.jdbc.JdbcRegistrationStore;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.servlet.LtiServlet;
import org.stoa.tool.store.Database;

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
      Database database = Database.open("jdbc:h2:file:" + Path.of(arguments[2]).toAbsolutePath());
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

  private static LtiServlet tool(URI own, URI platform, Database database) {
    var registrations = new JdbcRegistrationStore(database.source());
    registrations.save(
        Registration.builder(platform.toString(), Platform.CLIENT_ID)
            .authUrl(platform.resolve("/auth"))
            .tokenUrl(platform.resolve("/token"))
            .jwksUrl(platform.resolve("/keys"))
            .deployment(Platform.DEPLOYMENT)
            .build());
    LtiTool tool =
        LtiTool.at(own)
            .registrations(registrations)
            .logins(new JdbcLoginStore(database.source(), Clock.systemUTC()))
            .allowLoopback()
            .build();
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
    private final transient Database database;

    RowsServlet(Database database) {
      this.database = database;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      int rows =
          database
              .jdbi()
              .withHandle(
                  handle ->
                      handle
                          .createQuery("select count(*) from lti_login")
                          .mapTo(Integer.class)
                          .one());
      response.getWriter().print(rows);
    }
  }
}
