/*
 * Stoa.paper(key, seed): org.stoa.quiz.Paper once more. The vectors under conformance/marking hold
 * the two together.
 *
 * key      {questions: [{id, choices, shuffle}], sections: [{of, draw, shuffle}]}
 * seed     a whole number; another for every attempt
 * returns  [{number: of a question, order: [numbers of its choices]}], as they are to be asked
 */
(function (Stoa) {
  "use strict";

  function hash(text) {
    let h = 0x811c9dc5;
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
    return h;
  }

  function shuffled(size, seed, name) {
    let state = seed ^ hash(name);
    function below(bound) {
      state = (state + 0x9e3779b9) | 0;
      let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
      return Math.floor((((mixed ^ (mixed >>> 15)) >>> 0) * bound) / 2 ** 32);
    }
    const order = Array.from({ length: size }, (_, i) => i);
    for (let last = size - 1; last > 0; last--) {
      const other = below(last + 1);
      [order[last], order[other]] = [order[other], order[last]];
    }
    return order;
  }

  Stoa.paper = function ({ questions, sections }, seed) {
    let first = 0;
    return sections.flatMap((section, i) => {
      const numbers = shuffled(section.of, seed, `#${i}`).slice(0, section.draw);
      if (!section.shuffle) numbers.sort((a, b) => a - b);
      const asked = numbers.map((n) => {
        const { id, choices = 0, shuffle } = questions[first + n];
        const order = shuffle ? shuffled(choices, seed, id) : [...Array(choices).keys()];
        return { number: first + n, order };
      });
      first += section.of;
      return asked;
    });
  };
})((window.Stoa = window.Stoa || {}));
