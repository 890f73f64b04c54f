package org.stoa.scorm;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.scorm.Lms.Visit;
import org.stoa.scorm.format.HtmlFolder;
import org.stoa.scorm.format.Scorm12;
import org.stoa.testing.Chromium;

/** A package that shows its content from another origin, and reports for it. */
class ThinIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir private Path folder = Path.of("");

  private static PackageOptions options() {
    return PackageOptions.in(Locale.ENGLISH);
  }

  private Path export(PackageFormat format, PackageOptions options) {
    Path zip = folder.resolve(format.name() + ".zip");
    Exporter.export(PackagePlan.of(Packages.small(), Packages.SMALL, options), format, zip);
    return zip;
  }

  private static void host(LoopbackServer host, Path zip) throws IOException {
    try (var archive = new ZipFile(zip.toFile())) {
      for (var entry : archive.stream().toList()) {
        try (InputStream in = archive.getInputStream(entry)) {
          host.serve("/site/" + entry.getName(), in.readAllBytes());
        }
      }
    }
  }

  @Test
  @DisplayName("the LMS gets what was done on a page of another origin, and gives it back")
  void reports() throws IOException {
    try (LoopbackServer host = new LoopbackServer()) {
      host(host, export(new HtmlFolder(), options()));
      // Another origin than the LMS's, which is on 127.0.0.1.
      String page = host.url("/site/index.html").replace("127.0.0.1", "localhost");
      Path thin = export(new Scorm12(), options().withHost(URI.create(page)));
      assertTrue(Files.size(thin) < 30_000, "it carries no media");
      try (Lms lms = new Lms(thin)) {
        BrowserContext learner = CHROMIUM.newContext();
        Visit visit = lms.strict(learner);
        FrameLocator content = visit.sco().frameLocator("iframe");
        assertThat(content.locator("[data-next]")).hasText("Next: A video");
        content.locator(".stoa-card [data-status=lecture-2]").waitFor();
        content.locator("a[href='#lecture-2']").first().click();
        content.locator("#lecture-2 [data-end]").scrollIntoViewIfNeeded();
        assertThat(content.locator("[data-turn=lecture-2]")).hasClass("stoa-button stoa-primary");
        assertEquals("incomplete", visit.committed("cmi.core.lesson_status"));
        assertTrue(String.valueOf(visit.committed("cmi.suspend_data")).contains("D"));
        visit.close();

        FrameLocator again = lms.strict(learner).sco().frameLocator("iframe");
        assertThat(again.locator("#lecture-2")).isVisible();
        assertThat(again.locator(".stoa-card [data-status=lecture-2]")).hasText("Done");
      }
    }
  }

  @Test
  @DisplayName("without its package around it, a hosted page keeps to itself")
  void alone() throws IOException {
    try (LoopbackServer host = new LoopbackServer()) {
      host(host, export(new HtmlFolder(), options()));
      var page = CHROMIUM.newContext().newPage();
      List<String> errors = new ArrayList<>();
      page.onPageError(errors::add);
      page.navigate(host.url("/site/index.html"));
      assertThat(page.locator(".stoa-card [data-status=lecture-2]")).hasText("To do");
      assertEquals(List.of(), errors);
    }
  }
}
