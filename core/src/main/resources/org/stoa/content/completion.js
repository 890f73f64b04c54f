/*
 * What counts as done, for every driver alike.
 *
 * plan   [activity] in the order of the page, see player.js; plan.needs is the rule by which the
 *        whole is complete; without it, everything is needed
 * rule   {least, of: [id or rule]}: so many of these, as org.stoa.criterion has it
 * state  {at: id of the page shown last, activities: {id: progress}}
 * progress of a lecture  {done, position, ranges}
 * progress of a quiz     {attempts, best: "62.5", seed, draft: {question id: answer}}, see
 *                        marking.js for answers
 */
(function (Stoa) {
  "use strict";

  const isQuiz = (activity) => activity.kind === "quiz";
  const isActivity = (rule) => typeof rule === "string";
  const progressOf = (activity, state) => state.activities[activity.id] || {};

  /* A quiz is done by passing it, or by trying where there is nothing to pass. */
  function isDone(activity, progress) {
    if (!isQuiz(activity) || progress.done) return !!progress.done;
    return progress.attempts > 0 && Number(progress.best) >= Number(activity.pass || 0);
  }

  /* What comes after a quiz waits for an attempt, whatever its score. */
  const isOver = (progress) => !!progress.done || progress.attempts > 0;

  const isBegun = (progress) =>
    !!(progress.attempts || progress.draft || (progress.ranges && progress.ranges.length));

  /* No pass, and no attempt left. */
  const isFailed = (activity, progress) =>
    isQuiz(activity) &&
    activity.limit > 0 &&
    progress.attempts >= activity.limit &&
    !isDone(activity, progress);

  /* "done", "missed" if it can't be done any more, or "open"; of an activity, by its id, as told. */
  function standing(rule, told) {
    if (isActivity(rule)) return told(rule);
    const parts = rule.of.map((part) => standing(part, told));
    if (parts.filter((part) => part === "done").length >= rule.least) return "done";
    return parts.filter((part) => part !== "missed").length >= rule.least ? "open" : "missed";
  }

  const ids = (rule) => (isActivity(rule) ? [rule] : rule.of.flatMap(ids));

  const needs = (plan) => plan.needs || { least: plan.length, of: plan.map(({ id }) => id) };

  /* The activities that may count, whether all of them are needed or not. */
  function counted(plan) {
    const named = ids(needs(plan));
    return plan.filter(({ id }) => named.includes(id));
  }

  const known = (plan, state, word) => (id) => {
    const activity = plan.find((one) => one.id === id);
    return word(activity, state.activities[id] || {});
  };
  /* How an activity stands for the whole, and for what comes after it. */
  const forAll = (activity, progress) =>
    isDone(activity, progress) ? "done" : isFailed(activity, progress) ? "missed" : "open";
  const forOthers = (activity, progress) => (isOver(progress) ? "done" : "open");

  /* What is left of a rule: itself without what is done or can't be done; null if nothing is. */
  function rest(rule, told) {
    if (isActivity(rule)) return told(rule) === "open" ? rule : null;
    if (standing(rule, told) === "done") return null;
    const met = rule.of.filter((part) => standing(part, told) === "done").length;
    const of = rule.of.map((part) => rest(part, told)).filter((part) => part);
    return of.length ? { least: Math.min(rule.least - met, of.length), of } : null;
  }

  /* What has to be done first, as far as the page has it; what is done never waits again. */
  function waitsFor(activity, plan, state) {
    if (!activity.after || isDone(activity, progressOf(activity, state))) return null;
    return rest(activity.after, known(plan, state, forOthers));
  }

  /* The first activity that is still asked for and waits for nothing. */
  function next(plan, state) {
    const left = rest(needs(plan), known(plan, state, forAll));
    const asked = left ? ids(left) : [];
    return plan.find((one) => asked.includes(one.id) && !waitsFor(one, plan, state));
  }

  /*
   * The mean of the best scores of all quizzes, an untried one counting 0; where one may choose, of
   * the choice that gives the highest mean. So it can only rise.
   */
  function meanScore(rule, plan, state) {
    const sum = (a, b) => ({ total: a.total + b.total, count: a.count + b.count });

    /* The scores in the choice that does best against a mean. */
    function chosen(part, mean) {
      if (isActivity(part)) {
        const activity = plan.find(({ id }) => id === part);
        const total = Number(progressOf(activity, state).best || 0);
        return isQuiz(activity) ? { total, count: 1 } : { total: 0, count: 0 };
      }
      const gain = ({ total, count }) => total - count * mean;
      const parts = part.of.map((one) => chosen(one, mean)).sort((a, b) => gain(b) - gain(a));
      return parts.slice(0, part.least).reduce(sum);
    }

    for (let mean = 0; ; ) {
      const { total, count } = chosen(rule, mean);
      if (!count || total / count <= mean) return mean;
      mean = total / count;
    }
  }

  /*
   * The package as a whole. What is optional never stands in the way of others.
   *
   * done, of   the parts of the rule
   * over       what others that come after it wait for
   */
  function summary(plan, state) {
    const rule = needs(plan);
    const told = known(plan, state, forAll);
    const stands = standing(rule, told);
    const met = rule.of.filter((part) => standing(part, told) === "done").length;
    const quizzes = counted(plan).filter(isQuiz);
    const tried = quizzes.some((quiz) => progressOf(quiz, state).attempts > 0);
    return {
      done: Math.min(met, rule.least),
      of: rule.least,
      complete: stands === "done",
      over: standing(rule, known(plan, state, forOthers)) === "done",
      judged: quizzes.some((quiz) => quiz.pass && isDone(quiz, progressOf(quiz, state))),
      failed: stands === "missed",
      score: tried ? Math.floor(meanScore(rule, plan, state) * 100 + 1e-6) / 100 : null,
    };
  }

  Object.assign(Stoa, { isDone, isBegun, isFailed, waitsFor, next, counted, summary });
})((window.Stoa = window.Stoa || {}));
