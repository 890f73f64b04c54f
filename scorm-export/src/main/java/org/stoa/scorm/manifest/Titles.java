package org.stoa.scorm.manifest;

/** Titles as manifests hold them. */
final class Titles {

  private static final int LONGEST = 200;

  private Titles() {}

  /** The title, with at most 200 characters. */
  static String shortened(String title) {
    String whole = title.strip();
    return whole.codePointCount(0, whole.length()) <= LONGEST
        ? whole
        : whole.substring(0, whole.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
