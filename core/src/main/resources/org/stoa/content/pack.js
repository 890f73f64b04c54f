/*
 * Stoa.pack(plan, state, limit, lost) and Stoa.unpack(plan, text): the state as a short ASCII text, for
 * SCORM 1.2, whose suspend_data ends at 4096 characters. lost() is called if
 * answers don't fit of a quiz that she is at, or hasn't handed in yet.
 *
 *   1;at;record;record…    a record: 4 characters that name the activity, then fields
 *   D                      done
 *   P1c                    position: seconds
 *   R0-1c.2a-5             watched: from and length in seconds, one stretch after another
 *   N2  B1j4               attempts; best score in hundredths
 *   S1a2b                  seed of the questions that are asked
 *   Qk3f_1020…             half-filled: revision of the questions, then an answer for each
 *
 * Numbers are in base 36; capitals begin fields. Activities are named by a hash of their id, so
 * that a package exported anew, with activities added or moved, still finds its own.
 */
(function (Stoa) {
  "use strict";

  const BASE = 36;
  const NAME = 4;
  const text = (number) => Math.round(number).toString(BASE);
  const number = (digits) => parseInt(digits, BASE);

  function hash(id) {
    let h = 2166136261;
    for (const c of id) h = Math.imul(h ^ c.charCodeAt(0), 16777619);
    return (h >>> 0) % BASE ** NAME;
  }

  /* The name of every activity; of two with one hash the later one moves on. */
  function names(plan) {
    const taken = {};
    for (const { id } of plan) {
      let h = hash(id);
      while (taken[h] !== undefined) h = (h + 1) % BASE ** NAME;
      taken[h] = id;
    }
    const named = {};
    for (const h in taken) named[taken[h]] = text(Number(h)).padStart(NAME, "0");
    return named;
  }

  // What is chosen of n is one of n + 1 numbers, 0 for none; several choices are a pattern of 5 bits
  // a digit. Texts keep small letters, digits and blanks, and end with a hyphen.
  const isWritten = ({ type }) => type === "numeric" || type === "text";
  const digits = ({ choices }) => (choices < BASE ? 1 : 2);
  const slots = ({ type, key }) => (type === "matching" || type === "ordering" ? key.length : 1);

  function packAnswer(question, answer) {
    if (isWritten(question)) {
      return answer.replace(/[^a-z0-9 ]/g, (c) => `.${text(c.charCodeAt(0))}.`) + "-";
    }
    if (question.type === "multiple") {
      const bits = Array(Math.ceil(question.choices / 5)).fill(0);
      for (const choice of answer) bits[Math.floor(choice / 5)] |= 1 << choice % 5;
      return bits.map(text).join("");
    }
    return Array.from({ length: slots(question) }, (_, i) =>
      text(i in answer ? answer[i] + 1 : 0).padStart(digits(question), "0")
    ).join("");
  }

  /* The answer to a question, taken from the start of what is left. */
  function unpackAnswer(question, left) {
    function take(count) {
      if (left.length < count) throw new RangeError();
      return left.splice(0, count).join("");
    }
    if (isWritten(question)) {
      const end = left.indexOf("-");
      const written = take(end < 0 ? Infinity : end);
      take(1);
      return written.replace(/\.(\w+)\./g, (_, code) => String.fromCharCode(number(code)));
    }
    if (question.type === "multiple") {
      const bits = take(Math.ceil(question.choices / 5));
      const all = Array.from({ length: question.choices }, (_, choice) => choice);
      return all.filter((c) => number(bits[Math.floor(c / 5)]) & (1 << c % 5));
    }
    const placed = Array.from({ length: slots(question) }, () => number(take(digits(question))) - 1);
    return placed.some((place) => place >= 0) ? placed : [];
  }

  function packDraft({ revision, questions }, draft) {
    const answer = (question) => draft[question.id] || (isWritten(question) ? "" : []);
    return `${revision}_` + questions.map((q) => packAnswer(q, answer(q))).join("");
  }

  /* Nothing if these are answers to other questions, or an LMS cut them off. */
  function unpackDraft({ revision, questions }, packed) {
    const [of, answers = ""] = packed.split("_");
    if (of !== revision) return undefined;
    const draft = {};
    const left = [...answers];
    try {
      for (const question of questions) {
        const answer = unpackAnswer(question, left);
        if (answer.length) draft[question.id] = answer;
      }
    } catch (cut) {
      return undefined;
    }
    return draft;
  }

  function packRanges(ranges) {
    return ranges
      .map(([from, to]) => [Math.round(from), Math.round(to)])
      .filter(([from, to]) => to > from)
      .map(([from, to]) => `${text(from)}-${text(to - from)}`)
      .join(".");
  }

  function unpackRanges(packed) {
    return packed.split(".").map((range) => {
      const [from, length] = range.split("-").map(number);
      return [from, from + length];
    });
  }

  function packProgress(activity, progress) {
    const fields = [];
    // What led to "done" no longer matters.
    const ranges = progress.done ? "" : packRanges(progress.ranges || []);
    if (progress.done) fields.push("D");
    if (progress.position >= 1) fields.push("P" + Math.floor(progress.position).toString(BASE));
    if (ranges) fields.push("R" + ranges);
    if (progress.attempts) fields.push("N" + text(progress.attempts));
    if (progress.best) fields.push("B" + text(progress.best * 100));
    if (progress.seed) fields.push("S" + text(progress.seed));
    if (progress.draft && activity.key) fields.push("Q" + packDraft(activity.key, progress.draft));
    return fields.join("");
  }

  function unpackProgress(activity, packed) {
    const progress = {};
    for (const [, field, value] of packed.matchAll(/([A-Z])([^A-Z]*)/g)) {
      if (field === "D") progress.done = true;
      if (field === "P") progress.position = number(value);
      if (field === "R") progress.ranges = unpackRanges(value);
      if (field === "N") progress.attempts = number(value);
      if (field === "B") progress.best = String(number(value) / 100);
      if (field === "S") progress.seed = number(value);
      if (field === "Q" && activity.key) progress.draft = unpackDraft(activity.key, value);
    }
    return progress;
  }

  function packAll(plan, { at, activities }) {
    const named = names(plan);
    const records = plan
      .map((activity) => [activity, packProgress(activity, activities[activity.id] || {})])
      .filter(([, fields]) => fields)
      .map(([activity, fields]) => named[activity.id] + fields);
    return ["1", named[at] || "", ...records].join(";");
  }

  const length = ([from, to]) => to - from;

  function forgetShortestStretch(all) {
    const shortest = (ranges) => ranges.reduce((a, b) => (length(b) < length(a) ? b : a));
    const watched = all.map(({ ranges }) => ranges || []).filter((ranges) => ranges.length);
    if (!watched.length) return false;
    const least = shortest(watched.map(shortest));
    const ranges = watched.find((one) => one.includes(least));
    return ranges.splice(ranges.indexOf(least), 1);
  }

  function forgetDraft(drafted) {
    return drafted.length && delete drafted[0].draft;
  }

  /* The longest answer in words. */
  function forgetWriting(drafted) {
    const written = drafted.flatMap(({ draft }) =>
      Object.keys(draft).filter((id) => typeof draft[id] === "string").map((id) => ({ draft, id }))
    );
    if (!written.length) return false;
    const longest = written.reduce((a, b) => (b.draft[b.id].length > a.draft[a.id].length ? b : a));
    return delete longest.draft[longest.id];
  }

  /*
   * What costs the learner least to do again goes first: answers on another try in a quiz she isn't at;
   * what she wrote in others; the shortest stretches of video; what she wrote here; and at last any
   * answers. What she reached, and her place, stay.
   */
  function forgetSomething(all, here, lost) {
    const drafted = all.filter(({ draft }) => draft);
    const others = drafted.filter((progress) => progress !== here);
    const told = (forgotten) => forgotten && (lost(), true);
    return (
      forgetDraft(others.filter(({ attempts }) => attempts)) ||
      told(forgetWriting(others)) ||
      forgetShortestStretch(all) ||
      told(forgetWriting(drafted) || forgetDraft(others) || forgetDraft(drafted))
    );
  }

  Stoa.pack = function (plan, state, limit, lost = () => {}) {
    let packed = packAll(plan, state);
    if (packed.length <= limit) return packed;
    const shorter = JSON.parse(JSON.stringify(state));
    const all = plan.map(({ id }) => shorter.activities[id] || {});
    const here = shorter.activities[state.at];
    while (packed.length > limit && forgetSomething(all, here, lost)) packed = packAll(plan, shorter);
    return packed;
  };

  Stoa.unpack = function (plan, packed) {
    const [version, at, ...records] = packed.split(";");
    const state = { at: "", activities: {} };
    if (version !== "1") return state;
    const named = names(plan);
    for (const activity of plan) {
      const name = named[activity.id];
      const record = records.find((candidate) => candidate.startsWith(name));
      if (record) state.activities[activity.id] = unpackProgress(activity, record.slice(NAME));
      if (at === name) state.at = activity.id;
    }
    return state;
  };
})((window.Stoa = window.Stoa || {}));
