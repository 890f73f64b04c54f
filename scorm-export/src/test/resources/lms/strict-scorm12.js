/*
 * A SCORM 1.2 run-time for tests that refuses whatever the standard doesn't allow, and remembers
 * it in lms.violations. What is committed lies in the browser's storage, as in an LMS's database:
 * opening this page again is the learner's next visit.
 */
(function () {
  "use strict";

  const options = new URLSearchParams(location.search);
  const stored = JSON.parse(localStorage.getItem("cmi") || "{}");
  const STATUS = ["passed", "completed", "failed", "incomplete", "browsed"];
  const RANK = { "not attempted": 0, browsed: 0, incomplete: 1, failed: 2, completed: 3, passed: 4 };
  const TIMESPAN = /^\d{4}:[0-5]\d:[0-5]\d\.\d{2}$/;
  const CLOCK = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
  const IDENTIFIER = /^[A-Za-z0-9_]{1,255}$/;
  const DECIMAL = /^-?\d+(\.\d+)?$/;
  const CHOICES = /^[0-9a-z](,[0-9a-z])*$/;

  const oneOf = (...words) => (value) => words.includes(value);
  const matches = (pattern) => (value) => pattern.test(value);
  const atMost = (length) => (value) => value.length <= length && /^[\x20-\x7e]*$/.test(value);
  const score = (value) => DECIMAL.test(value) && Number(value) >= 0 && Number(value) <= 100;

  const READABLE = {
    "cmi.core._children": () => "student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time",
    "cmi.core.student_id": () => "learner-1",
    "cmi.core.student_name": () => "Doe, Jo",
    "cmi.core.lesson_location": () => lms.data["cmi.core.lesson_location"] || "",
    "cmi.core.credit": () => "credit",
    "cmi.core.lesson_status": () => lms.data["cmi.core.lesson_status"] || "not attempted",
    "cmi.core.entry": () => (stored["cmi.core.exit"] === "suspend" ? "resume" : "ab-initio"),
    "cmi.core.score.raw": () => lms.data["cmi.core.score.raw"] || "",
    "cmi.core.total_time": () => "0000:00:00.00",
    "cmi.core.lesson_mode": () => options.get("mode") || "normal",
    "cmi.suspend_data": () => lms.data["cmi.suspend_data"] || "",
    "cmi.launch_data": () => "",
    "cmi.interactions._count": () => String(lms.interactions.length),
  };

  const WRITABLE = {
    "cmi.core.lesson_location": atMost(255),
    "cmi.core.lesson_status": oneOf(...STATUS),
    "cmi.core.score.raw": score,
    "cmi.core.score.min": score,
    "cmi.core.score.max": score,
    "cmi.core.exit": oneOf("time-out", "suspend", "logout", ""),
    "cmi.core.session_time": matches(TIMESPAN),
    "cmi.suspend_data": atMost(4096),
  };

  const INTERACTION = {
    id: matches(IDENTIFIER),
    type: oneOf("choice", "true-false"),
    time: matches(CLOCK),
    "correct_responses.0.pattern": (value, it) => answers(it.type, value),
    student_response: (value, it) => answers(it.type, value),
    weighting: matches(DECIMAL),
    result: oneOf("correct", "wrong"),
    latency: matches(TIMESPAN),
  };

  const answers = (type, value) =>
    value.length <= 255 && (type === "true-false" ? /^[tf01]$/ : CHOICES).test(value);

  const lms = {
    data: { ...stored },
    interactions: JSON.parse(localStorage.getItem("interactions") || "[]"),
    violations: [],
    log: [],
    commits: 0,
    refuseCommits: false,
    gone: false,
  };
  let state = "before";
  let error = "0";

  function answer(code, value) {
    error = code;
    return value;
  }

  function violation(code, what) {
    lms.violations.push(what);
    return answer(code, "false");
  }

  function called(name, ...values) {
    lms.log.push([name, ...values].join(" "));
    if (lms.gone) throw new Error("the page is being dismissed");
    if (state === "after") lms.violations.push(`${name} ${values} after LMSFinish`);
    return state === "running" || violation("301", `${name} while ${state}`) !== "false";
  }

  function setInteraction(element, value) {
    const [, index, name] = element.match(/^cmi\.interactions\.(\d+)\.(.+)$/) || [];
    if (index === undefined || !INTERACTION[name]) return violation("201", `no element ${element}`);
    if (options.get("interactions") === "off") return answer("401", "false");
    const { interactions } = lms;
    if (Number(index) > interactions.length) return violation("201", `a gap before ${element}`);
    const it = (interactions[index] = interactions[index] || {});
    if (name !== "id" && !it.id) return violation("301", `${element} before its id`);
    if (name !== "id" && name !== "type" && !it.type) {
      return violation("301", `${element} before its type`);
    }
    if (!INTERACTION[name](value, it)) return violation("405", `${element} = ${value}`);
    it[name] = value;
    return answer("0", "true");
  }

  window.API = {
    LMSInitialize(parameter) {
      lms.log.push("LMSInitialize");
      if (parameter !== "") return violation("201", "LMSInitialize with a parameter");
      if (state !== "before") return violation("101", `LMSInitialize while ${state}`);
      if (options.get("initialize") === "fails") return answer("101", "false");
      state = "running";
      return answer("0", "true");
    },
    LMSGetValue(element) {
      if (!called("LMSGetValue", element)) return "";
      if (element === "cmi.interactions._count" && options.get("interactions") === "off") {
        return answer("401", "");
      }
      if (!READABLE[element]) {
        lms.violations.push(`${element} is read`);
        return answer(WRITABLE[element] || /interactions/.test(element) ? "404" : "201", "");
      }
      return answer("0", READABLE[element]());
    },
    LMSSetValue(element, value) {
      if (!called("LMSSetValue", element, value)) return "false";
      if (typeof value !== "string") return violation("405", `${element} isn't a string`);
      if (element.startsWith("cmi.interactions.")) return setInteraction(element, value);
      if (READABLE[element] && !WRITABLE[element]) return violation("403", `${element} is read-only`);
      if (!WRITABLE[element]) return violation("201", `no element ${element}`);
      if (!WRITABLE[element](value)) return violation("405", `${element} = ${value}`);
      const before = lms.data[element];
      if (element === "cmi.core.lesson_status" && RANK[value] < RANK[before]) {
        return violation("405", `${before} is downgraded to ${value}`);
      }
      if (element === "cmi.core.score.raw" && Number(value) < Number(before)) {
        return violation("405", `a score falls from ${before} to ${value}`);
      }
      lms.data[element] = value;
      return answer("0", "true");
    },
    LMSCommit(parameter) {
      if (!called("LMSCommit", parameter)) return "false";
      if (lms.refuseCommits) return answer("101", "false");
      lms.commits++;
      localStorage.setItem("cmi", JSON.stringify(lms.data));
      localStorage.setItem("interactions", JSON.stringify(lms.interactions));
      return answer("0", "true");
    },
    LMSFinish(parameter) {
      if (!called("LMSFinish", parameter)) return "false";
      // An LMS that loses what wasn't committed: nothing is stored here.
      state = "after";
      return answer("0", "true");
    },
    LMSGetLastError: () => error,
    LMSGetErrorString: (code) => `error ${code}`,
    LMSGetDiagnostic: () => "",
  };
  window.lms = lms;
})();
