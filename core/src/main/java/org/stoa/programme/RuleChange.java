package org.stoa.programme;

/**
 * What becomes of awards that were earned under the rules before, when an edition's rules change.
 */
public enum RuleChange {
  /** They stay; the new rules can only grant. */
  GRANT_ONLY,
  /** The new rules decide about everybody. */
  STRICT
}
