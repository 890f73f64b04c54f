package org.stoa.content;

import java.util.List;

/** What the player reports to. Adding one adds scripts, and nothing to the player. */
public enum Driver {
  /** Nobody: the state stays in the browser, and the pages open without a connection. */
  HTML,
  /** The run-time API of SCORM 1.2. */
  SCORM_12,
  /** The run-time API of SCORM 2004, of the 3rd and the 4th edition. */
  SCORM_2004,
  /** cmi5: a learning record store, over HTTP. */
  CMI5,
  /** The LTI tool, over HTTP. */
  TOOL;

  /** Whether what the learner reached stays in the page, which has to show it itself. */
  public boolean keepsResults() {
    return this == HTML;
  }

  /** Its scripts in the order in which a page names them. */
  List<String> scripts() {
    return switch (this) {
      case HTML -> List.of("pack.js", "driver-html.js", "driver-remote.js", "offline.js");
      case SCORM_12 -> List.of("pack.js", "driver-scorm.js", "driver-scorm12.js");
      case SCORM_2004 -> List.of("pack.js", "driver-scorm.js", "driver-scorm2004.js");
      case CMI5 -> List.of("lrs.js", "answered.js", "driver-cmi5.js");
      case TOOL -> List.of("driver-tool.js");
    };
  }
}
