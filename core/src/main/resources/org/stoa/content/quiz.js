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

  const fieldsets = (form) => [...form.querySelectorAll("[data-question]")];
  const inputs = (fieldset) => [...fieldset.querySelectorAll("input")];

  function read(form) {
    const response = {};
    for (const fieldset of fieldsets(form)) {
      const chosen = inputs(fieldset).filter((input) => input.checked);
      if (chosen.length) {
        response[fieldset.dataset.question] = chosen.map((input) => Number(input.value));
      }
    }
    return response;
  }

  function fill(form, response) {
    for (const fieldset of fieldsets(form)) {
      const chosen = response[fieldset.dataset.question] || [];
      for (const input of inputs(fieldset)) input.checked = chosen.includes(Number(input.value));
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
    const warning = element("p", "stoa-quiet");
    let warned = false;
    let watch = stopwatch();

    warning.setAttribute("role", "status");
    button.after(warning);
    if (progress.draft) fill(form, progress.draft);
    if (progress.attempts) standing();

    form.addEventListener("change", (event) => {
      watch.lap(event.target.closest("[data-question]").dataset.question);
      progress.draft = read(form);
      warning.textContent = "";
      warned = false;
      changed(true);
    });

    form.addEventListener("submit", (event) => {
      const response = read(form);
      const all = fieldsets(form).length;
      const open = all - Object.keys(response).length;
      if (open && !warned) {
        event.preventDefault();
        warned = true;
        warning.textContent = Stoa.text("unanswered", open, all);
      } else if (activity.key) {
        event.preventDefault();
        mark(response);
      }
    });

    function mark(response) {
      const result = Stoa.mark(activity.key.questions, response);
      progress.attempts = (progress.attempts || 0) + 1;
      if (!(Number(progress.best) >= Number(result.score))) progress.best = result.score;
      delete progress.draft;
      marked({
        activity: activity.id,
        at: new Date(),
        questions: activity.key.questions.map((question, i) =>
          Object.assign({}, question, {
            chosen: response[question.id] || [],
            right: result.right[i],
            spent: watch.spent[question.id] || 0,
          })
        ),
      });
      changed(true);
      showAnswers(result.right);
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

    /* A way to try again, or the reason why there is none. */
    function again() {
      if (activity.limit && progress.attempts >= activity.limit) {
        return element("p", "", Stoa.text("noneLeft"));
      }
      const actions = element("p", "stoa-actions");
      const again = Stoa.isDone(activity, progress) ? "" : " stoa-primary";
      const retry = element("button", "stoa-button" + again, Stoa.text("again"));
      retry.type = "button";
      retry.addEventListener("click", reset);
      actions.append(retry);
      return actions;
    }

    function showAnswers(right) {
      fieldsets(form).forEach((fieldset, i) => {
        for (const input of inputs(fieldset)) input.disabled = true;
        if (activity.feedback !== "key") return;
        fieldset.classList.add(right[i] ? "stoa-right" : "stoa-wrong");
        for (const choice of activity.key.questions[i].key) {
          const label = inputs(fieldset)[choice].closest("label");
          label.append(element("span", "stoa-key", Stoa.text("key")));
        }
        const said = element("div", "stoa-feedback");
        const feedback = fieldset.querySelector("[data-feedback]");
        said.append(element("p", "stoa-verdict", Stoa.text(right[i] ? "right" : "wrong")));
        if (feedback) said.append(feedback.content.cloneNode(true));
        fieldset.append(said);
      });
    }

    function reset() {
      for (const fieldset of fieldsets(form)) {
        fieldset.classList.remove("stoa-right", "stoa-wrong");
        for (const shown of fieldset.querySelectorAll(".stoa-key, .stoa-feedback")) shown.remove();
        for (const input of inputs(fieldset)) input.disabled = false;
      }
      fill(form, {});
      button.hidden = false;
      warned = false;
      watch = stopwatch();
      standing();
      inputs(form)[0].focus();
    }

    /* Where the learner stands before she tries (again). */
    function standing() {
      if (!activity.key) return;
      const tells = activity.feedback !== "none";
      const best = Stoa.text(tells ? "best" : "marked", progress.best);
      outcome.replaceChildren(element("p", "stoa-notice", best));
      if (activity.limit && progress.attempts >= activity.limit) {
        outcome.append(element("p", "stoa-notice", Stoa.text("noneLeft")));
        button.hidden = true;
      }
    }
  };
})((window.Stoa = window.Stoa || {}));
