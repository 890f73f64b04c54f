package org.stoa.lti.servlet;

import jakarta.servlet.ServletContext;
import java.util.function.Consumer;

/** A Servlet container that listens on a free port of 127.0.0.1. */
interface Container {

  int port();

  /**
   * Starts an application.
   *
   * @param path empty for the root
   * @param mounts called while the context starts
   */
  void start(String path, Consumer<ServletContext> mounts) throws Exception;

  void stop() throws Exception;
}
