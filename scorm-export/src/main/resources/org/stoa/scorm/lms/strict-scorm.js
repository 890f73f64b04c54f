/*
 * A run-time of SCORM that refuses whatever the standard doesn't allow: the side of the LMS.
 *
 * strictScorm(edition) makes a run-time of edition(quirks), the rules in which the editions differ:
 *
 * api, names      the API's object; its functions: begin, get, set, commit, end, error
 * codes           of errors: order (called at the wrong time), element, readOnly, writeOnly, type, lacking
 * readable        by element: (lms, stored) => value, undefined if it has none yet
 * unset           the error where there is no value yet, "0" where that is an empty one
 * writable        by element: whether it takes a value
 * interaction     the same by the names of an interaction's elements: (value, interaction)
 * answers         those of them which need the type before
 * falls           (element, before, value) => whether less is reported than before
 * standing        elements with what an LMS shows of a learner: completion, success, score, location and
 *                 state; room is how long the state may be
 *
 * A run-time is called once for each visit of a learner, with
 *
 * memory          what outlives the visit, as an LMS's database does: read() => {data, interactions}, write(it)
 * quirks          manners of this LMS, by get(name): initialize=fails, interactions=off or uncounted,
 *                 unreadable=ELEMENT, refused=ELEMENT, mode=review, objectives=done
 * heard           is told each call: {name, writes, values, answer, error, objection}
 *
 * and answers {api, offered, lms, standing}: the object to put where the package looks for it, what it
 * keeps and was refused in this visit, and () => what the LMS shows of the learner now.
 */
function strictScorm(edition) {
  "use strict";

  return ({ memory, quirks, heard }) => {
    const rules = edition(quirks);
    const { names, codes, readable, writable } = rules;
    const kept = memory.read();
    const stored = kept.data;
    const lms = {
      data: { ...stored },
      interactions: kept.interactions,
      violations: [],
      commits: 0,
      refuseCommits: false,
      gone: false,
    };
    let state = "before";
    let error = "0";
    let objection = "";

    function answer(code, value) {
      error = code;
      return value;
    }

    function violation(code, what) {
      objection = what;
      lms.violations.push(what);
      return answer(code, "false");
    }

    function called(name) {
      if (lms.gone) throw new Error("the page is being dismissed");
      return state === "running" || violation(codes.order, `${name} ${state} the session`) !== "false";
    }

    function setInteraction(element, value) {
      const [, index, name] = element.match(/^cmi\.interactions\.(\d+)\.(.+)$/) || [];
      if (!rules.interaction[name]) return violation(codes.element, `no element ${element}`);
      if (quirks.get("interactions") === "off") return answer(codes.lacking, "false");
      const { interactions } = lms;
      if (Number(index) > interactions.length) return violation(codes.order, `a gap before ${element}`);
      const it = (interactions[index] = interactions[index] || {});
      if (name !== "id" && !it.id) return violation(codes.order, `${element} before its id`);
      if (rules.answers.includes(name) && !it.type) {
        return violation(codes.order, `${element} before its type`);
      }
      if (!rules.interaction[name](value, it)) return violation(codes.type, `${element} = ${value}`);
      it[name] = value;
      return answer("0", "true");
    }

    const functions = {
      begin(parameter) {
        if (parameter !== "") return violation(codes.type, "begun with a parameter");
        if (state !== "before") return violation(codes.order, `${names.begin} a second time`);
        if (quirks.get("initialize") === "fails") return answer(codes.order, "false");
        state = "running";
        return answer("0", "true");
      },
      get(element) {
        if (!called(names.get)) return "";
        if (element === "cmi.interactions._count" && quirks.get("interactions")) {
          return answer(codes.lacking, "");
        }
        if (!readable[element]) {
          violation(writable[element] ? codes.writeOnly : codes.element, `${element} is read`);
          return "";
        }
        if (quirks.get("unreadable") === element) return answer(codes.broken, "");
        const value = readable[element](lms, stored);
        if (value !== undefined) return answer("0", value);
        objection = "no value yet";
        return answer(rules.unset, "");
      },
      set(element, value) {
        if (!called(names.set)) return "false";
        if (typeof value !== "string") return violation(codes.type, `${element} isn't a string`);
        if (element.startsWith("cmi.interactions.")) return setInteraction(element, value);
        if (!writable[element]) {
          return readable[element]
            ? violation(codes.readOnly, `${element} is read-only`)
            : violation(codes.element, `no element ${element}`);
        }
        if (quirks.get("refused") === element) return answer(codes.type, "false");
        if (!writable[element](value)) return violation(codes.type, `${element} = ${value}`);
        const before = lms.data[element];
        if (before !== undefined && rules.falls(element, before, value)) {
          return violation(codes.type, `${element} falls from ${before} to ${value}`);
        }
        lms.data[element] = value;
        return answer("0", "true");
      },
      commit() {
        if (!called(names.commit)) return "false";
        if (lms.refuseCommits) return answer(codes.order, "false");
        lms.commits++;
        memory.write({ data: lms.data, interactions: lms.interactions });
        return answer("0", "true");
      },
      end() {
        if (!called(names.end)) return "false";
        // An LMS that loses what wasn't committed: nothing is stored here.
        state = "after";
        return answer("0", "true");
      },
    };

    const audible = (name, call) => (...values) => {
      objection = "";
      const value = call(...values);
      heard({ name, writes: name !== names.get, values, answer: value, error, objection });
      return value;
    };

    /* What the LMS would show if the power failed now. */
    function standing() {
      const { data } = memory.read();
      const { room, ...elements } = rules.standing;
      const shown = { room };
      for (const name in elements) shown[name] = data[elements[name]] || "";
      return shown;
    }

    const offered = { [names.error]: () => error };
    for (const name in functions) offered[names[name]] = audible(names[name], functions[name]);
    return { api: rules.api, offered, lms, standing };
  };
}

/* The run-times, by name. */
const RunTimes = {};

/* Forms that both editions have. */
const Forms = {
  oneOf: (...words) => (value) => words.includes(value),
  matches: (pattern) => (value) => pattern.test(value),
  atMost: (length) => (value) => value.length <= length && /^[\x20-\x7e]*$/.test(value),
  between: (least, most) => (value) =>
    /^-?\d+(\.\d{1,7})?$/.test(value) && Number(value) >= least && Number(value) <= most,
  decimal: (value) => /^-?\d+(\.\d+)?$/.test(value),
};
