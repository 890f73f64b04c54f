package org.stoa.lti.servlet;

/** The containers that the endpoints are tested in. */
enum Containers {
  JETTY {
    @Override
    Container open() throws Exception {
      return new JettyContainer();
    }
  },
  TOMCAT {
    @Override
    Container open() throws Exception {
      return new TomcatContainer();
    }
  };

  abstract Container open() throws Exception;
}
