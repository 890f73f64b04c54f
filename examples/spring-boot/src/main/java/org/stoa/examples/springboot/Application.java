package org.stoa.examples.springboot;

import java.net.URI;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.stoa.lti.LtiTool;
import org.stoa.lti.LtiToolBuilder;
import org.stoa.lti.registration.ToolProfile;
import org.stoa.lti.servlet.LtiServlet;

/** An application of yours, as a tool of learning platforms. */
@SpringBootApplication
public class Application {

  /** Starts it, as {@code application.properties} say. */
  public static void main(String... arguments) {
    SpringApplication.run(Application.class, arguments);
  }

  /**
   * The tool at its public address; other applications of this machine may only launch a local one.
   */
  @Bean
  LtiTool tool(@Value("${tool.address}") URI address) {
    LtiToolBuilder options =
        LtiTool.at(address)
            .profile(ToolProfile.of("Multiplication", "One exercise, and its grade"));
    boolean local = "localhost".equals(address.getHost());
    return (local ? options.allowLoopback() : options).build();
  }

  /** The endpoints of LTI; a verified launch goes to an {@link Arrival}. */
  @Bean
  ServletContextInitializer lti(LtiTool tool) {
    return new LtiServlet(tool, new Arrival(tool))::mount;
  }

  /** Tells whoever starts it, and no log, how a platform gets to know it and is let in. */
  @Bean
  ApplicationRunner invitation(LtiTool tool) {
    return arguments ->
        System.out.println(
            "Register this tool in a platform, once, with "
                + tool.registration().inviteApproving(Duration.ofDays(1)));
  }
}
