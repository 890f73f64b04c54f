package org.stoa.statement;

/** How somebody takes part in a session. A hybrid session offers both. */
public enum Mode {
  ONLINE,
  ON_SITE
}
