package org.stoa.scorm.format;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stoa.content.Driver;
import org.stoa.problem.Problem;
import org.stoa.scorm.PackageFormat;
import org.stoa.scorm.PackageOptions.Wish;
import org.stoa.scorm.PackageOutput;
import org.stoa.scorm.PackagePages;
import org.stoa.scorm.PackagePlan;
import org.stoa.scorm.inspect.PackageKind;
import org.stoa.scorm.manifest.Cmi5Course;

/** cmi5, for an LMS that keeps statements of xAPI. */
public record Cmi5() implements PackageFormat {

  private static final Driver DRIVER = Driver.CMI5;

  @Override
  public String name() {
    return "cmi5";
  }

  @Override
  public String title() {
    return PackageKind.CMI5.title();
  }

  @Override
  public Optional<Driver> driver() {
    return Optional.of(DRIVER);
  }

  @Override
  public Set<Wish> grants() {
    return Set.of(Wish.DIVISION, Wish.MASTERY, Wish.ON_FAIL);
  }

  @Override
  public List<Problem> losses(PackagePlan plan) {
    return new Cmi5Course(plan).losses();
  }

  @Override
  public void write(PackagePlan plan, PackageOutput out) throws IOException {
    out.text("cmi5.xml", new Cmi5Course(plan).xml());
    new PackagePages(plan, DRIVER).write(out);
  }
}
