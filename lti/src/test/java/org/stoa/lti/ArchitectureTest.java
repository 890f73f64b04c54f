package org.stoa.lti;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The walls of the LTI library. */
class ArchitectureTest {

  private static final JavaClasses LTI =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.stoa.lti");

  private static final Path SOURCES = Path.of("src/main/java/org/stoa/lti");

  /** A line of the tour: rooms, and mostly two spaces and what they are for. */
  private static final Pattern ROOMS = Pattern.compile("(?m)^ \\* (\\S.*?)(?: {2,}.*)?$");

  private static void holds(ArchRule rule) {
    rule.check(LTI);
  }

  @Test
  @DisplayName("The library is usable without the rest of Stoa")
  void alone() {
    holds(
        classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "org.stoa.lti..",
                "java..",
                "javax..",
                "org.jspecify..",
                "org.slf4j..",
                "jakarta.servlet..",
                "com.nimbusds..",
                "com.fasterxml.jackson.."));
  }

  @Test
  @DisplayName("Only one package knows servlets, one Nimbus, one Jackson, and one databases")
  void oneRoomEach() {
    knownOnlyIn("org.stoa.lti.servlet", "jakarta.servlet..");
    knownOnlyIn("org.stoa.lti.servlet", "org.slf4j..");
    knownOnlyIn("org.stoa.lti.jose", "com.nimbusds..");
    knownOnlyIn("org.stoa.lti.json", "com.fasterxml..");
    knownOnlyIn("org.stoa.lti.jdbc", "java.sql..", "javax.sql..");
  }

  private static void knownOnlyIn(String room, String... libraries) {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage(room)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(libraries));
  }

  @Test
  @DisplayName("The packages form no cycles")
  void noCycles() {
    holds(slices().matching("org.stoa.(**)").should().beFreeOfCycles());
  }

  @Test
  @DisplayName("A package uses those below it in the tour of the library, and none above")
  void tour() throws IOException {
    List<String> rooms = toured();
    assertEquals(
        LTI.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()), Set.copyOf(rooms));
    for (int i = 1; i < rooms.size(); i++) {
      holds(
          noClasses()
              .that()
              .resideInAPackage(rooms.get(i))
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(rooms.subList(0, i).toArray(String[]::new)));
    }
  }

  /** The packages in the order in which {@code package-info.java} lists them. */
  private static List<String> toured() throws IOException {
    String tour = Files.readString(SOURCES.resolve("package-info.java"));
    return ROOMS
        .matcher(tour.substring(tour.indexOf("<pre>"), tour.indexOf("</pre>")))
        .results()
        .flatMap(line -> Stream.of(line.group(1).split(", ", -1)))
        .map(room -> room.equals("(this)") ? "org.stoa.lti" : "org.stoa.lti." + room)
        .toList();
  }

  @Test
  @DisplayName("Nothing prints to the standard streams or logs by java.util.logging")
  void quiet() {
    holds(GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
    holds(GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING);
  }

  @Test
  @DisplayName("What time it is comes from a clock that was passed in")
  void clocks() {
    for (Class<?> type : List.of(java.time.Instant.class, java.time.ZonedDateTime.class)) {
      holds(noClasses().should().callMethod(type, "now"));
    }
    holds(noClasses().should().callMethod(System.class, "currentTimeMillis"));
  }

  @Test
  @DisplayName("Every package is a tour and is null-marked")
  void packages() throws IOException {
    try (Stream<Path> folders = Files.walk(SOURCES)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        String tour = Files.readString(folder.resolve("package-info.java"));
        assertTrue(tour.contains("@NullMarked"), folder + " is null-marked");
        assertTrue(tour.matches("(?s)/\\*\\*.{150,}"), folder + " has a tour");
        assertTrue(tour.matches("(?s).*Not[\\s*]+here:.*"), folder + " says what isn't there");
      }
    }
  }

  @Test
  @DisplayName("A file stays under 400 lines, and is named after a thing")
  void files() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> odd = files.filter(Files::isRegularFile).filter(ArchitectureTest::isOdd).toList();
      assertEquals(List.of(), odd);
    }
  }

  private static boolean isOdd(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count() >= 400
          || file.toString().matches(".*(Impl|Utils?|Manager|Helper)\\.java");
    } catch (IOException e) {
      return true;
    }
  }
}
