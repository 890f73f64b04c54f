package org.stoa.content;

import java.util.List;

/** What the player reports to. Adding one adds scripts, and nothing to the player. */
public enum Driver {
  /** The run-time API of SCORM 1.2. */
  SCORM_12,
  /** The run-time API of SCORM 2004, of the 3rd and the 4th edition. */
  SCORM_2004,
  /** The LTI tool, over HTTP. */
  TOOL;

  /** Its scripts in the order in which a page names them. */
  List<String> scripts() {
    return switch (this) {
      case SCORM_12 -> List.of("pack.js", "driver-scorm.js", "driver-scorm12.js");
      case SCORM_2004 -> List.of("pack.js", "driver-scorm.js", "driver-scorm2004.js");
      case TOOL -> List.of("driver-tool.js");
    };
  }
}
