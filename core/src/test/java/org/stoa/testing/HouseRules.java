package org.stoa.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.jspecify.annotations.NullMarked;

/** Rules that every module keeps; its {@code ArchitectureTest} holds it to them. */
public final class HouseRules {

  private static final String TEMPLATES = "..template..";

  private HouseRules() {}

  /** A package and those within it are one room; rooms look at each other one way only. */
  public static ArchRule packagesFormNoCycles() {
    return slices().matching("org.stoa.(*)..").should().beFreeOfCycles();
  }

  public static ArchRule everyPackageIsNullMarked() {
    return classes().that().resideOutsideOfPackage(TEMPLATES).should(beInANullMarkedPackage());
  }

  public static ArchRule onlyTheCommandLineWritesToTheTerminal() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("org.stoa.cli..")
        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);
  }

  public static ArchRule namesAreTheFieldsOwnNouns() {
    return noClasses()
        .that(resideInAPackage("org.stoa.."))
        .should()
        .haveNameMatching(".*(Impl|Utils?|Manager|Helper)");
  }

  private static ArchCondition<JavaClass> beInANullMarkedPackage() {
    return new ArchCondition<>("be in a @NullMarked package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
          events.add(
              SimpleConditionEvent.violated(type, type.getPackageName() + " is not @NullMarked"));
        }
      }
    };
  }
}
