package org.stoa;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import org.stoa.testing.HouseRules;

@AnalyzeClasses(packages = "org.stoa", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchRule noCycles = HouseRules.packagesFormNoCycles();
  @ArchTest static final ArchRule nullMarked = HouseRules.everyPackageIsNullMarked();
  @ArchTest static final ArchRule noOutput = HouseRules.onlyTheCommandLineWritesToTheTerminal();
  @ArchTest static final ArchRule names = HouseRules.namesAreTheFieldsOwnNouns();

  /** The order in which module-info.java introduces the packages. */
  @ArchTest
  static final ArchRule direction =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("org.stoa..")
          .layer("ground")
          .definedBy(
              "org.stoa.problem..", "org.stoa.source..", "org.stoa.statement..", "org.stoa.yaml..")
          .layer("criterion")
          .definedBy("org.stoa.criterion..")
          .layer("quiz")
          .definedBy("org.stoa.quiz..")
          .layer("programme")
          .definedBy("org.stoa.programme..")
          .layer("progress")
          .definedBy("org.stoa.progress..")
          .layer("authoring")
          .definedBy("org.stoa.authoring..")
          .layer("content")
          .definedBy("org.stoa.content..")
          .whereLayer("content")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("authoring")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("progress")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("programme")
          .mayOnlyBeAccessedByLayers("progress", "authoring", "content")
          .whereLayer("criterion")
          .mayOnlyBeAccessedByLayers("programme", "progress", "authoring")
          .whereLayer("quiz")
          .mayOnlyBeAccessedByLayers("programme", "authoring", "content");
}
