package org.stoa.scorm;

import java.io.IOException;
import java.util.Set;

/** A kind of package. There is one class for each. */
public interface PackageFormat {

  /** What people call it on the command line. */
  String name();

  /** What an author can wish for in it; what isn't among these makes no difference here. */
  Set<PackageOptions.Wish> grants();

  /** Writes every file of the package. */
  void write(PackagePlan plan, PackageZip zip) throws IOException;
}
