package org.stoa.scorm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stoa.scorm.PackageOptions.Division;
import org.stoa.scorm.format.PackageFormats;
import org.stoa.testing.Chromium;

/** What holds for every page of a package, whatever its format, division and language. */
class EveryShapeIT {

  private static final Path CHECKER =
      Path.of("src/test/npm/node_modules/vnu-jar/build/dist/vnu.jar");

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir private Path zips = Path.of("");

  @TempDir private Path pages = Path.of("");

  /** A programme in a format, as its author wants it. */
  record Shape(String programme, PackageFormat format, PackageOptions options) {

    @Override
    public String toString() {
      return String.join(
          ", ",
          programme,
          format.name(),
          options.reader().toLanguageTag(),
          options.wishes().toString());
    }
  }

  /** Both directions of writing, in one piece and in many, whole and thin. */
  static Stream<Shape> shapes() {
    return Stream.of(Locale.ENGLISH, Locale.forLanguageTag("ar"))
        .map(PackageOptions::in)
        .flatMap(
            plain ->
                Stream.of(
                    plain,
                    plain.withDivision(Division.PER_ACTIVITY),
                    plain.withHost(URI.create("http://127.0.0.1:9/"))))
        .flatMap(
            options ->
                PackageFormats.all().stream()
                    .filter(format -> format.grants().containsAll(options.wishes()))
                    .flatMap(
                        format ->
                            Stream.of("small", "ordered")
                                .map(programme -> new Shape(programme, format, options))));
  }

  /** Of those that differ in nothing but their driver, one. */
  static Stream<Shape> looks() {
    Set<String> formats = Set.of("html", "cc13", "scorm2004-4");
    return shapes().filter(shape -> formats.contains(shape.format().name()));
  }

  @Test
  @DisplayName("the Nu HTML Checker has nothing against any page or style sheet")
  void valid() throws Exception {
    int shapes = 0;
    for (Shape shape : shapes().toList()) {
      Path target = pages.resolve(String.valueOf(++shapes));
      for (Map.Entry<String, byte[]> page : documents(shape).entrySet()) {
        Path file = target.resolve(page.getKey());
        Files.createDirectories(file.getParent());
        Files.write(file, page.getValue());
      }
    }
    assertEquals("", checked());
  }

  @Test
  @DisplayName("the checker notices what is wrong")
  void notices() throws Exception {
    Files.writeString(pages.resolve("page.html"), "<!DOCTYPE html><title>x</title><p id=></b>");
    assertTrue(checked().contains("page.html"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("looks")
  @DisplayName("axe finds nothing on any page")
  void accessible(Shape shape) throws IOException {
    try (var server = new LoopbackServer()) {
      Map<String, byte[]> files = files(shape);
      files.forEach((name, content) -> server.serve("/" + name, content));
      Page page = CHROMIUM.newContext().newPage();
      for (String name : files.keySet()) {
        if (name.endsWith(".html")) {
          page.navigate(server.url("/" + name));
          check(page);
          for (Object place : places(page)) {
            page.evaluate("to => location.hash = to", place);
            check(page);
          }
        }
      }
    }
  }

  private static List<?> places(Page page) {
    return (List<?>)
        page.evaluate(
            "[...new Set([...document.querySelectorAll('main a[href^=\"#\"]')].map(a => a.hash))]");
  }

  private static void check(Page page) {
    List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
    assertEquals(List.of(), violations.stream().map(Rule::toString).toList(), page.url());
  }

  private Map<String, byte[]> files(Shape shape) throws IOException {
    PackagePlan plan = Packages.plan(shape.programme(), shape.options());
    return Packages.entries(Packages.export(zips, plan, shape.format()));
  }

  private Map<String, byte[]> documents(Shape shape) throws IOException {
    Map<String, byte[]> files = files(shape);
    files.keySet().removeIf(name -> !name.endsWith(".html") && !name.endsWith(".css"));
    return files;
  }

  /** What the checker says of everything in the folder. */
  private String checked() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                CHECKER.toString(),
                "--errors-only",
                "--also-check-css",
                pages.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(said.isEmpty() ? 0 : 1, process.waitFor(), said);
    return said;
  }
}
