package org.stoa.scorm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.programme.Programme;
import org.stoa.scorm.format.HtmlFolder;
import org.stoa.testing.Chromium;

/** Files whose names mean something else in an address. */
class NamesIT {

  private static final List<String> NAMES =
      List.of("돌봄 도시.png", "50% & more.png", "a+b.png", "Plan.png", "plan.png");

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir private Path folder = Path.of("");

  private PackagePlan plan() throws IOException {
    Files.writeString(
        folder.resolve("programme.yaml"),
        """
        id: names
        title: {en: Names}
        activities:
          - {id: text, kind: resource, page: text.md, title: {en: Pictures}}
        """);
    var page = new StringBuilder("# Pictures\n");
    try (InputStream picture = HtmlFolder.class.getResourceAsStream("icon-192.png")) {
      byte[] content = Objects.requireNonNull(picture).readAllBytes();
      for (String name : NAMES) {
        Files.write(folder.resolve(name), content);
        page.append("\n![picture](<").append(name).append(">)\n");
      }
    }
    Files.writeString(folder.resolve("text.md"), page);
    Programme programme = ProgrammeReader.read(folder).programme().orElseThrow();
    return PackagePlan.of(programme, folder, Locale.ENGLISH);
  }

  @ParameterizedTest
  @MethodSource("org.stoa.scorm.format.PackageFormats#all")
  @DisplayName("files with any name are found in a package of any format")
  void found(PackageFormat format) throws IOException {
    PackagePlan plan = plan();
    assertEquals(List.of(), plan.files().missing());
    Map<String, byte[]> files = Packages.entries(Packages.export(folder, plan, format));
    try (var server = new LoopbackServer()) {
      files.forEach((name, content) -> server.serve("/package/" + name, content));
      Page page = CHROMIUM.newPage();
      String start = files.containsKey("index.html") ? "index.html#text" : "text.html";
      page.navigate(server.url("/package/" + start));
      page.evaluate("document.querySelectorAll('img').forEach(it => it.loading = 'eager')");
      page.waitForCondition(
          () ->
              Integer.valueOf(NAMES.size())
                  .equals(
                      page.evaluate(
                          "[...document.images].filter(it => it.naturalWidth == 192).length")));
    }
  }
}
