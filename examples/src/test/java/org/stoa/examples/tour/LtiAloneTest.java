package org.stoa.examples.tour;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ServletContextListener;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.examples.campus.Campus;
import org.stoa.examples.campus.CampusSettings;
import org.stoa.examples.campus.Placement;
import org.stoa.examples.campus.Visit;
import org.stoa.examples.campus.course.Activity;
import org.stoa.examples.campus.course.CaringCities;
import org.stoa.examples.campus.course.Grade;

/** The example of "Use the LTI library alone", as somebody pastes it from the README. */
class LtiAloneTest {

  private static final int MOST_LINES = 30;
  private static final Pattern CLASS = Pattern.compile("public final class (\\w+)");
  private static final Pattern INVITATION = Pattern.compile("http://localhost:\\S+");

  @TempDir private Path folder = Path.of("");

  @Test
  @DisplayName(
      "The README's example of at most 30 lines compiles, takes a launch and gives a grade")
  void launches() throws Exception {
    String strict = Readme.program();
    assertTrue(strict.lines().count() <= MOST_LINES, strict);
    String program = strict.replace(".build()", ".allowLoopback().build()");
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    connector.open();
    ServletContextHandler application = new ServletContextHandler();
    application.setInitParameter("address", "http://localhost:" + connector.getLocalPort());
    server.setHandler(application);
    try (URLClassLoader compiled = compile(program);
        Campus campus = Campus.start(CampusSettings.onPort(0))) {
      application.addEventListener(listener(compiled, program));
      String printed = printedBy(server::start);
      Matcher invitation = INVITATION.matcher(printed);
      assertTrue(invitation.find(), printed);
      var tool = campus.registerTool(URI.create(invitation.group()));
      Activity activity = campus.addActivity(Placement.of(tool, "Greeting").graded(10));
      String ana = CaringCities.ANA.id();
      HttpResponse<String> page = Visit.as(campus, ana).launch("/launch/" + activity.id());
      assertEquals("Hello Ana Learner", page.body().strip());
      assertEquals(Optional.of(9.0), campus.grade(activity, ana).flatMap(Grade::score));
    } finally {
      server.stop();
    }
  }

  private static String printedBy(Executable starting) {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      assertDoesNotThrow(starting);
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static ServletContextListener listener(ClassLoader compiled, String program)
      throws ReflectiveOperationException {
    return compiled
        .loadClass(className(program))
        .asSubclass(ServletContextListener.class)
        .getConstructor()
        .newInstance();
  }

  private static String className(String program) {
    return CLASS.matcher(program).results().findFirst().orElseThrow().group(1);
  }

  private URLClassLoader compile(String program) throws Exception {
    Path source = folder.resolve(className(program) + ".java");
    Files.writeString(source, program);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter words = new StringWriter();
    List<String> options =
        List.of(
            "-Xlint:all,-processing,-classfile,-path",
            "-Werror",
            "-proc:none",
            "-d",
            folder.toString());
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      boolean done =
          compiler
              .getTask(words, files, null, options, null, files.getJavaFileObjects(source))
              .call();
      assertTrue(done, words::toString);
    }
    return new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
  }
}
