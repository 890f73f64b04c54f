package org.stoa.tool.launch;

import org.stoa.tool.web.Frame;

/**
 * The offer to go on in a window of its own.
 *
 * @param handle lets that window in, once
 * @param page what it shows
 */
public record WindowView(Frame frame, String handle, String page) {

  /** Doesn't show the handle. */
  @Override
  public String toString() {
    return "WindowView[" + page + "]";
  }
}
