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
import org.stoa.scorm.manifest.Scorm12Manifest;

/** SCORM 1.2, which every LMS plays. */
public record Scorm12() implements PackageFormat {

  private static final Driver DRIVER = Driver.SCORM_12;

  @Override
  public String name() {
    return "scorm12";
  }

  @Override
  public String title() {
    return PackageKind.SCORM_12.title();
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
    ScormPackage.write(new Scorm12Manifest(pages), pages, out);
  }
}
