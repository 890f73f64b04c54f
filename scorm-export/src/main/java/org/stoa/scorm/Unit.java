package org.stoa.scorm;

import java.util.List;
import java.util.Optional;
import org.stoa.scorm.PackagePlan.Part;
import org.stoa.statement.Percentage;

/**
 * One thing that an LMS launches: a SCO, an assignable unit.
 *
 * @param id an NCName, unique in the package
 * @param title as the reader reads it
 * @param page the file it is launched with
 * @param parts in the programme's order
 * @param files of the programme that its page needs
 */
public record Unit(
    String id, String title, String page, List<Part> parts, List<PackageFiles.Carried> files) {

  public Unit {
    parts = List.copyOf(parts);
    files = List.copyOf(files);
  }

  /** What it carries, in order. */
  public List<Part.Carried> carried() {
    return PackagePlan.only(Part.Carried.class, parts.stream());
  }

  /**
   * The mark by which the score alone decides whether it is passed: that of a quiz which is all
   * there is in it. Empty otherwise.
   */
  public Optional<Percentage> mark() {
    return carried().size() == 1 && carried().get(0) instanceof Part.Quiz quiz
        ? quiz.pass()
        : Optional.empty();
  }
}
