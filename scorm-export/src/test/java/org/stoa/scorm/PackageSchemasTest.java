package org.stoa.scorm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stoa.scorm.format.Scorm12;
import org.stoa.scorm.schema.SchemaSet;

class PackageSchemasTest {

  @ParameterizedTest
  @MethodSource("org.stoa.scorm.Packages#scorm")
  @DisplayName("a package carries the schemas of its edition at its root, and no other's")
  void carried(PackageFormat format, @TempDir Path folder) throws IOException {
    SchemaSet set = format instanceof Scorm12 ? SchemaSet.SCORM_12 : SchemaSet.SCORM_2004_4TH;
    Path file = Packages.export(folder, Packages.plan(Locale.ENGLISH), format);
    try (var zip = new ZipFile(file.toFile())) {
      Set<String> schemas =
          zip.stream()
              .map(entry -> entry.getName())
              .filter(name -> name.matches(".*\\.(xsd|dtd)"))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(new TreeSet<>(set.files()), schemas);
    }
  }
}
