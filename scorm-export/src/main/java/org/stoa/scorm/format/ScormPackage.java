package org.stoa.scorm.format;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.stoa.scorm.PackageOptions.Wish;
import org.stoa.scorm.PackageOutput;
import org.stoa.scorm.PackagePages;
import org.stoa.scorm.manifest.ScormManifest;

/** What every package of SCORM holds. */
final class ScormPackage {

  /** Links to a tool are none of SCORM's. */
  static final Set<Wish> WISHES = EnumSet.complementOf(EnumSet.of(Wish.TOOL));

  private ScormPackage() {}

  static void write(ScormManifest manifest, PackagePages pages, PackageOutput out)
      throws IOException {
    out.text("imsmanifest.xml", manifest.xml());
    for (String file : manifest.schemas().files()) {
      out.text(file, manifest.schemas().text(file));
    }
    pages.write(out);
  }
}
