package org.stoa.scorm.lms;

/** What a visit is for (cmi5, section 10, launchMode). */
public enum LaunchMode {
  NORMAL("Normal"),
  /** To look around; nothing is judged. */
  BROWSE("Browse"),
  /** To look again at what was done. */
  REVIEW("Review");

  private final String code;

  LaunchMode(String code) {
    this.code = code;
  }

  /** The word of the standard. */
  public String code() {
    return code;
  }
}
