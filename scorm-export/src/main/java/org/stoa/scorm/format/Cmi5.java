package org.stoa.scorm.format;

import java.io.IOException;
import java.util.Set;
import org.stoa.content.Driver;
import org.stoa.scorm.PackageFormat;
import org.stoa.scorm.PackageOptions.Wish;
import org.stoa.scorm.PackagePages;
import org.stoa.scorm.PackagePlan;
import org.stoa.scorm.PackageZip;
import org.stoa.scorm.manifest.Cmi5Course;

/** cmi5, for an LMS that keeps statements of xAPI. */
public final class Cmi5 implements PackageFormat {

  @Override
  public String name() {
    return "cmi5";
  }

  @Override
  public Set<Wish> grants() {
    return Set.of(Wish.DIVISION, Wish.MASTERY, Wish.ON_FAIL);
  }

  @Override
  public void write(PackagePlan plan, PackageZip zip) throws IOException {
    zip.text("cmi5.xml", new Cmi5Course(plan).xml());
    new PackagePages(plan, Driver.CMI5).write(zip);
  }
}
