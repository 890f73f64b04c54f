package org.stoa;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.stoa.testing.HouseRules;

@AnalyzeClasses(
    packages = {"org.stoa.scorm", "org.stoa.preview", "org.stoa.cli", "org.stoa.json"},
    importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchRule noCycles = HouseRules.packagesFormNoCycles();
  @ArchTest static final ArchRule nullMarked = HouseRules.everyPackageIsNullMarked();
  @ArchTest static final ArchRule noOutput = HouseRules.onlyTheCommandLineWritesToTheTerminal();
  @ArchTest static final ArchRule names = HouseRules.namesAreTheFieldsOwnNouns();

  @ArchTest
  static final ArchRule packagesKnowNothingOfTheCommandLine =
      noClasses()
          .that()
          .resideInAnyPackage("org.stoa.scorm..", "org.stoa.preview..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.stoa.cli..");

  @ArchTest
  static final ArchRule packagesAreMadeWithoutAnybodyLookingOn =
      noClasses()
          .that()
          .resideInAPackage("org.stoa.scorm..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.stoa.preview..");

  @ArchTest
  static final ArchRule theSiblingIsUnknown =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.stoa.lti..", "org.stoa.tool..");
}
