package org.stoa.scorm.format;

import java.util.List;
import java.util.Optional;
import org.stoa.scorm.PackageFormat;

/** Every kind of package there is. A new one is a class of its own and a line here. */
public final class PackageFormats {

  private PackageFormats() {}

  public static List<PackageFormat> all() {
    return List.of(new Scorm12());
  }

  public static Optional<PackageFormat> named(String name) {
    return all().stream().filter(format -> format.name().equals(name)).findFirst();
  }
}
