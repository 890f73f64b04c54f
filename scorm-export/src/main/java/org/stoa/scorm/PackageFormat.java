package org.stoa.scorm;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A kind of package. A new one is a class of its own and a line in {@link #all}. */
public interface PackageFormat {

  /** What people call it on the command line. */
  String name();

  /** Writes every file of the package. */
  void write(PackagePlan plan, PackageZip zip) throws IOException;

  static List<PackageFormat> all() {
    return List.of(new Scorm12());
  }

  static Optional<PackageFormat> named(String name) {
    return all().stream().filter(format -> format.name().equals(name)).findFirst();
  }
}
