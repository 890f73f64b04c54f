package org.stoa.authoring.lint;

import org.stoa.problem.Problems;

/** One thing that should be so in every programme. Stateless. */
interface Check {

  /** Adds a warning or an info wherever it isn't so. */
  void check(Manuscript manuscript, Problems problems);
}
