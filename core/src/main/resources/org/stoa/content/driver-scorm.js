/*
 * Stoa.scorm(dialect): a driver for the run-time API of SCORM. Everything is committed when it
 * happens: what a page does while it goes away may never arrive. What the editions call things, and
 * how they write them, is the dialect's:
 *
 * api, names          the API's object, and its functions: begin, get, set, commit, end, error
 * missing             the error codes of an element that the LMS doesn't have
 * broken              the error code of an LMS that doesn't know an answer just now
 * state, limit        the element for the state, and how long it may be
 * location, mode, entry   further elements
 * kept                elements with what was reached before, read at the start; numbers never fall
 * start(lms)          reads further elements, if there are any
 * values(summary, kept, milliseconds)   what to write, by element
 * interaction(attempt, question)        [name, value] in the order to write them
 *
 * Stoa.said holds what the dialects say alike of an answer.
 */
(function (Stoa) {
  "use strict";

  const MOST_PATIENCE = 60000;
  // A page hung from a slow server is no pleasure: there, a commit waits for a pause in the work.
  const SLOW = 400;
  const BREATH = 3000;

  /* Some systems refuse an empty location. */
  const OUTLINE = "_outline";

  /* The API of the nearest window upwards that has one; windows of other origins refuse to say. */
  function climb(from, name) {
    let here = from;
    for (let hops = 0; here && hops < 20; hops++) {
      try {
        if (here[name]) return here[name];
      } catch (refused) {
        // The next one up may be ours again.
      }
      if (here.parent === here) break;
      here = here.parent;
    }
    return null;
  }

  function find(name) {
    let opener = null;
    try {
      opener = window.opener || window.top.opener;
    } catch (refused) {
      // Then there is none to ask.
    }
    return climb(window, name) || (opener && climb(opener, name));
  }

  /* The API with its return values checked; after the end it isn't called any more. */
  function runtime({ api: place, names, missing, broken }) {
    const api = find(place);
    const lacking = new Set();
    let open = false;
    let error = "0";

    function call(name, ...values) {
      try {
        return String(api[names[name]](...values));
      } catch (thrown) {
        return "";
      }
    }
    const isTrue = (answer) => answer === "true" || answer === "1";

    return {
      begin: () => (open = !!api && isTrue(call("begin", ""))),
      get(element) {
        const value = open ? call("get", element) : "";
        error = call("error");
        return error === "0" ? value : "";
      },
      /* Whether what was asked for last may be there, and couldn't be read. */
      hasFailed: () => error === broken,
      /* Whether the value is in safe hands; an element that the LMS lacks is nobody's fault. */
      set(element, value) {
        if (!open || lacking.has(element)) return open;
        if (isTrue(call("set", element, value))) return true;
        if (!missing.includes(call("error"))) return false;
        lacking.add(element);
        return true;
      },
      /* Whether the LMS didn't say that it lacks an element. */
      has: (element) => !lacking.has(element),
      commit: () => open && isTrue(call("commit", "")),
      end() {
        if (open) call("end", "");
        open = false;
      },
      isOpen: () => open,
    };
  }

  Stoa.scorm = (dialect) => (plan, page) => {
    const lms = runtime(dialect);
    const lenient = !!document.querySelector("[data-on-fail=incomplete]");
    const began = Date.now();
    const kept = {};
    const written = {};
    let state = { at: "", activities: {} };
    let recording = false;
    let interactions = null;
    let timer = null;
    let due = 0;
    let failures = 0;
    let slow = false;
    let crowded = false;

    function start() {
      if (!lms.begin()) {
        page.tell("notRecorded");
        return state;
      }
      const packed = lms.get(dialect.state);
      if (lms.hasFailed() && lms.get(dialect.entry) === "resume") {
        // Whatever was reached before would be overwritten.
        page.tell("notRead");
        return state;
      }
      state = Stoa.unpack(plan, packed);
      const at = lms.get(dialect.location);
      state.at = state.at || (at === OUTLINE ? "" : at);
      for (const element of dialect.kept) kept[element] = lms.get(element);
      if (dialect.start) dialect.start(lms);
      recording = !["browse", "review"].includes(lms.get(dialect.mode));
      if (recording) {
        commit();
      } else {
        page.tell("review");
      }
      return state;
    }

    /* Writes what has changed; false if the LMS refused any of it. */
    function write() {
      crowded = false;
      const summary = Stoa.summary(plan, state);
      if (lenient) summary.failed = false;
      const values = dialect.values(summary, kept, Date.now() - began);
      values[dialect.location] = state.at || OUTLINE;
      values[dialect.state] = Stoa.pack(plan, state, dialect.limit, () => (crowded = true));
      let accepted = true;
      for (const element in values) {
        if (written[element] === values[element]) continue;
        if (kept[element] && Number(values[element]) < Number(kept[element])) continue;
        if (lms.set(element, values[element])) {
          written[element] = values[element];
          if (element in kept) kept[element] = values[element];
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
      const accepted = write();
      // Also when something was refused: the rest is worth keeping.
      const safe = lms.commit() && accepted;
      slow = Date.now() - from > SLOW;
      failures = safe ? 0 : failures + 1;
      page.tell(!safe ? "notSaved" : crowded ? "crowded" : "");
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
      // Some systems take interactions and can't count them.
      if (interactions === null) interactions = parseInt(lms.get("cmi.interactions._count"), 10) || 0;
      for (const question of attempt.questions) interaction(attempt, question);
    }

    /* A courtesy: if the LMS refuses a part of it, nothing else is lost. */
    function interaction(attempt, question) {
      const element = `cmi.interactions.${interactions}.`;
      const [id, type, ...others] = dialect.interaction(attempt, question);
      if (!id || isNaN(interactions) || !lms.set(element + id[0], id[1])) return;
      if (!lms.has(element + id[0])) {
        interactions = NaN;
        return;
      }
      if (!lms.set(element + type[0], type[1])) return;
      interactions++;
      for (const [name, value] of others) {
        if (value) lms.set(element + name, value);
      }
    }

    function finish() {
      commit();
      clearTimeout(timer);
      lms.end();
    }

    return { start, save, report, pause: commit, finish };
  };

  const TYPES = {
    "true-false": "true-false",
    numeric: "numeric",
    text: "fill-in",
    matching: "matching",
    ordering: "sequencing",
  };
  const DECIMAL = /^-?\d+(\.\d+)?$/;

  Stoa.said = {
    type: ({ type }) => TYPES[type] || "choice",
    result: (share, wrong) => ({ 100: "correct", 0: wrong })[share] || String(Math.round(share * 100) / 10000),
    word: (text) => text.replace(/[^A-Za-z0-9_]+/g, "_").slice(0, 250),
    decimal: (typed) => (DECIMAL.test(typed) ? typed : ""),
    /* What was chosen, put together or put in order, with one character for each part. */
    parts(type, answer, pair) {
      const character = (number) => number.toString(36);
      if (type !== "matching" && type !== "ordering") return answer.map(character);
      const given = answer.map((place, i) => [place, character(i)]).filter(([place]) => place >= 0);
      return type === "matching"
        ? given.map(([place, term]) => term + pair + character(place))
        : given.sort((a, b) => a[0] - b[0]).map(([, item]) => item);
    },
  };
})((window.Stoa = window.Stoa || {}));
