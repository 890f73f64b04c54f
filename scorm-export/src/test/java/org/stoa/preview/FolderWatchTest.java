package org.stoa.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class FolderWatchTest {

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void files() throws IOException {
    Files.createDirectories(folder.resolve("media"));
    Files.writeString(folder.resolve("a.md"), "a");
    Files.writeString(folder.resolve("b.md"), "b");
    Files.writeString(folder.resolve("media/c.vtt"), "c");
  }

  @Test
  @DisplayName(
      "what is saved, added, renamed or removed is noticed together, also in folders within")
  void changes() throws IOException, InterruptedException {
    var watch = new FolderWatch(folder);
    Files.writeString(folder.resolve("media/c.vtt"), "cc");
    Files.move(folder.resolve("a.md"), folder.resolve("d.md"));
    Files.delete(folder.resolve("b.md"));
    assertEquals(List.of("a.md", "b.md", "d.md", "media/c.vtt"), watch.await());
  }

  @Test
  @DisplayName("a file of the same size as before was saved all the same")
  void sameSize() throws IOException, InterruptedException {
    var watch = new FolderWatch(folder);
    Files.writeString(folder.resolve("a.md"), "A");
    Files.setLastModifiedTime(folder.resolve("a.md"), FileTime.fromMillis(1));
    assertEquals(List.of("a.md"), watch.await());
  }

  @Test
  @DisplayName("hidden files and backups of editors don't count")
  void hidden() throws IOException, InterruptedException {
    var watch = new FolderWatch(folder);
    Files.createDirectory(folder.resolve(".git"));
    Files.writeString(folder.resolve(".git/index"), "x");
    Files.writeString(folder.resolve(".a.md.swp"), "x");
    Files.writeString(folder.resolve("a.md~"), "x");
    Files.writeString(folder.resolve("b.md"), "new");
    assertEquals(List.of("b.md"), watch.await());
  }

  @Test
  @DisplayName("while a file grows it isn't done")
  void growing() throws IOException, InterruptedException {
    var watch = new FolderWatch(folder);
    var writer =
        new Thread(
            () -> {
              try {
                for (int i = 0; i < 15; i++) {
                  Files.writeString(folder.resolve("a.md"), "a".repeat(10 + i));
                  Thread.sleep(50);
                }
                Files.writeString(folder.resolve("b.md"), "the end");
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    writer.start();
    assertEquals(List.of("a.md", "b.md"), watch.await());
    writer.join();
  }
}
