/*
 * Visits to a package of cmi5. Its LMS is the server that this page came from, which launches it, and
 * tells of each request in the stream of events (Launches), of a launch too.
 */

const call = ({ method, resource, about, length, status, why, writes, violations }) => ({
  writes,
  said: `${method} ${resource}${about && `: ${about}`}${method === "PUT" ? ` (${length} characters)` : ""}`,
  answer: String(status),
  outcome: violations.join("; ") || why,
  refused: status >= 400 || violations.length > 0,
});

export function cmi5Visits(events) {
  const launched = new Map();
  let listener = null;

  /* Settles once everything that was told before a launch is here. */
  function arrived(session) {
    if (!launched.has(session)) {
      const arrival = {};
      arrival.promise = new Promise((settle) => (arrival.settle = settle));
      launched.set(session, arrival);
    }
    return launched.get(session);
  }

  events.addEventListener("request", ({ data }) => {
    const told = JSON.parse(data);
    if (!told.method) arrived(told.session).settle();
    else if (listener && listener.session === told.session) listener.take(told);
  });

  return async function ({ name }, afresh, heard) {
    const answer = await fetch(`/launch/${name}${afresh ? "?afresh" : ""}`, { method: "POST" });
    const { session, page, standing } = await answer.json();
    await arrived(session).promise;
    launched.delete(session);
    const known = { standing, violations: 0 };
    function take(told) {
      known.standing = told.standing;
      if (told.violations.length) known.violations++;
      heard(call(told));
    }
    listener = { session, take };
    return { page, offered: {}, known: () => known };
  };
}
