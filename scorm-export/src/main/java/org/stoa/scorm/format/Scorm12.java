package org.stoa.scorm.format;

import java.io.IOException;
import java.util.Set;
import org.stoa.content.Driver;
import org.stoa.scorm.PackageFormat;
import org.stoa.scorm.PackageOptions.Wish;
import org.stoa.scorm.PackagePages;
import org.stoa.scorm.PackagePlan;
import org.stoa.scorm.PackageZip;
import org.stoa.scorm.manifest.Scorm12Manifest;

/** SCORM 1.2, which every LMS plays. */
public record Scorm12() implements PackageFormat {

  @Override
  public String name() {
    return "scorm12";
  }

  @Override
  public Set<Wish> grants() {
    return ScormPackage.WISHES;
  }

  @Override
  public void write(PackagePlan plan, PackageZip zip) throws IOException {
    var pages = new PackagePages(plan, Driver.SCORM_12);
    ScormPackage.write(new Scorm12Manifest(pages), pages, zip);
  }
}
