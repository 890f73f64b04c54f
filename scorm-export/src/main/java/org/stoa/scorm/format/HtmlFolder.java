package org.stoa.scorm.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.stoa.content.Asset;
import org.stoa.content.Driver;
import org.stoa.scorm.PackageFormat;
import org.stoa.scorm.PackageOptions.Wish;
import org.stoa.scorm.PackageOutput;
import org.stoa.scorm.PackagePages;
import org.stoa.scorm.PackagePlan;
import org.stoa.scorm.manifest.ServiceWorker;
import org.stoa.scorm.manifest.WebManifest;

/**
 * A folder of pages for any web server, or for opening from a disk, without an LMS. Served by https
 * it can be installed, and opens without a connection.
 */
public final class HtmlFolder implements PackageFormat {

  private static final Driver DRIVER = Driver.HTML;

  @Override
  public String name() {
    return "html";
  }

  @Override
  public String title() {
    return "Web pages";
  }

  @Override
  public Optional<Driver> driver() {
    return Optional.of(DRIVER);
  }

  @Override
  public Set<Wish> grants() {
    return Set.of(Wish.MASTERY);
  }

  @Override
  public void write(PackagePlan plan, PackageOutput out) throws IOException {
    var pages = new PackagePages(plan, DRIVER);
    pages.write(out);
    for (String icon : WebManifest.ICONS) {
      out.bytes(icon, resource(icon));
    }
    out.text("manifest.webmanifest", new WebManifest(plan).json());
    out.text(PackagePages.PLAYER + Asset.worker().name(), Asset.worker().text());
    // Last, because it speaks of all others.
    out.text("service-worker.js", new ServiceWorker(plan, out.sums()).script());
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = HtmlFolder.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
