/*
 * Stoa.answered(activity, question): what xAPI says of an answered question, {definition, result}
 * (xAPI 1.0.3, Data, appendix C: interactions). The texts are the page's.
 */
(function (Stoa) {
  "use strict";

  const TYPES = { numeric: "numeric", text: "fill-in", matching: "matching", ordering: "sequencing" };
  const list = (values) => values.join("[,]");

  /* Numbers of items, by the place that each was given. */
  const inOrder = (places) =>
    places
      .map((place, item) => [place, item])
      .filter(([place]) => place >= 0)
      .sort((a, b) => a[0] - b[0])
      .map(([, item]) => item);

  function response({ type, letters }, answer) {
    if (typeof answer === "string") return answer;
    if (type === "matching") {
      const pairs = answer.map((place, term) => [term, place]).filter(([, place]) => place >= 0);
      return list(pairs.map((pair) => pair.join("[.]")));
    }
    if (type === "ordering") return list(inOrder(answer));
    return type === "true-false" ? String(letters[answer[0]] === "t") : list(answer);
  }

  function patterns(question) {
    const { type, accepted, answer, key } = question;
    if (type !== "numeric") return [response(question, key || answer)];
    const right = accepted.filter(({ share }) => share === "100");
    return right.map(({ from, to }) => (from === to ? from : `${from}[:]${to}`));
  }

  Stoa.answered = function ({ article }, question) {
    const { id, type, text, language, given, share, spent } = question;
    const fieldset = article.querySelector(`[data-question="${id}"]`);
    const words = (element) => ({ [language]: element.textContent.trim() });
    const item = (element, number) => ({ id: String(number), description: words(element) });
    const all = (selector) => [...fieldset.querySelectorAll(selector)];
    const definition = {
      type: "http://adlnet.gov/expapi/activities/cmi.interaction",
      name: { [language]: text },
      interactionType: TYPES[type] || (type === "true-false" ? type : "choice"),
      correctResponsesPattern: patterns(question),
    };
    if (definition.interactionType === "choice") {
      const choices = all("label").map((label) =>
        item(label.querySelector("span"), label.querySelector("input").value)
      );
      definition.choices = choices.sort((a, b) => a.id - b.id);
    } else if (type === "matching" || type === "ordering") {
      const terms = all("label > span").filter((span) => !span.className).map(item);
      if (type === "ordering") {
        definition.choices = terms;
      } else {
        definition.source = terms;
        definition.target = [...fieldset.querySelector("select").options].slice(1).map(item);
      }
    }
    return {
      definition,
      result: {
        ...(given && { response: response(question, given) }),
        success: share === "100",
        score: { scaled: Math.round(share * 100) / 10000 },
        duration: Stoa.duration(spent),
      },
    };
  };

  /* ISO 8601, with the two decimals that every system reads. */
  Stoa.duration = (milliseconds) => `PT${(Math.max(milliseconds, 0) / 1000).toFixed(2)}S`;
})((window.Stoa = window.Stoa || {}));
