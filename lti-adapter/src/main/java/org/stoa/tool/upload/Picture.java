package org.stoa.tool.upload;

/** A picture as it may be kept. */
final class Picture {

  private final long pixels;
  private final byte[] content;

  /**
   * @param pixels as its own headers count them, the largest of them
   */
  Picture(long pixels, byte[] content) {
    this.pixels = pixels;
    this.content = content.clone();
  }

  long pixels() {
    return pixels;
  }

  byte[] content() {
    return content.clone();
  }
}
