package org.stoa.examples.campus;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.stoa.lti.LtiTool;
import org.stoa.lti.launch.VerifiedLaunch;
import org.stoa.lti.memory.MemoryRegistrationStore;
import org.stoa.lti.notice.Notice;
import org.stoa.lti.registration.ToolProfile;
import org.stoa.lti.service.Scope;
import org.stoa.lti.servlet.LtiServlet;

/** A tool by the LTI library, over real HTTP, which remembers who launched it and what it heard. */
final class LibraryTool implements AutoCloseable {

  private final MemoryRegistrationStore registrations = new MemoryRegistrationStore();
  private final Queue<VerifiedLaunch> launches = new ConcurrentLinkedQueue<>();
  private final Queue<Notice> notices = new ConcurrentLinkedQueue<>();
  private final Server server = new Server();
  private final URI address;
  private final LtiTool tool;

  LibraryTool() throws Exception {
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    connector.open();
    address = URI.create("http://localhost:" + connector.getLocalPort());
    tool = named("Library tool");
    ServletContextHandler context = new ServletContextHandler();
    context.addServlet(
        new ServletHolder(new LtiServlet(tool, this::launched, notices::add)), "/lti/*");
    server.setHandler(context);
    server.start();
  }

  private void launched(
      VerifiedLaunch launch, HttpServletRequest request, HttpServletResponse response) {
    launches.add(launch);
  }

  /** The same tool under another name: the same address, and the platforms that it knows. */
  LtiTool named(String name) {
    ToolProfile usual = ToolProfile.of(name, "A tool by the library");
    return LtiTool.at(address)
        .registrations(registrations)
        .profile(
            new ToolProfile(
                usual.name(),
                usual.description(),
                Set.of(Scope.values()),
                usual.claims(),
                usual.custom(),
                usual.messages(),
                usual.icon(),
                usual.vendor()))
        .activateRegistrationsAtOnce()
        .allowLoopback()
        .build();
  }

  LtiTool tool() {
    return tool;
  }

  URI invitation() {
    return tool.registration().invite(Duration.ofHours(1));
  }

  /** The last launch. */
  VerifiedLaunch launch() {
    return launches.stream().reduce((earlier, later) -> later).orElseThrow();
  }

  /** Every notice so far. */
  List<Notice> notices() {
    return List.copyOf(notices);
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the tool does not stop", e);
    }
  }
}
