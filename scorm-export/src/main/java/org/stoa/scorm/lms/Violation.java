package org.stoa.scorm.lms;

/**
 * Something that a unit did and cmi5 forbids.
 *
 * @param requirement its number in ADL's list of the requirements of cmi5; the first digits are the
 *     section of the standard
 * @param what happened
 */
public record Violation(String requirement, String what) {
  @Override
  public String toString() {
    return "cmi5 " + requirement + ": " + what;
  }
}
