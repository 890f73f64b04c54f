package org.stoa.tool;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.stoa.testing.HouseRules;

@AnalyzeClasses(packages = "org.stoa.tool", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchRule noCycles = HouseRules.noPackageIsInACycle();
  @ArchTest static final ArchRule nullMarked = HouseRules.everyPackageIsNullMarked();
  @ArchTest static final ArchRule noOutput = HouseRules.onlyTheCommandLineWritesToTheTerminal();
  @ArchTest static final ArchRule names = HouseRules.namesAreTheFieldsOwnNouns();

  @ArchTest
  static final ArchRule theSiblingIsUnknown =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.stoa.scorm..", "org.stoa.cli..");

  /** Stores keep, and decide nothing; neither they nor grades know who asks. */
  @ArchTest
  static final ArchRule storesAreBelow =
      noClasses()
          .that()
          .resideInAnyPackage("org.stoa.tool.store", "org.stoa.tool.grade")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.stoa.tool",
              "org.stoa.tool.launch",
              "org.stoa.tool.learner",
              "org.stoa.tool.facilitator",
              "org.stoa.tool.open",
              "org.stoa.tool.credential",
              "org.stoa.tool.web",
              "org.stoa.tool.classroom",
              "org.stoa.tool.catalogue",
              "jakarta.servlet..");

  @ArchTest
  static final ArchRule sqlIsForStores =
      noClasses()
          .that()
          .resideInAPackage("org.stoa.tool..")
          .and()
          .resideOutsideOfPackages(
              "org.stoa.tool", "org.stoa.tool.classroom", "org.stoa.tool.store")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jdbi..", "java.sql..");

  @ArchTest
  static final ArchRule theTimeIsPassedIn =
      noClasses()
          .that()
          .resideInAPackage("org.stoa.tool..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now", Clock.class)
          .orShould()
          .callMethod(System.class, "currentTimeMillis");
}
