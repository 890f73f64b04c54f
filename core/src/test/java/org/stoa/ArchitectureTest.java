package org.stoa;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
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
      HouseRules.packagesBuildOnOneAnother(
          "problem",
          "source",
          "archive",
          "table",
          "xml",
          "yaml",
          "statement",
          "criterion",
          "quiz",
          "programme",
          "xapi",
          "people",
          "progress",
          "privacy",
          "admission",
          "attendance",
          "score",
          "authoring",
          "content",
          "calendar");
}
