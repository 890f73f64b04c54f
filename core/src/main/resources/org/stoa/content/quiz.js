/*
 * Stoa.quiz(activity, progress, changed, marked): keeps a half-filled quiz. Where the page has the
 * key, it also marks attempts, shows what came of them and calls marked(attempt); otherwise the
 * form goes to the server as it would without scripts.
 */
(function (Stoa) {
  "use strict";

  function element(tag, className, text) {
    const made = document.createElement(tag);
    made.className = className;
    made.textContent = text || "";
    return made;
  }

  const fieldsets = (form) => [...form.querySelectorAll("[data-question]:not([hidden])")];
  const inputs = (fieldset) => [...fieldset.querySelectorAll("input, select")];
  const isBox = (input) => input.type === "radio" || input.type === "checkbox";

  /* The answer in one fieldset, as marking.js wants it; its length is 0 if there is none. */
  function answer(fieldset) {
    const all = inputs(fieldset);
    if (isBox(all[0])) return all.filter((box) => box.checked).map((box) => Number(box.value));
    if (all[0].type === "text") return all[0].value.trim() && all[0].value;
    const placed = all.map((select) => (select.value ? Number(select.value) : -1));
    return placed.some((place) => place >= 0) ? placed : [];
  }

  function read(form) {
    const response = {};
    for (const fieldset of fieldsets(form)) {
      const given = answer(fieldset);
      if (given.length) response[fieldset.dataset.question] = given;
    }
    return response;
  }

  function fill(form, response) {
    for (const fieldset of fieldsets(form)) {
      const given = response[fieldset.dataset.question] || [];
      inputs(fieldset).forEach((input, i) => {
        if (isBox(input)) input.checked = given.includes(Number(input.value));
        else if (input.type === "text") input.value = given;
        else input.value = given[i] >= 0 ? given[i] : "";
      });
    }
  }

  /* How long a learner thought about each question, in milliseconds. */
  function stopwatch() {
    let since = Date.now();
    const spent = {};
    return {
      spent,
      lap(question) {
        const now = Date.now();
        spent[question] = (spent[question] || 0) + now - since;
        since = now;
      },
    };
  }

  Stoa.quiz = function (activity, progress, changed, marked) {
    const form = activity.article.querySelector("form");
    const outcome = activity.article.querySelector("[data-outcome]");
    const button = form.querySelector("button");
    const written = fieldsets(form);
    const choices = written.map((fieldset) => [...fieldset.querySelectorAll(".stoa-choice")]);
    const warning = element("p", "stoa-quiet");
    let warned = false;
    let watch = stopwatch();

    warning.setAttribute("role", "status");
    button.after(warning);
    lay();
    if (progress.draft) fill(form, progress.draft);
    if (progress.attempts) standing();

    form.addEventListener("change", (event) => {
      watch.lap(event.target.closest("[data-question]").dataset.question);
      progress.draft = read(form);
      warning.textContent = "";
      warned = false;
      changed(true);
    });

    // What is being typed counts as well, whatever becomes of the page.
    form.addEventListener("input", () => {
      progress.draft = read(form);
      changed(false);
    });

    form.addEventListener("submit", (event) => {
      if (isSpent()) {
        event.preventDefault();
        return;
      }
      const response = read(form);
      const all = fieldsets(form).length;
      const complete = Object.values(response).filter((given) => !given.includes(-1));
      const open = all - complete.length;
      if (open && !warned) {
        event.preventDefault();
        warned = true;
        warning.textContent = Stoa.text("unanswered", open, all);
      } else if (activity.key) {
        event.preventDefault();
        mark(response);
      }
    });

    /* Shows what this attempt asks, in its order. A seed is kept until the attempt is made. */
    function lay() {
      if (!activity.key || !activity.key.sections) return;
      progress.seed = progress.seed || Math.floor(Math.random() * 2 ** 31) + 1;
      const paper = Stoa.paper(activity.key, progress.seed);
      for (const fieldset of written) fieldset.hidden = true;
      paper.forEach(({ number: place, order }, i) => {
        const fieldset = written[place];
        const end = fieldset.querySelector(":scope > [data-feedback]");
        for (const n of order) {
          if (choices[place][n]) fieldset.insertBefore(choices[place][n], end);
        }
        const number = fieldset.querySelector(".stoa-number");
        number.textContent = Stoa.text("question", i + 1, paper.length);
        fieldset.hidden = false;
        form.insertBefore(fieldset, button.parentNode);
      });
    }

    function mark(response) {
      const ids = fieldsets(form).map((fieldset) => fieldset.dataset.question);
      const questions = ids.map((id) => activity.key.questions.find((one) => one.id === id));
      const result = Stoa.mark(questions, response);
      progress.attempts = (progress.attempts || 0) + 1;
      if (!(Number(progress.best) >= Number(result.score))) progress.best = result.score;
      delete progress.draft;
      delete progress.seed;
      marked({
        activity: activity.id,
        at: new Date(),
        score: result.score,
        questions: questions.map((question, i) =>
          Object.assign({}, question, {
            text: fieldsets(form)[i].querySelector(".stoa-prompt").textContent.trim(),
            language: activity.article.lang,
            given: response[question.id],
            share: result.shares[i],
            spent: watch.spent[question.id] || 0,
          })
        ),
      });
      changed(true);
      showAnswers(result);
      showResult(result.score);
    }

    function showResult(score) {
      const tells = activity.feedback !== "none";
      const passed = tells && activity.pass && Number(score) >= Number(activity.pass);
      const box = element("section", "stoa-result" + (passed ? " stoa-right" : ""));
      const verdict = passed ? "passed" : tells && activity.pass ? "notPassed" : "marked";
      box.append(element("p", "stoa-verdict", Stoa.text(verdict)));
      if (tells) {
        box.append(element("p", "stoa-score", Stoa.text("score", score)));
        if (verdict === "notPassed") box.append(element("p", "", Stoa.text("needed", activity.pass)));
        if (progress.best !== score) box.append(element("p", "", Stoa.text("best", progress.best)));
      }
      box.append(again());
      box.tabIndex = -1;
      outcome.replaceChildren(box);
      button.hidden = true;
      box.focus({ preventScroll: true });
      box.scrollIntoView();
    }

    function isSpent() {
      return activity.key && activity.limit && progress.attempts >= activity.limit;
    }

    /* A way to try again, or the reason why there is none. */
    function again() {
      if (isSpent()) return element("p", "", Stoa.text("noneLeft"));
      const actions = element("p", "stoa-actions");
      const again = Stoa.isDone(activity, progress) ? "" : " stoa-primary";
      const retry = element("button", "stoa-button" + again, Stoa.text("again"));
      retry.type = "button";
      retry.addEventListener("click", reset);
      actions.append(retry);
      return actions;
    }

    function showAnswers({ shares, said }) {
      fieldsets(form).forEach((fieldset, i) => {
        for (const input of inputs(fieldset)) input.disabled = true;
        if (activity.feedback !== "key") return;
        const verdict = { 100: "right", 0: "wrong" }[shares[i]] || "partly";
        fieldset.classList.add(`stoa-${verdict}`);
        const numbers = said[i].map(String);
        for (const template of fieldset.querySelectorAll("[data-key], [data-said]")) {
          if ("key" in template.dataset || numbers.includes(template.dataset.said)) {
            template.after(template.content.cloneNode(true));
          }
        }
        const box = element("div", "stoa-feedback");
        const feedback = fieldset.querySelector("[data-feedback]");
        box.append(element("p", "stoa-verdict", Stoa.text(verdict)));
        if (feedback) box.append(feedback.content.cloneNode(true));
        fieldset.append(box);
      });
    }

    function reset() {
      for (const fieldset of fieldsets(form)) {
        fieldset.classList.remove("stoa-right", "stoa-partly", "stoa-wrong");
        for (const shown of fieldset.querySelectorAll(".stoa-key, .stoa-said, .stoa-feedback")) shown.remove();
        for (const input of inputs(fieldset)) input.disabled = false;
      }
      fill(form, {});
      lay();
      button.hidden = false;
      warned = false;
      watch = stopwatch();
      standing();
      inputs(fieldsets(form)[0])[0].focus();
    }

    /* Where the learner stands before she tries (again). */
    function standing() {
      if (!activity.key) return;
      const tells = activity.feedback !== "none";
      const best = Stoa.text(tells ? "best" : "marked", progress.best);
      outcome.replaceChildren(element("p", "stoa-notice", best));
      if (isSpent()) {
        outcome.append(element("p", "stoa-notice", Stoa.text("noneLeft")));
        button.hidden = true;
        for (const fieldset of fieldsets(form)) fieldset.disabled = true;
      }
    }
  };
})((window.Stoa = window.Stoa || {}));
