/*
 * Stoa.driver for SCORM 2004 (Run-Time Environment, sections 3 and 4; the 3rd edition and the 4th are
 * one to a SCO); see driver-scorm.js.
 */
(function (Stoa) {
  "use strict";

  const { said } = Stoa;
  const COMPLETION = "cmi.completion_status";
  const SUCCESS = "cmi.success_status";
  const PROGRESS = "cmi.progress_measure";
  const SCALED = "cmi.score.scaled";
  const RAW = "cmi.score.raw";
  const RANK = { failed: 1, passed: 2 };
  const LONGEST = 250;

  /* Where it says that this is done, if anything waits for it; org.stoa.scorm.manifest.Sequencing. */
  let awaited = "";

  function start(lms) {
    const count = parseInt(lms.get("cmi.objectives._count"), 10) || 0;
    for (let i = 0; i < count; i++) {
      const objective = `cmi.objectives.${i}.`;
      if (lms.get(objective + "id") === "done") awaited = objective + "success_status";
    }
  }

  /* PTnHnMn.nnS */
  function timespan(milliseconds) {
    const hundredths = Math.round(milliseconds / 10);
    const minutes = Math.floor(hundredths / 6000);
    const seconds = ((hundredths % 6000) / 100).toFixed(2);
    return `PT${Math.floor(minutes / 60)}H${minutes % 60}M${seconds}S`;
  }

  /* Two digits of a second's fraction: some systems refuse three, some none. */
  const timestamp = (date) => date.toISOString().slice(0, 22) + "Z";

  const written = (text) => text.replace(/\[[,.:]\]/g, " ").slice(0, LONGEST);

  /* An answer as SCORM wants it, choices, terms and items by their numbers. */
  function response({ type, letters }, answer) {
    if (type === "numeric") return said.decimal(answer);
    if (type === "text") return written(answer);
    if (letters) return { t: "true", f: "false" }[letters[answer[0]]] || "";
    return said.parts(type, answer, "[.]").join("[,]");
  }

  function key(question) {
    const { type, accepted = [], exact } = question;
    const [full] = accepted.filter(({ share }) => share === "100");
    if (type === "numeric") return full ? `${full.from}[:]${full.to}` : "";
    if (type === "text") return (exact ? "{case_matters=true}" : "") + written(question.answer);
    return response(question, question.key);
  }

  function values({ done, of, score, complete, over, judged, failed }, kept, milliseconds) {
    const values = {};
    const reached = complete && judged ? "passed" : failed ? "failed" : "";
    if (kept[COMPLETION] !== "completed") values[COMPLETION] = complete ? "completed" : "incomplete";
    if ((RANK[reached] || 0) > (RANK[kept[SUCCESS]] || 0)) values[SUCCESS] = reached;
    if (awaited && over) values[awaited] = "passed";
    values[PROGRESS] = String(of ? Math.floor((done * 10000) / of) / 10000 : 1);
    if (score !== null) {
      values["cmi.score.min"] = "0";
      values["cmi.score.max"] = "100";
      values[RAW] = String(score);
      values[SCALED] = String(Math.round(score * 100) / 10000);
    }
    values["cmi.session_time"] = timespan(milliseconds);
    // Without it the next visit would begin anew.
    values["cmi.exit"] = "suspend";
    return values;
  }

  function interaction({ activity, at }, question) {
    const language = `{lang=${question.language}}`;
    return [
      ["id", said.word(`${activity}_${question.id}`)],
      ["type", said.type(question)],
      ["timestamp", timestamp(at)],
      ["correct_responses.0.pattern", key(question)],
      ["weighting", question.points],
      ["learner_response", question.given ? response(question, question.given) : ""],
      ["result", said.result(question.share, "incorrect")],
      ["latency", timespan(question.spent)],
      ["description", (language + question.text).slice(0, LONGEST)],
    ];
  }

  Stoa.driver = Stoa.scorm({
    api: "API_1484_11",
    names: {
      begin: "Initialize",
      get: "GetValue",
      set: "SetValue",
      commit: "Commit",
      end: "Terminate",
      error: "GetLastError",
    },
    missing: ["401", "402"],
    broken: "301",
    state: "cmi.suspend_data",
    limit: 64000,
    location: "cmi.location",
    mode: "cmi.mode",
    entry: "cmi.entry",
    kept: [COMPLETION, SUCCESS, PROGRESS, RAW, SCALED],
    start,
    values,
    interaction,
  });
})((window.Stoa = window.Stoa || {}));
