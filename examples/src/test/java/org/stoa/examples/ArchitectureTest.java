package org.stoa.examples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.stoa.testing.HouseRules;

@AnalyzeClasses(packages = "org.stoa.examples", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchRule noCycles = HouseRules.noPackageIsInACycle();
  @ArchTest static final ArchRule nullMarked = HouseRules.everyPackageIsNullMarked();
  @ArchTest static final ArchRule names = HouseRules.namesAreTheFieldsOwnNouns();

  /** Even the demo's main program writes through its command line's own writers. */
  @ArchTest
  static final ArchRule noOutput = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  /** A platform that shared code with the tool would agree with its mistakes. */
  @ArchTest
  static final ArchRule theCampusKnowsNothingOfStoa =
      noClasses()
          .that()
          .resideInAPackage("org.stoa.examples.campus..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.stoa.lti..",
              "org.stoa.tool..",
              "org.stoa.scorm..",
              "org.stoa.cli..",
              "org.stoa.authoring..",
              "org.stoa.content..",
              "org.stoa.criterion..",
              "org.stoa.problem..",
              "org.stoa.programme..",
              "org.stoa.progress..",
              "org.stoa.quiz..",
              "org.stoa.statement..",
              "org.stoa.yaml..");

  @ArchTest
  static final ArchRule theServerKnowsNoCampus =
      noClasses()
          .that()
          .resideInAPackage("org.stoa.examples.standalone..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.stoa.examples.campus..", "org.stoa.examples.demo..");
}
