package org.stoa.lti.servlet;

import jakarta.servlet.ServletContext;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;

/** Tomcat 10.1, with its limits as they are by default. */
final class TomcatContainer implements Container {

  private final Tomcat tomcat = new Tomcat();

  TomcatContainer() throws LifecycleException {
    tomcat.setSilent(true);
    tomcat.setBaseDir(Path.of("target", "tomcat").toString());
    tomcat.setPort(0);
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    tomcat.init();
  }

  @Override
  public int port() {
    return tomcat.getConnector().getLocalPort();
  }

  @Override
  public void start(String path, Consumer<ServletContext> mounts) throws LifecycleException {
    StandardContext context = (StandardContext) tomcat.addContext(path, null);
    // It would look for leaks where no virtual machine lets it any more, and say so each time.
    context.setClearReferencesObjectStreamClassCaches(false);
    context.setClearReferencesRmiTargets(false);
    context.setClearReferencesThreadLocals(false);
    context.addServletContainerInitializer(
        (classes, servlets) -> mounts.accept(servlets), Set.of());
    tomcat.start();
    if (!context.getState().isAvailable()) {
      throw new LifecycleException("the application doesn't start");
    }
  }

  @Override
  public void stop() throws LifecycleException {
    tomcat.stop();
    tomcat.destroy();
  }
}
