/* SCORM 1.2 to the letter (Run-Time Environment 1.2, section 3.4); see strict-scorm.js. */
(function () {
  "use strict";

  const { oneOf, matches, atMost, between, decimal } = Forms;
  const RANK = { "not attempted": 0, browsed: 0, incomplete: 1, failed: 2, completed: 3, passed: 4 };
  const TIMESPAN = /^\d{4}:[0-5]\d:[0-5]\d\.\d{2}$/;
  const kept = (element, otherwise) => (lms) => lms.data[element] || otherwise;
  const NAMES = /^[0-9a-z](,[0-9a-z])*$/;
  const ANSWERS = {
    "true-false": /^[tf01]$/,
    choice: NAMES,
    sequencing: NAMES,
    "fill-in": /^[^]*$/,
    numeric: /^-?\d+(\.\d+)?$/,
    matching: /^[0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z])*$/,
  };
  const answer = (value, { type }) => value.length <= 255 && ANSWERS[type].test(value);

  RunTimes.scorm12 = strictScorm((quirks) => ({
    api: "API",
    names: {
      begin: "LMSInitialize",
      get: "LMSGetValue",
      set: "LMSSetValue",
      commit: "LMSCommit",
      end: "LMSFinish",
      error: "LMSGetLastError",
    },
    codes: {
      order: "301",
      element: "201",
      readOnly: "403",
      writeOnly: "404",
      type: "405",
      lacking: "401",
      broken: "101",
    },
    unset: "0",
    readable: {
      "cmi.core.student_id": () => "learner-1",
      "cmi.core.student_name": () => "Doe, Jo",
      "cmi.core.lesson_location": kept("cmi.core.lesson_location", ""),
      "cmi.core.credit": () => "credit",
      "cmi.core.lesson_status": kept("cmi.core.lesson_status", "not attempted"),
      "cmi.core.entry": (lms, stored) =>
        stored["cmi.core.exit"] === "suspend" ? "resume" : "ab-initio",
      "cmi.core.score.raw": kept("cmi.core.score.raw", ""),
      "cmi.core.total_time": () => "0000:00:00.00",
      "cmi.core.lesson_mode": () => quirks.get("mode") || "normal",
      "cmi.suspend_data": kept("cmi.suspend_data", ""),
      "cmi.launch_data": () => "",
      "cmi.interactions._count": (lms) => String(lms.interactions.length),
    },
    writable: {
      "cmi.core.lesson_location": atMost(255),
      "cmi.core.lesson_status": oneOf("passed", "completed", "failed", "incomplete", "browsed"),
      "cmi.core.score.raw": between(0, 100),
      "cmi.core.score.min": between(0, 100),
      "cmi.core.score.max": between(0, 100),
      "cmi.core.exit": oneOf("time-out", "suspend", "logout", ""),
      "cmi.core.session_time": matches(TIMESPAN),
      "cmi.suspend_data": atMost(4096),
    },
    answers: ["correct_responses.0.pattern", "student_response", "result", "weighting"],
    interaction: {
      id: matches(/^[A-Za-z0-9_]{1,255}$/),
      type: oneOf(...Object.keys(ANSWERS)),
      time: matches(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/),
      "correct_responses.0.pattern": answer,
      student_response: answer,
      weighting: decimal,
      result: oneOf("correct", "wrong"),
      latency: matches(TIMESPAN),
    },
    standing: {
      completion: "cmi.core.lesson_status",
      success: "cmi.core.lesson_status",
      score: "cmi.core.score.raw",
      location: "cmi.core.lesson_location",
      state: "cmi.suspend_data",
      room: 4096,
    },
    falls: (element, before, value) =>
      element === "cmi.core.lesson_status"
        ? RANK[value] < RANK[before]
        : element === "cmi.core.score.raw" && Number(value) < Number(before),
  }));
})();
