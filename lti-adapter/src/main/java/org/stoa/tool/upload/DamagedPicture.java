package org.stoa.tool.upload;

/** What begins like a picture doesn't go on like one. */
final class DamagedPicture extends Exception {

  private static final long serialVersionUID = 1L;

  DamagedPicture(String message) {
    super(message);
  }
}
