package org.stoa.scorm;

import java.io.IOException;

/** A kind of package. There is one class for each. */
public interface PackageFormat {

  /** What people call it on the command line. */
  String name();

  /** Writes every file of the package. */
  void write(PackagePlan plan, PackageZip zip) throws IOException;
}
