package org.stoa.statement;

/**
 * On whose word a statement stands.
 *
 * @param kind what sort of authority
 * @param name of the person or the source; for {@code LEARNER} the learner's own
 */
public record Authority(Kind kind, String name) {

  /** The sorts of authority. */
  public enum Kind {
    /** The learner acted, and Stoa saw it. */
    LEARNER,
    /** A member of staff decided it. */
    STAFF,
    /** It was imported, for instance from a meeting report. */
    SOURCE
  }

  public static Authority learner(String name) {
    return new Authority(Kind.LEARNER, name);
  }

  public static Authority staff(String name) {
    return new Authority(Kind.STAFF, name);
  }

  public static Authority source(String name) {
    return new Authority(Kind.SOURCE, name);
  }
}
