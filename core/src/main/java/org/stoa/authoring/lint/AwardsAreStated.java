package org.stoa.authoring.lint;

import org.stoa.problem.Problems;

/** An author who gives no award says so. */
final class AwardsAreStated implements Check {

  @Override
  public void check(Manuscript manuscript, Problems problems) {
    if (manuscript.programme().awards().isEmpty() && !manuscript.saysNoAward()) {
      problems.warning(
          "NO_AWARD",
          Places.ofProgramme(),
          "Nothing can be reached here: there is no award. Add one, or say \"awards: none\".");
    }
  }
}
