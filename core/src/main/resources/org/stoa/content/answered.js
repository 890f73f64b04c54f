/*
 * Stoa.answered(activity, question): what xAPI says of an answered question, {definition, result}
 * (xAPI 1.0.3, Data, appendix C: interactions). The texts are the page's; choices, terms and items
 * are called by their numbers.
 */
(function (Stoa) {
  "use strict";

  const TYPES = {
    "true-false": "true-false",
    numeric: "numeric",
    text: "fill-in",
    matching: "matching",
    ordering: "sequencing",
  };
  const list = (values) => values.join("[,]");

  function response({ type, letters }, answer) {
    if (typeof answer === "string") return answer;
    if (letters) return String(letters[answer[0]] === "t");
    if (type !== "matching" && type !== "ordering") return list(answer);
    const placed = answer.map((place, item) => [item, place]).filter(([, place]) => place >= 0);
    if (type === "matching") return list(placed.map((pair) => pair.join("[.]")));
    return list(placed.sort((a, b) => a[1] - b[1]).map(([item]) => item));
  }

  function patterns(question) {
    const { type, accepted, answer, key } = question;
    if (type !== "numeric") return [response(question, key || answer)];
    const right = accepted.filter(({ share }) => share === "100");
    return right.map(({ from, to }) => (from === to ? from : `${from}[:]${to}`));
  }

  Stoa.answered = function ({ article }, question) {
    const { id, type, text, language, given, share, spent } = question;
    const all = (selector) => [...article.querySelectorAll(`[data-question="${id}"] ${selector}`)];
    const words = (text) => ({ [language]: text.trim() });
    const component = ({ textContent }, i) => ({ id: String(i), description: words(textContent) });
    const terms = () => all("label > span:first-child").map(component);
    const interactionType = TYPES[type] || "choice";
    const components = {
      choice: () => ({ choices: all("label").map((label) => component(label, label.control.value)) }),
      sequencing: () => ({ choices: terms() }),
      matching: () => ({ source: terms(), target: all("label:first-of-type option").slice(1).map(component) }),
    }[interactionType];
    return {
      definition: {
        type: "http://adlnet.gov/expapi/activities/cmi.interaction",
        name: words(text),
        interactionType,
        correctResponsesPattern: patterns(question),
        ...(components && components()),
      },
      result: {
        ...(given && { response: response(question, given) }),
        success: share === "100",
        score: { scaled: Stoa.scaled(share) },
        duration: Stoa.duration(spent),
      },
    };
  };

  /* Of 1, in whole hundredths of a percent. */
  Stoa.scaled = (percent) => Math.round(percent * 100) / 10000;

  /* ISO 8601, with the two decimals that every system reads. */
  Stoa.duration = (milliseconds) => `PT${(Math.max(milliseconds, 0) / 1000).toFixed(2)}S`;
})((window.Stoa = window.Stoa || {}));
