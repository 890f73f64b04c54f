/* SCORM 2004 to the letter (Run-Time Environment, section 4); see strict-scorm.js. */
(function () {
  "use strict";

  const { oneOf, matches, atMost, between, decimal } = Forms;
  const RANK = { unknown: 0, failed: 1, passed: 2, incomplete: 1, completed: 2 };
  const TIMESPAN = /^PT\d+H[0-5]?\dM[0-5]?\d(\.\d{1,2})?S$/;
  const kept = (element) => (lms) => lms.data[element];
  // The objective that others wait for is only in packages where some do.
  const isAwaited = (quirks) => quirks.get("objectives") === "done";
  const NAMES = /^[A-Za-z0-9_]+(\[,\][A-Za-z0-9_]+)*$/;
  const ANSWERS = {
    "true-false": /^(true|false)$/,
    choice: NAMES,
    sequencing: NAMES,
    "fill-in": /^[^]{1,250}$/,
    numeric: /^-?\d+(\.\d{1,7})?$/,
    matching: /^\w+\[\.\]\w+(\[,\]\w+\[\.\]\w+)*$/,
  };
  const answer = (value, { type }) => ANSWERS[type].test(value);
  const pattern = (value, { type }) =>
    type === "numeric"
      ? /^(-?\d+(\.\d{1,7})?)?\[:\](-?\d+(\.\d{1,7})?)?$/.test(value)
      : ANSWERS[type].test(value);

  RunTimes.scorm2004 = strictScorm((quirks) => ({
    api: "API_1484_11",
    names: {
      begin: "Initialize",
      get: "GetValue",
      set: "SetValue",
      commit: "Commit",
      end: "Terminate",
      error: "GetLastError",
    },
    codes: {
      order: "408",
      element: "401",
      readOnly: "404",
      writeOnly: "405",
      type: "406",
      lacking: "402",
      broken: "301",
    },
    unset: "403",
    readable: {
      "cmi.learner_id": () => "learner-1",
      "cmi.learner_name": () => "Doe, Jo",
      "cmi.location": kept("cmi.location"),
      "cmi.credit": () => "credit",
      "cmi.completion_status": (lms) => lms.data["cmi.completion_status"] || "unknown",
      "cmi.success_status": (lms) => lms.data["cmi.success_status"] || "unknown",
      "cmi.progress_measure": kept("cmi.progress_measure"),
      "cmi.entry": (lms, stored) => (stored["cmi.exit"] === "suspend" ? "resume" : "ab-initio"),
      "cmi.score.raw": kept("cmi.score.raw"),
      "cmi.score.scaled": kept("cmi.score.scaled"),
      "cmi.total_time": () => "PT0S",
      "cmi.mode": () => quirks.get("mode") || "normal",
      "cmi.suspend_data": kept("cmi.suspend_data"),
      "cmi.launch_data": kept("cmi.launch_data"),
      "cmi.interactions._count": (lms) => String(lms.interactions.length),
      "cmi.objectives._count": () => (isAwaited(quirks) ? "2" : "0"),
      "cmi.objectives.0.id": () => "result",
      "cmi.objectives.1.id": () => "done",
    },
    writable: {
      "cmi.location": (value) => value.length >= 1 && value.length <= 1000,
      "cmi.completion_status": oneOf("completed", "incomplete"),
      "cmi.success_status": oneOf("passed", "failed"),
      "cmi.progress_measure": between(0, 1),
      "cmi.score.scaled": between(-1, 1),
      "cmi.score.raw": between(0, 100),
      "cmi.score.min": between(0, 100),
      "cmi.score.max": between(0, 100),
      "cmi.exit": oneOf("time-out", "suspend", "logout", "normal", ""),
      "cmi.session_time": matches(TIMESPAN),
      "cmi.suspend_data": atMost(64000),
      ...(isAwaited(quirks) ? { "cmi.objectives.1.success_status": oneOf("passed", "failed") } : {}),
    },
    answers: ["correct_responses.0.pattern", "learner_response"],
    interaction: {
      id: matches(/^[A-Za-z0-9_]{1,4000}$/),
      type: oneOf(...Object.keys(ANSWERS)),
      timestamp: matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,2}Z$/),
      "correct_responses.0.pattern": pattern,
      learner_response: answer,
      weighting: decimal,
      result: (value) =>
        ["correct", "incorrect", "unanticipated", "neutral"].includes(value) || decimal(value),
      latency: matches(TIMESPAN),
      description: (value) => value.length <= 250 && /^\{lang=[A-Za-z0-9-]+\}./.test(value),
    },
    standing: {
      completion: "cmi.completion_status",
      success: "cmi.success_status",
      score: "cmi.score.raw",
      location: "cmi.location",
      state: "cmi.suspend_data",
      room: 64000,
    },
    falls: (element, before, value) =>
      element.endsWith("_status")
        ? RANK[value] < RANK[before]
        : /progress_measure|score\.(raw|scaled)/.test(element) && Number(value) < Number(before),
  }));
})();
