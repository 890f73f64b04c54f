/*
 * Stoa.driver for the run-time API of SCORM 1.2. Everything is committed when it happens: what a
 * page does while it goes away may never arrive.
 */
(function (Stoa) {
  "use strict";

  const SUSPEND_DATA = 4096;
  const MOST_PATIENCE = 60000;
  // A page hung from a slow server is no pleasure: there, a commit waits for a pause in the work.
  const SLOW = 400;
  const BREATH = 3000;
  const RANK = { "not attempted": 0, browsed: 0, incomplete: 1, failed: 2, completed: 3, passed: 4 };
  const NOT_IMPLEMENTED = "401";

  /* The API of the nearest window upwards that has one; windows of other origins refuse to say. */
  function climb(from) {
    let here = from;
    for (let hops = 0; here && hops < 20; hops++) {
      try {
        if (here.API) return here.API;
      } catch (refused) {
        // The next one up may be ours again.
      }
      if (here.parent === here) break;
      here = here.parent;
    }
    return null;
  }

  function find() {
    let opener = null;
    try {
      opener = window.opener || window.top.opener;
    } catch (refused) {
      // Then there is none to ask.
    }
    return climb(window) || (opener && climb(opener));
  }

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

  const TYPES = {
    "true-false": "true-false",
    numeric: "numeric",
    text: "fill-in",
    matching: "matching",
    ordering: "sequencing",
  };
  const DECIMAL = /^-?\d+(\.\d+)?$/;

  /* An answer as SCORM wants it, with one character for each choice, term and item. */
  function pattern({ type, letters }, answer) {
    if (type === "numeric") return DECIMAL.test(answer) ? answer : "";
    if (type === "text") return answer.slice(0, 255);
    if (type === "matching" || type === "ordering") {
      const given = answer.map((place, i) => [place, i.toString(36)]).filter(([place]) => place >= 0);
      return type === "matching"
        ? given.map(([place, term]) => `${term}.${place.toString(36)}`).join(",")
        : given.sort((a, b) => a[0] - b[0]).map(([, item]) => item).join(",");
    }
    return answer.map((choice) => (letters ? letters[choice] : choice.toString(36))).join(",");
  }

  const result = (share) => ({ 100: "correct", 0: "wrong" })[share] || String(Number(share) / 100);

  /* The API with its return values checked; after the end it isn't called any more. */
  function runtime(api) {
    const missing = new Set();
    let open = false;

    function call(name, ...values) {
      try {
        return String(api[name](...values));
      } catch (broken) {
        return "";
      }
    }
    const isTrue = (answer) => answer === "true" || answer === "1";

    return {
      begin: () => (open = !!api && isTrue(call("LMSInitialize", ""))),
      get(element) {
        const value = open ? call("LMSGetValue", element) : "";
        return call("LMSGetLastError") === "0" ? value : "";
      },
      /* Whether the value is in safe hands; an element that the LMS lacks is nobody's fault. */
      set(element, value) {
        if (!open || missing.has(element)) return open;
        if (isTrue(call("LMSSetValue", element, value))) return true;
        if (call("LMSGetLastError") !== NOT_IMPLEMENTED) return false;
        missing.add(element);
        return true;
      },
      commit: () => open && isTrue(call("LMSCommit", "")),
      end() {
        if (open) call("LMSFinish", "");
        open = false;
      },
      isOpen: () => open,
    };
  }

  Stoa.driver = function (plan, page) {
    const lms = runtime(find());
    const began = Date.now();
    const written = {};
    let state = { at: "", activities: {} };
    let recording = false;
    let status = "";
    let interactions = null;
    let timer = null;
    let due = 0;
    let failures = 0;
    let slow = false;

    function start() {
      if (!lms.begin()) {
        page.tell("notRecorded");
        return state;
      }
      state = Stoa.unpack(plan, lms.get("cmi.suspend_data"));
      state.at = state.at || lms.get("cmi.core.lesson_location");
      status = lms.get("cmi.core.lesson_status");
      recording = !["browse", "review"].includes(lms.get("cmi.core.lesson_mode"));
      if (recording) {
        commit();
      } else {
        page.tell("review");
      }
      return state;
    }

    /* Writes what has changed; false if the LMS refused any of it. */
    function write() {
      const { score, complete, judged, failed } = Stoa.summary(plan, state);
      const reached = complete ? (judged ? "passed" : "completed") : failed ? "failed" : "incomplete";
      if (RANK[reached] > (RANK[status] || 0)) status = reached;
      const values = { "cmi.core.lesson_status": status };
      if (score !== null) {
        values["cmi.core.score.min"] = "0";
        values["cmi.core.score.max"] = "100";
        values["cmi.core.score.raw"] = String(score);
      }
      values["cmi.core.lesson_location"] = state.at;
      values["cmi.suspend_data"] = Stoa.pack(plan, state, SUSPEND_DATA);
      values["cmi.core.session_time"] = timespan(Date.now() - began);
      // Without it the next visit would begin anew, on some systems even after passing.
      values["cmi.core.exit"] = "suspend";
      let accepted = true;
      for (const element in values) {
        if (written[element] === values[element]) continue;
        if (lms.set(element, values[element])) {
          written[element] = values[element];
        } else {
          accepted = false;
        }
      }
      return accepted;
    }

    function commit() {
      if (!recording || !lms.isOpen()) return;
      clearTimeout(timer);
      timer = null;
      const from = Date.now();
      const safe = write() && lms.commit();
      slow = Date.now() - from > SLOW;
      failures = safe ? 0 : failures + 1;
      page.tell(safe ? "" : "notSaved");
      if (!safe) later(Math.min(BREATH * 2 ** failures, MOST_PATIENCE));
    }

    function later(milliseconds) {
      const at = Date.now() + milliseconds;
      if (timer && due <= at) return;
      clearTimeout(timer);
      due = at;
      timer = setTimeout(commit, milliseconds);
    }

    function save(current, activity, urgent) {
      state = current;
      if (!recording || !lms.isOpen()) return;
      if (!urgent) {
        later(MOST_PATIENCE / 2);
      } else if (slow) {
        later(BREATH);
      } else {
        commit();
      }
    }

    function report(attempt) {
      if (!recording || !lms.isOpen()) return;
      if (interactions === null) interactions = parseInt(lms.get("cmi.interactions._count"), 10);
      if (isNaN(interactions)) return;
      for (const question of attempt.questions) interaction(attempt, question);
    }

    /* Write-only in SCORM 1.2, and a courtesy: if the LMS refuses one, nothing else is lost. */
    function interaction({ activity, at }, question) {
      if (question.choices > 36) return;
      const element = `cmi.interactions.${interactions}.`;
      const id = `${activity}_${question.id}`.replace(/[^A-Za-z0-9_]/g, "_").slice(0, 255);
      const type = TYPES[question.type] || "choice";
      if (!lms.set(element + "id", id) || !lms.set(element + "type", type)) return;
      interactions++;
      lms.set(element + "time", clock(at));
      const right = pattern(question, question.key || question.answer);
      if (right) lms.set(element + "correct_responses.0.pattern", right);
      lms.set(element + "weighting", question.points);
      const answer = question.given ? pattern(question, question.given) : "";
      if (answer) lms.set(element + "student_response", answer);
      lms.set(element + "result", result(question.share));
      lms.set(element + "latency", timespan(question.spent));
    }

    function finish() {
      commit();
      clearTimeout(timer);
      lms.end();
    }

    return { start, save, report, pause: commit, finish };
  };
})((window.Stoa = window.Stoa || {}));
