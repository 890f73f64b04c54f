package org.stoa.scorm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.stoa.content.Asset;
import org.stoa.content.Driver;

class ExporterTest {

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @MethodSource("org.stoa.scorm.format.PackageFormats#all")
  @DisplayName("the same programme gives the same bytes, in any zone")
  void reproducible(PackageFormat format) throws IOException {
    PackagePlan plan = Packages.plan(Locale.ENGLISH);
    byte[] first = Files.readAllBytes(Packages.export(folder, plan, format));
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Seoul"));
      assertArrayEquals(first, Files.readAllBytes(Packages.export(folder, plan, format)));
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  @DisplayName("media are stored, texts deflated")
  void methods() throws IOException {
    try (var zip = new ZipFile(Packages.export(folder, Locale.ENGLISH).toFile())) {
      assertEquals(ZipEntry.STORED, method(zip, "content/media/ten-seconds.webm"));
      assertEquals(ZipEntry.DEFLATED, method(zip, "content/media/ten-seconds.ko.vtt"));
      assertEquals(ZipEntry.DEFLATED, method(zip, "index.html"));
    }
  }

  private static int method(ZipFile zip, String name) {
    return zip.getEntry(name).getMethod();
  }

  @Test
  @DisplayName("what breaks halfway leaves nothing, and an older package as it was")
  void broken() throws IOException {
    Path zip = Packages.export(folder, Locale.ENGLISH);
    byte[] before = Files.readAllBytes(zip);
    PackageFormat breaking =
        new PackageFormat() {
          @Override
          public String name() {
            return "breaking";
          }

          @Override
          public Set<PackageOptions.Wish> grants() {
            return Set.of();
          }

          @Override
          public void write(PackagePlan plan, PackageOutput out) throws IOException {
            out.text("a", "a");
            throw new IOException("no space left");
          }
        };
    assertThrows(
        UncheckedIOException.class,
        () -> Exporter.export(Packages.plan(Locale.ENGLISH), breaking, zip));
    assertArrayEquals(before, Files.readAllBytes(zip));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(zip), files.toList());
    }
  }

  @Test
  @DisplayName("a package carries lectures and quizzes, and tells about the rest")
  void plan() {
    PackagePlan plan = Packages.plan(Locale.ENGLISH);
    assertEquals(
        List.of("lecture-1", "lecture-2", "quiz-1"),
        plan.carried().stream().map(part -> part.activity().id().value()).toList());
    assertEquals(
        List.of(PackagePlan.Reason.SESSION, PackagePlan.Reason.TASK, PackagePlan.Reason.SURVEY),
        plan.elsewhere().stream().map(PackagePlan.Part.Elsewhere::reason).toList());
    assertEquals(List.of(), plan.files().missing());
  }

  @Test
  @DisplayName("nobody's other files go into a package; names are plain and distinct")
  void files() throws IOException {
    Path programme = Files.createDirectory(folder.resolve("programme"));
    Files.writeString(folder.resolve("secret.png"), "secret");
    Files.createSymbolicLink(programme.resolve("link.png"), folder.resolve("secret.png"));
    for (String name : List.of("돌봄.png", "돌봄 2.png", "Plan.png", "plan.png")) {
      Files.writeString(programme.resolve(name), name);
    }
    PackageFiles files =
        PackageFiles.of(
            programme,
            List.of("link.png", "missing.png", "돌봄.png", "돌봄 2.png", "Plan.png", "plan.png"),
            OptionalLong.empty());
    assertEquals(List.of("link.png", "missing.png"), files.missing());
    assertEquals(
        4,
        files.carried().stream()
            .map(file -> file.name().toLowerCase(Locale.ROOT))
            .distinct()
            .count());
    files
        .carried()
        .forEach(file -> assertTrue(file.name().matches("content/[A-Za-z0-9.-]+\\.png")));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "the player and the stylesheet are at most 20 kB on the wire, what a driver brings 4 kB of it,"
          + " for cmi5 5.2 kB")
  void light(Driver driver) {
    Set<Asset> player = new HashSet<>(Asset.scripts(Driver.HTML));
    player.retainAll(Asset.scripts(Driver.SCORM_12));
    int total = weight(Asset.stylesheet());
    int own = 0;
    for (Asset script : Asset.scripts(driver)) {
      total += weight(script);
      own += player.contains(script) ? 0 : weight(script);
    }
    assertTrue(total <= 20_000, "player: " + total);
    int most = driver == Driver.CMI5 ? 5_200 : 4_000;
    assertTrue(own > 0 && own <= most, "driver: " + own);
  }

  private static int weight(Asset asset) {
    return Wire.weight(asset.text());
  }
}
