package org.stoa.scorm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.stoa.content.Asset;
import org.stoa.content.Driver;
import org.stoa.scorm.PackageOptions.Division;
import org.stoa.scorm.format.Scorm12;

/** What packages weigh on their way to a browser. */
public final class WeightFigures {

  private WeightFigures() {}

  /** Prints the figures. */
  public static void main(String[] args) throws IOException {
    for (Driver driver : Driver.values()) {
      int scripts = Asset.scripts(driver).stream().mapToInt(it -> Wire.weight(it.text())).sum();
      System.out.printf(
          Locale.ROOT,
          "%s: scripts and style sheet %,d bytes%n",
          driver,
          scripts + Wire.weight(Asset.stylesheet().text()));
    }
    for (String name : Packages.EXAMPLES) {
      System.out.printf(
          Locale.ROOT, "%s, the heaviest page of one activity: %,d bytes%n", name, heaviest(name));
    }
  }

  private static int heaviest(String programme) throws IOException {
    PackageOptions options = PackageOptions.in(Locale.ENGLISH).withDivision(Division.PER_ACTIVITY);
    Path folder = Files.createTempDirectory("weight-figures");
    Path zip = Packages.export(folder, Packages.example(programme, options), new Scorm12());
    try {
      Map<String, byte[]> files = Packages.entries(zip);
      return files.keySet().stream()
          .filter(name -> name.endsWith(".html"))
          .mapToInt(page -> Wire.weight(files, page))
          .max()
          .orElse(0);
    } finally {
      Files.delete(zip);
      Files.delete(folder);
    }
  }
}
