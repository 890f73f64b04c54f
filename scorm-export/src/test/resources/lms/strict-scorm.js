/*
 * A run-time of SCORM for tests that refuses whatever the standard doesn't allow, and remembers it in
 * lms.violations. What is committed lies in the browser's storage, as in an LMS's database: opening
 * this page again is the learner's next visit. What the editions differ in is in the rules:
 *
 * api, names      the API's object; its functions: begin, get, set, commit, end
 * codes           of errors: order (called at the wrong time), element, readOnly, writeOnly, type, lacking
 * readable        by element: (lms, stored, options) => value, undefined if it has none yet
 * unset           the error where there is no value yet, "0" where that is an empty one
 * writable        by element: whether it takes a value
 * interaction     the same by the names of an interaction's elements: (value, interaction)
 * answers         those of them which need the type before
 * falls           (element, before, value) => whether less is reported than before
 */
function strictScorm(rules) {
  "use strict";

  const options = new URLSearchParams(location.search);
  const stored = JSON.parse(localStorage.getItem("cmi") || "{}");
  const { names, codes, readable, writable } = rules;

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
    if (state === "after") lms.violations.push(`${name} ${values} after the end`);
    return state === "running" || violation(codes.order, `${name} while ${state}`) !== "false";
  }

  function setInteraction(element, value) {
    const [, index, name] = element.match(/^cmi\.interactions\.(\d+)\.(.+)$/) || [];
    if (!rules.interaction[name]) return violation(codes.element, `no element ${element}`);
    if (options.get("interactions") === "off") return answer(codes.lacking, "false");
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

  const api = {
    begin(parameter) {
      lms.log.push(names.begin);
      if (parameter !== "") return violation(codes.type, "begun with a parameter");
      if (state !== "before") return violation(codes.order, `begun while ${state}`);
      if (options.get("initialize") === "fails") return answer(codes.order, "false");
      state = "running";
      return answer("0", "true");
    },
    get(element) {
      if (!called(names.get, element)) return "";
      if (element === "cmi.interactions._count" && options.get("interactions") === "off") {
        return answer(codes.lacking, "");
      }
      if (!readable[element]) {
        lms.violations.push(`${element} is read`);
        return answer(writable[element] ? codes.writeOnly : codes.element, "");
      }
      if (options.get("unreadable") === element) return answer(codes.broken, "");
      const value = readable[element](lms, stored, options);
      return value === undefined ? answer(rules.unset, "") : answer("0", value);
    },
    set(element, value) {
      if (!called(names.set, element, value)) return "false";
      if (typeof value !== "string") return violation(codes.type, `${element} isn't a string`);
      if (element.startsWith("cmi.interactions.")) return setInteraction(element, value);
      if (!writable[element]) {
        return readable[element]
          ? violation(codes.readOnly, `${element} is read-only`)
          : violation(codes.element, `no element ${element}`);
      }
      if (options.get("refused") === element) return answer(codes.type, "false");
      if (!writable[element](value)) return violation(codes.type, `${element} = ${value}`);
      const before = lms.data[element];
      if (before !== undefined && rules.falls(element, before, value)) {
        return violation(codes.type, `${element} falls from ${before} to ${value}`);
      }
      lms.data[element] = value;
      return answer("0", "true");
    },
    commit(parameter) {
      if (!called(names.commit, parameter)) return "false";
      if (lms.refuseCommits) return answer(codes.order, "false");
      lms.commits++;
      localStorage.setItem("cmi", JSON.stringify(lms.data));
      localStorage.setItem("interactions", JSON.stringify(lms.interactions));
      return answer("0", "true");
    },
    end(parameter) {
      if (!called(names.end, parameter)) return "false";
      // An LMS that loses what wasn't committed: nothing is stored here.
      state = "after";
      return answer("0", "true");
    },
  };
  const offered = { [names.error]: () => error };
  for (const name of Object.keys(api)) offered[names[name]] = api[name];
  window[rules.api] = offered;
  window.lms = lms;
}

/* Forms that both editions have. */
const Forms = {
  oneOf: (...words) => (value) => words.includes(value),
  matches: (pattern) => (value) => pattern.test(value),
  atMost: (length) => (value) => value.length <= length && /^[\x20-\x7e]*$/.test(value),
  between: (least, most) => (value) =>
    /^-?\d+(\.\d{1,7})?$/.test(value) && Number(value) >= least && Number(value) <= most,
  decimal: (value) => /^-?\d+(\.\d+)?$/.test(value),
};
