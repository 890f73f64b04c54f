package org.stoa.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An export in a process of its own that is stopped while it writes. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class InterruptedExportTest {

  private static final long LARGE = 8L << 30;

  @TempDir private Path folder = Path.of("");

  private Path target = Path.of("");

  @BeforeEach
  void programme() throws IOException {
    target = Files.createDirectory(folder.resolve("out")).resolve("package.zip");
    Path programme = Files.createDirectory(folder.resolve("programme"));
    Files.writeString(
        programme.resolve("programme.yaml"),
        """
        id: large
        title: {en: Large}
        activities:
          - {id: text, kind: resource, page: text.md, title: {en: A text}}
        """);
    Files.writeString(
        programme.resolve("text.md"), "# A text\n\n[first](a.csv), [then](large.webm)\n");
    Files.writeString(programme.resolve("a.csv"), "a");
    try (var file = new RandomAccessFile(programme.resolve("large.webm").toFile(), "rw")) {
      file.setLength(LARGE);
    }
  }

  private Process export() throws IOException, InterruptedException {
    Process export =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Stoa.class.getName(),
                "export",
                folder.resolve("programme").toString(),
                "--format",
                "html",
                "--out",
                target.toString())
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    while (left().stream().noneMatch(it -> it.toString().endsWith(".partial"))) {
      assertTrue(export.isAlive(), "it writes for a while");
      Thread.sleep(Duration.ofMillis(20).toMillis());
    }
    return export;
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      return files.map(Path::getFileName).toList();
    }
  }

  @Test
  @DisplayName("stopped halfway, nothing is left, and an older package is as it was")
  void interrupted() throws IOException, InterruptedException {
    byte[] older = {1, 2, 3};
    Files.write(target, older);
    Process export = export();
    // Not SIGINT, which a process that was started in the background may never see.
    export.destroy();
    assertNotEquals(0, export.waitFor());
    assertEquals(List.of(target.getFileName()), left());
    assertArrayEquals(older, Files.readAllBytes(target));
  }

  @Test
  @DisplayName("after a kill there is no package that is half one")
  void killed() throws IOException, InterruptedException {
    Process export = export();
    export.destroyForcibly();
    assertNotEquals(0, export.waitFor());
    assertFalse(Files.exists(target));
  }
}
