package org.stoa.examples.springboot;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.stoa.testing.HouseRules;

@AnalyzeClasses(packages = "org.stoa.examples.springboot", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchRule nullMarked = HouseRules.everyPackageIsNullMarked();
  @ArchTest static final ArchRule names = HouseRules.namesAreTheFieldsOwnNouns();

  @ArchTest
  static final ArchRule onlyTheLtiLibrary =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.stoa..")
                  .and(resideOutsideOfPackage("org.stoa.lti.."))
                  .and(resideOutsideOfPackage("org.stoa.examples.springboot..")));

  @ArchTest
  static final ArchRule noSpringSecurity =
      noClasses().should().dependOnClassesThat().resideInAPackage("org.springframework.security..");
}
