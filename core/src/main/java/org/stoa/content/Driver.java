package org.stoa.content;

/** What the player reports to. Adding one adds a script, and nothing to the player. */
public enum Driver {
  /** The run-time API of SCORM 1.2. */
  SCORM_12("driver-scorm12.js"),
  /** The LTI tool, over HTTP. */
  TOOL("driver-tool.js");

  private final String script;

  Driver(String script) {
    this.script = script;
  }

  String script() {
    return script;
  }
}
