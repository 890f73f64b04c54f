package org.stoa.scorm.format;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.stoa.content.Driver;
import org.stoa.scorm.PackageFormat;
import org.stoa.scorm.PackageOptions.Wish;
import org.stoa.scorm.PackageOutput;
import org.stoa.scorm.PackagePages;
import org.stoa.scorm.PackagePlan;
import org.stoa.scorm.inspect.PackageKind;
import org.stoa.scorm.manifest.Scorm2004Edition;
import org.stoa.scorm.manifest.Scorm2004Manifest;

/** SCORM 2004, where completion and success are two things and the LMS keeps the order. */
public record Scorm2004(Scorm2004Edition edition) implements PackageFormat {

  private static final Driver DRIVER = Driver.SCORM_2004;

  @Override
  public String name() {
    return switch (edition) {
      case THIRD -> "scorm2004-3";
      case FOURTH -> "scorm2004-4";
    };
  }

  @Override
  public String title() {
    return switch (edition) {
      case THIRD -> PackageKind.SCORM_2004_3RD.title();
      case FOURTH -> PackageKind.SCORM_2004_4TH.title();
    };
  }

  @Override
  public Optional<Driver> driver() {
    return Optional.of(DRIVER);
  }

  @Override
  public Set<Wish> grants() {
    return ScormPackage.WISHES;
  }

  @Override
  public void write(PackagePlan plan, PackageOutput out) throws IOException {
    var pages = new PackagePages(plan, DRIVER);
    var manifest = new Scorm2004Manifest(pages, edition);
    ScormPackage.write(manifest, pages, out);
    if (manifest.metadata().isPresent()) {
      out.text(Scorm2004Manifest.METADATA, manifest.metadata().get());
    }
  }
}
