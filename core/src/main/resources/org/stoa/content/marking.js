/*
 * Stoa.mark(questions, response): the rules of org.stoa.quiz once more, for pages that no server
 * marks. The vectors under conformance/marking hold the two together.
 *
 * questions  [{id, type, points: "2.5", …}], with
 *            single, multiple, true-false  choices: how many; key: right ones; shares: if partial
 *            numeric   accepted: [{from: "3", to: "4", share: "50"}]
 *            text      accepted: [{pieces: [what stands between stars], share}]; exact: capitals matter
 *            matching  choices: how many options; key: the right one of each term; partial
 *            ordering  choices: how many items; key: the right position of each; partial
 * response   {id: [chosen] or "typed" or [one of each, -1 for none]}
 * returns    {points: "5", outOf: "10", score: "50", shares: ["100", "0"…], said: [[0], []…]}, said
 *            being the choices and accepted answers that were given
 */
(function (Stoa) {
  "use strict";

  // Shares are counted in hundred-thousandths of a percent.
  const FINE = 5;
  const FULL = 10 ** (FINE + 2);
  const BLANKS = /[\t-\r\x1c- \x85\p{Z}]+/gu;
  const NUMBER = /^([+-]?)(\d*)(?:[.,](\d*))?(?:[eE]([+-]?\d{1,3}))?$/;
  const LONGEST = 100;

  // Points are decimals; whole numbers of the smallest place add up exactly.
  const places = (text) => (text.split(".")[1] || "").length;

  function whole(text, scale) {
    const [units, fraction = ""] = text.split(".");
    return BigInt(units + fraction.padEnd(scale, "0"));
  }

  function decimal(value, scale) {
    const digits = value.toString().padStart(scale + 1, "0");
    const cut = digits.length - scale;
    return scale ? `${digits.slice(0, cut)}.${digits.slice(cut)}`.replace(/\.?0+$/, "") : digits;
  }

  const units = (share) => Number(whole(share, FINE));

  /* [digits, exponent] of a number as people type it, or nothing. */
  function number(typed) {
    const plain = typed.normalize("NFKC").replace(/\u2212/g, "-").replace(BLANKS, "");
    const [, sign, ones, decimals = "", exponent = 0] = NUMBER.exec(plain) || ["", "", ""];
    if (plain.length > LONGEST || !(ones + decimals)) return null;
    return [BigInt(ones + decimals) * BigInt(sign === "-" ? -1 : 1), exponent - decimals.length];
  }

  function isAtMost([a, i], [b, j]) {
    const least = Math.min(i, j);
    return a * BigInt(10) ** BigInt(i - least) <= b * BigInt(10) ** BigInt(j - least);
  }

  function plain(typed, exact) {
    const cased = exact ? typed : typed.toUpperCase().toLowerCase();
    return cased.normalize("NFC").replace(BLANKS, " ").replace(/^ | $/g, "");
  }

  function fits(pieces, text) {
    const [first, ...others] = pieces;
    if (!others.length) return text === first;
    const last = others.pop();
    if (!text.startsWith(first) || !text.endsWith(last)) return false;
    let from = first.length;
    for (const piece of others) {
      const found = text.indexOf(piece, from);
      if (found < 0) return false;
      from = found + piece.length;
    }
    return from <= text.length - last.length;
  }

  /* The number of the first accepted answer that this is; -1 for none. */
  function accepted(question, typed) {
    if (question.type === "text") {
      const text = plain(typed, question.exact);
      return question.accepted.findIndex(({ pieces }) => fits(pieces, text));
    }
    const value = number(typed);
    return question.accepted.findIndex(
      ({ from, to }) => value && isAtMost(number(from), value) && isAtMost(value, number(to))
    );
  }

  function chosenShare({ type, key, shares }, chosen) {
    const right = chosen.filter((choice) => key.includes(choice)).length;
    const most = type === "multiple" ? key.length : 1;
    if (right === most && chosen.length === most) return FULL;
    if (!shares || (type !== "multiple" && chosen.length !== 1)) return 0;
    const sum = chosen.reduce((total, choice) => total + units(shares[choice] || "0"), 0);
    return Math.min(Math.max(sum, 0), FULL);
  }

  function placedShare({ key, partial }, placed) {
    const right = key.filter((place, i) => place === placed[i]).length;
    return partial || right === key.length ? Math.floor((right * FULL) / key.length) : 0;
  }

  /* {share, said} */
  function judge(question, answer) {
    if (question.accepted) {
      const found = typeof answer === "string" ? accepted(question, answer) : -1;
      if (found < 0) return { share: 0, said: [] };
      return { share: Math.max(0, units(question.accepted[found].share)), said: [found] };
    }
    if (!Array.isArray(answer)) return { share: 0, said: [] };
    if (!question.type.endsWith("ing")) {
      const chosen = [...new Set(answer)].sort((a, b) => a - b);
      return { share: chosenShare(question, chosen), said: chosen.filter((c) => c < question.choices) };
    }
    return { share: placedShare(question, answer), said: [] };
  }

  Stoa.mark = function (questions, response) {
    const scale = Math.max(0, ...questions.map((question) => places(question.points)));
    const marks = questions.map((question) => judge(question, response[question.id]));
    let points = BigInt(0);
    let outOf = BigInt(0);
    questions.forEach((question, i) => {
      const worth = whole(question.points, scale);
      outOf += worth;
      points += worth * BigInt(marks[i].share);
    });
    // In hundredths and rounded down, so that nobody passes by rounding.
    const score = decimal((points * BigInt(10000)) / (outOf * BigInt(FULL)), 2);
    return {
      points: decimal(points, scale + FINE + 2),
      outOf: decimal(outOf, scale),
      score,
      shares: marks.map(({ share }) => decimal(share, FINE)),
      said: marks.map(({ said }) => said),
    };
  };
})((window.Stoa = window.Stoa || {}));
