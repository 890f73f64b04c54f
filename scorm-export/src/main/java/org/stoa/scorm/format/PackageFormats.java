package org.stoa.scorm.format;

import java.util.List;
import java.util.Optional;
import org.stoa.scorm.PackageFormat;
import org.stoa.scorm.manifest.Scorm2004Edition;

/** Every kind of package there is. A new one is a line here. */
public final class PackageFormats {

  private PackageFormats() {}

  public static List<PackageFormat> all() {
    return List.of(
        new CommonCartridge(),
        new HtmlFolder(),
        new Scorm12(),
        new Scorm2004(Scorm2004Edition.THIRD),
        new Scorm2004(Scorm2004Edition.FOURTH),
        new Cmi5());
  }

  public static Optional<PackageFormat> named(String name) {
    return all().stream().filter(format -> format.name().equals(name)).findFirst();
  }
}
