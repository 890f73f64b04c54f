/*
 * The strict run-time in a page of its own. What is committed lies in the browser's storage, as in an
 * LMS's database: opening this page again is the learner's next visit. The query chooses its quirks.
 */
(function () {
  "use strict";

  const stored = (name, otherwise) => JSON.parse(localStorage.getItem(name) || otherwise);
  const memory = {
    read: () => ({ data: stored("cmi", "{}"), interactions: stored("interactions", "[]") }),
    write({ data, interactions }) {
      localStorage.setItem("cmi", JSON.stringify(data));
      localStorage.setItem("interactions", JSON.stringify(interactions));
    },
  };
  const log = [];
  const [open] = Object.values(RunTimes);
  const { api, offered, lms } = open({
    memory,
    quirks: new URLSearchParams(location.search),
    heard: ({ name, values }) => log.push([name, ...values].join(" ")),
  });
  window[api] = offered;
  window.lms = Object.assign(lms, { log });
})();
