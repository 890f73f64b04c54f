package org.stoa.examples.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo's main program, as a process of its own. */
class MainTest {

  private static final int PATIENCE_SECONDS = 60;

  @TempDir private Path folder = Path.of("");

  private Process run(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("temporary")),
                "-cp",
                System.getProperty("java.class.path"),
                "org.stoa.examples.demo.Main"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(Files.createDirectories(folder.resolve("work")).toFile())
        .redirectError(folder.resolve("errors").toFile())
        .start();
  }

  private static void ends(Process process) throws InterruptedException {
    assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it ends by itself");
  }

  private String errors() throws IOException {
    return Files.readString(folder.resolve("errors"));
  }

  @Test
  @DisplayName("It prints one line with the address, writes the package, and leaves nothing behind")
  void story() throws Exception {
    Process demo = run("--port", "0");
    try (BufferedReader out = demo.inputReader()) {
      String line = String.valueOf(out.readLine());
      assertTrue(
          line.matches("Open http://localhost:[0-9]+/ in a browser\\. Ctrl-C ends the demo\\."),
          () -> line);
      assertTrue(Files.exists(folder.resolve("work/caring-cities-scorm12.zip")));
      demo.toHandle().destroy();
      assertEquals(List.of(), out.lines().toList());
      ends(demo);
    } finally {
      demo.destroyForcibly();
    }
    try (Stream<Path> left = Files.list(folder.resolve("temporary"))) {
      assertEquals(
          List.of(),
          left.filter(path -> path.getFileName().toString().startsWith("stoa")).toList());
    }
  }

  @Test
  @DisplayName("--help says what there is to say, and begins nothing")
  void help() throws Exception {
    Process help = run("--help");
    String text = new String(help.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    ends(help);
    assertEquals(0, help.exitValue());
    assertTrue(text.contains("--port=N"), text);
    assertTrue(text.contains("moodle, strict"), text);
    assertTrue(text.contains("java -jar stoa-demo.jar --port 9000"), text);
  }

  @ParameterizedTest
  @DisplayName("What is no port is wrong use: 64, and a sentence")
  @ValueSource(strings = {"abc", "65536", "-1", "80.5"})
  void badPort(String port) throws Exception {
    Process demo = run("--port=" + port);
    ends(demo);
    assertEquals(64, demo.exitValue());
    assertTrue(errors().contains("--port"), this::errorsQuietly);
    assertTrue(!errors().contains("\tat "), this::errorsQuietly);
  }

  @Test
  @DisplayName("A port that is taken is told in a sentence")
  void taken() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Process demo = run("--port", String.valueOf(other.getLocalPort()));
      ends(demo);
      assertEquals(1, demo.exitValue());
      assertTrue(errors().contains("is taken. Choose another one"), this::errorsQuietly);
      assertTrue(!errors().contains("\tat "), this::errorsQuietly);
    }
  }

  private String errorsQuietly() {
    try {
      return errors();
    } catch (IOException e) {
      return e.toString();
    }
  }
}
