package org.stoa.examples.demo;

import java.io.IOException;
import java.net.BindException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.stoa.examples.campus.CampusSettings;
import org.stoa.examples.campus.Mode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code java -jar stoa-demo.jar}: starts the demonstration. */
@Command(
    name = "stoa-demo",
    exitCodeOnInvalidInput = 64,
    mixinStandardHelpOptions = true,
    description = "A small learning platform with the Caring Cities programme in it.",
    footer = {"", "Example:", "  java -jar stoa-demo.jar --port 9000"})
public final class Main implements Callable<Integer> {

  private static final int HIGHEST_PORT = 65_535;
  private static final String PACKAGE = "caring-cities-scorm12.zip";

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "where the platform listens; the tool takes the next port (default: 8080)")
  private int port = 8080;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description = "whose manners the platform has: ${COMPLETION-CANDIDATES} (default: moodle)")
  private Mode mode = Mode.MOODLE;

  @Spec private CommandSpec spec = CommandSpec.create();

  private Main() {}

  /** Starts the demonstration; it runs until the process is told to end. */
  public static void main(String[] arguments) {
    int exit =
        new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments);
    if (exit != 0) {
      System.exit(exit);
    }
  }

  @Override
  public Integer call() throws IOException {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new ParameterException(
          spec.commandLine(), "--port takes a number from 0 to " + HIGHEST_PORT + ", not " + port);
    }
    try {
      Demo demo = Demo.start(CampusSettings.onPort(port).in(mode), "localhost");
      Runtime.getRuntime().addShutdownHook(new Thread(demo::close, "demo-stop"));
      demo.exportTo(besideTheJar().resolve(PACKAGE));
      spec.commandLine()
          .getOut()
          .println("Open " + demo.campus().address() + " in a browser. Ctrl-C ends the demo.");
      return 0;
    } catch (BindException e) {
      spec.commandLine()
          .getErr()
          .println("Port " + port + " is taken. Choose another one: --port 9000");
      return 1;
    }
  }

  /** Where the package is written: where one works, if there is no jar. */
  private static Path besideTheJar() throws IOException {
    try {
      Path jar = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isDirectory(jar) ? Path.of("").toAbsolutePath() : jar.resolveSibling("");
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }
}
