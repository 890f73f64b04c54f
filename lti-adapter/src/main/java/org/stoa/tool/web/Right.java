package org.stoa.tool.web;

/**
 * What somebody has to be allowed for a {@link Route}. Each is given by a launch alone: nobody can
 * be given one here, and it ends with the session.
 */
public enum Right {
  /** Nothing: whoever has the address. */
  NONE,
  /** To be in an edition: whoever was launched into one. */
  TAKE_PART,
  /** To teach in the course of the launch, and to see its people and no others. */
  TEACH,
  /** To administer the platform of the launch, and all that came from it. */
  MANAGE,
  /** To look after the tool itself: to administer the platform that it was told to obey. */
  OPERATE;

  /** Whether a visit has it. */
  boolean isOf(Visit visit) {
    return switch (this) {
      case NONE, TAKE_PART -> true;
      case TEACH -> visit.teachesIn().isPresent();
      case MANAGE -> visit.manages();
      case OPERATE -> visit.operates();
    };
  }
}
