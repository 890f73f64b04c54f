/* Stoa.driver for SCORM 1.2 (Run-Time Environment 1.2, section 3.4); see driver-scorm.js. */
(function (Stoa) {
  "use strict";

  const { said } = Stoa;
  const STATUS = "cmi.core.lesson_status";
  const RAW = "cmi.core.score.raw";
  const RANK = { "not attempted": 0, browsed: 0, incomplete: 1, failed: 2, completed: 3, passed: 4 };

  const two = (value) => String(value).padStart(2, "0");

  /* HHHH:MM:SS.SS */
  function timespan(milliseconds) {
    const hundredths = Math.min(Math.round(milliseconds / 10), 9999 * 360000);
    const seconds = Math.floor(hundredths / 100);
    return (
      String(Math.floor(seconds / 3600)).padStart(4, "0") +
      `:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`
    );
  }

  const clock = (date) => [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(":");

  /* An answer as SCORM wants it, with one character for each choice, term and item. */
  function pattern({ type, letters }, answer) {
    if (type === "numeric") return said.decimal(answer);
    if (type === "text") return answer.slice(0, 255);
    if (letters) return letters[answer[0]] || "";
    return said.parts(type, answer, ".").join(",");
  }

  function values({ score, complete, judged, failed }, kept, milliseconds) {
    const reached = complete ? (judged ? "passed" : "completed") : failed ? "failed" : "incomplete";
    const values = {};
    values[STATUS] = RANK[reached] > (RANK[kept[STATUS]] || 0) ? reached : kept[STATUS];
    if (score !== null) {
      values["cmi.core.score.min"] = "0";
      values["cmi.core.score.max"] = "100";
      values[RAW] = String(score);
    }
    values["cmi.core.session_time"] = timespan(milliseconds);
    // Without it the next visit would begin anew, on some systems even after passing.
    values["cmi.core.exit"] = "suspend";
    return values;
  }

  /*
   * Of more choices than there are characters for, nothing can be told. The only place for the words
   * of a question is its id, as far as they are written in ASCII.
   */
  function interaction({ activity, at }, question) {
    if (question.choices > 36) return [];
    return [
      ["id", said.word(`${activity}_${question.id}_${question.text}`).replace(/_$/, "")],
      ["type", said.type(question)],
      ["time", clock(at)],
      ["correct_responses.0.pattern", pattern(question, question.key || question.answer)],
      ["weighting", question.points],
      ["student_response", question.given ? pattern(question, question.given) : ""],
      ["result", said.result(question.share, "wrong")],
      ["latency", timespan(question.spent)],
    ];
  }

  Stoa.driver = Stoa.scorm({
    api: "API",
    names: {
      begin: "LMSInitialize",
      get: "LMSGetValue",
      set: "LMSSetValue",
      commit: "LMSCommit",
      end: "LMSFinish",
      error: "LMSGetLastError",
    },
    missing: ["401"],
    broken: "101",
    state: "cmi.suspend_data",
    limit: 4096,
    location: "cmi.core.lesson_location",
    mode: "cmi.core.lesson_mode",
    entry: "cmi.core.entry",
    kept: [STATUS, RAW],
    values,
    interaction,
  });
})((window.Stoa = window.Stoa || {}));
