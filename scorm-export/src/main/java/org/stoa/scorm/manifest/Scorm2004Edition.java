package org.stoa.scorm.manifest;

/** The two editions of SCORM 2004 that LMSs play. */
public enum Scorm2004Edition {
  THIRD("2004 3rd Edition"),
  FOURTH("2004 4th Edition");

  private final String version;

  Scorm2004Edition(String version) {
    this.version = version;
  }

  /** What a manifest calls it, to the letter. */
  String version() {
    return version;
  }
}
