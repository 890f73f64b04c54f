package org.stoa.progress;

/** Where a learner stands with a criterion. */
public enum Status {
  /** Met; only voiding a statement can undo it. */
  SATISFIED,
  /** Not met, and still possible, or its source hasn't spoken yet. */
  OPEN,
  /** Not met, and no longer possible without an act of staff: an extension, a waiver. */
  MISSED
}
