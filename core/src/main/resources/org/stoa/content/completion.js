/*
 * What counts as done, for every driver alike.
 *
 * plan   [activity] in the order of the page, see player.js
 * state  {at: id of the page shown last, activities: {id: progress}}
 * progress of a lecture  {done, position, ranges}
 * progress of a quiz     {attempts, best: "62.5", seed, draft: {question id: answer}}, see
 *                        marking.js for answers
 */
(function (Stoa) {
  "use strict";

  const isQuiz = (activity) => activity.kind === "quiz";
  const isOptional = (activity) => activity.optional;

  /* A quiz is done by passing it, or by trying where there is nothing to pass. */
  function isDone(activity, progress) {
    if (!isQuiz(activity) || progress.done) return !!progress.done;
    return progress.attempts > 0 && Number(progress.best) >= Number(activity.pass || 0);
  }

  const isBegun = (progress) =>
    !!(progress.attempts || progress.draft || (progress.ranges && progress.ranges.length));

  /* No pass, and no attempt left. */
  const isFailed = (activity, progress) =>
    isQuiz(activity) &&
    activity.limit > 0 &&
    progress.attempts >= activity.limit &&
    !isDone(activity, progress);

  /* What has to be done first, as far as the page has it; what is done never waits again. */
  function waitsFor(activity, plan, state) {
    const progress = (one) => state.activities[one.id] || {};
    if (isDone(activity, progress(activity))) return [];
    const before = plan.filter((one) => activity.after.includes(one.id));
    return before.filter((one) => !isDone(one, progress(one)));
  }

  /*
   * The package as a whole. Optional activities never stand in the way of others. The score is the
   * mean of the best scores of all quizzes, an untried one counting 0: it can only rise.
   */
  function summary(plan, state) {
    const progress = (activity) => state.activities[activity.id] || {};
    const needed = plan.every(isOptional) ? plan : plan.filter((activity) => !isOptional(activity));
    const done = needed.filter((activity) => isDone(activity, progress(activity)));
    const quizzes = needed.filter(isQuiz);
    const tried = quizzes.some((quiz) => progress(quiz).attempts > 0);
    const sum = quizzes.reduce((total, quiz) => total + Number(progress(quiz).best || 0), 0);
    return {
      done: done.length,
      of: needed.length,
      complete: done.length === needed.length,
      judged: quizzes.some((quiz) => quiz.pass),
      failed: needed.some((activity) => isFailed(activity, progress(activity))),
      score: tried ? Math.floor((sum * 100) / quizzes.length + 1e-6) / 100 : null,
    };
  }

  Object.assign(Stoa, { isDone, isBegun, isFailed, waitsFor, summary });
})((window.Stoa = window.Stoa || {}));
