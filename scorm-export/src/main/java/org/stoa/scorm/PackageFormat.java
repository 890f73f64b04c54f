package org.stoa.scorm;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stoa.content.Driver;
import org.stoa.problem.Problem;

/** A kind of package. There is one class for each. */
public interface PackageFormat {

  /** What people call it on the command line. */
  String name();

  /** As people call it. */
  default String title() {
    return name();
  }

  /** What its pages report to; empty if nothing of Stoa plays in it. */
  default Optional<Driver> driver() {
    return Optional.empty();
  }

  /** What an author can wish for in it; what isn't among these makes no difference here. */
  Set<PackageOptions.Wish> grants();

  /** What it can only tell about. */
  default List<PackagePlan.Part.Elsewhere> mentioned(PackagePlan plan) {
    return plan.elsewhere();
  }

  /** What isn't the same any more in it, or is left out: warnings that name it. */
  default List<Problem> losses(PackagePlan plan) {
    return List.of();
  }

  /** Writes every file of the package. */
  void write(PackagePlan plan, PackageOutput out) throws IOException;
}
