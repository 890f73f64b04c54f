package org.stoa.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Rules that every module keeps; its {@code ArchitectureTest} holds it to them. */
public final class HouseRules {

  private static final String TEMPLATES = "..template..";

  private HouseRules() {}

  /** A package and those within it are one room; rooms look at each other one way only. */
  public static ArchRule packagesFormNoCycles() {
    return slices().matching("org.stoa.(*)..").should().beFreeOfCycles();
  }

  /** The same, where every package is a room, also one that lies within another. */
  public static ArchRule noPackageIsInACycle() {
    return slices().matching("org.stoa.(**)").should().beFreeOfCycles();
  }

  /** Each of these packages of {@code org.stoa} may look at those before it, and at no other. */
  public static ArchRule packagesBuildOnOneAnother(String... inOrder) {
    List<String> packages = Stream.of(inOrder).map(name -> "org.stoa." + name + "..").toList();
    CompositeArchRule rule =
        CompositeArchRule.of(
            classes()
                .that()
                .resideOutsideOfPackage("org.stoa.testing..")
                .should()
                .resideInAnyPackage(packages.toArray(String[]::new)));
    for (int i = 0; i + 1 < packages.size(); i++) {
      List<String> later = packages.subList(i + 1, packages.size());
      rule =
          rule.and(
              noClasses()
                  .that()
                  .resideInAPackage(packages.get(i))
                  .should()
                  .dependOnClassesThat()
                  .resideInAnyPackage(later.toArray(String[]::new))
                  .allowEmptyShould(true));
    }
    return rule;
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
