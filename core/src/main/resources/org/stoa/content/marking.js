/*
 * Stoa.mark(questions, response): the rule of org.stoa.quiz.Marking once more, for pages that no
 * server marks. The vectors under conformance/marking hold the two together.
 *
 * questions  [{id, key: [numbers of right choices], points: "2.5"}]
 * response   {id: [numbers of chosen choices]}
 * returns    {points: "5", outOf: "10", score: "50", right: [true, false…]}
 */
(function (Stoa) {
  "use strict";

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

  /* All of the key and nothing else. */
  function isRight(question, chosen) {
    return (
      new Set(chosen).size === question.key.length &&
      question.key.every((choice) => chosen.includes(choice))
    );
  }

  Stoa.mark = function (questions, response) {
    const scale = Math.max(0, ...questions.map((question) => places(question.points)));
    const right = questions.map((question) => isRight(question, response[question.id] || []));
    let points = BigInt(0);
    let outOf = BigInt(0);
    questions.forEach((question, i) => {
      const worth = whole(question.points, scale);
      outOf += worth;
      if (right[i]) points += worth;
    });
    // In hundredths and rounded down, so that nobody passes by rounding.
    const score = decimal((points * BigInt(10000)) / outOf, 2);
    return { points: decimal(points, scale), outOf: decimal(outOf, scale), score, right };
  };
})((window.Stoa = window.Stoa || {}));
