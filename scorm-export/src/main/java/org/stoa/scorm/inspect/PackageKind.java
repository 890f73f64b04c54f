package org.stoa.scorm.inspect;

/** What a package is, by the standard that it says it follows. */
public enum PackageKind {
  SCORM_12("SCORM 1.2", "SCORM 1.2 CAM 2.3"),
  SCORM_2004_3RD("SCORM 2004 3rd Edition", "SCORM 2004 3rd Ed. CAM 3.4.1"),
  SCORM_2004_4TH("SCORM 2004 4th Edition", "SCORM 2004 4th Ed. CAM 3.4.1"),
  SCORM_2004("SCORM 2004, an edition that isn't the 3rd or 4th", "SCORM 2004 CAM 3.4.1"),
  CMI5("cmi5", "cmi5"),
  AICC("AICC", "AICC CMI001 v4"),
  COMMON_CARTRIDGE("IMS Common Cartridge", "IMS CC Profile"),
  CONTENT_PACKAGE("IMS Content Package", "IMS CP 1.1.4"),
  UNKNOWN("Not a package of a standard that Stoa knows", "");

  private final String title;
  private final String document;

  PackageKind(String title, String document) {
    this.title = title;
    this.document = document;
  }

  /** As people call it. */
  public String title() {
    return title;
  }

  /** Where its standard says what a package is made of; empty if there is none. */
  public String document() {
    return document;
  }

  boolean isScorm2004() {
    return this == SCORM_2004_3RD || this == SCORM_2004_4TH || this == SCORM_2004;
  }

  boolean isScorm() {
    return this == SCORM_12 || isScorm2004();
  }
}
