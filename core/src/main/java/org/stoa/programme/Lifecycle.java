package org.stoa.programme;

/** How far a programme, or a part of it, has come. */
public enum Lifecycle {
  /** Announced or being written. */
  DRAFT,
  ACTIVE,
  /** Kept for those who began it. */
  OUTDATED
}
