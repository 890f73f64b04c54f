/*
 * A visit to a package of SCORM: the run-time that the package looks for, made anew. What was committed
 * in earlier visits is in the browser's storage, by programme and format.
 */

import { shown } from "/words.js";

const NO_QUIRKS = new Map();

function database(name) {
  const nothing = '{"data": {}, "interactions": []}';
  return {
    read: () => JSON.parse(localStorage.getItem(name) || nothing),
    write: (it) => localStorage.setItem(name, JSON.stringify(it)),
  };
}

const call = ({ name, writes, values, answer, error, objection }) => ({
  writes,
  said: `${name}(${values.map(shown).join(", ")})`,
  answer: shown(answer),
  outcome: `error ${error}${objection && `: ${objection}`}`,
  refused: error !== "0",
});

export function scormVisit({ player, name, identifier, page }, afresh, heard) {
  const place = `preview:${identifier}:${name}`;
  if (afresh) localStorage.removeItem(place);
  const memory = database(place);
  const { api, offered, lms, standing } = RunTimes[player]({
    memory,
    quirks: NO_QUIRKS,
    heard: (it) => heard(call(it)),
  });
  function known() {
    const now = standing();
    return { standing: { ...now, state: now.state.length }, violations: lms.violations.length };
  }
  return { page: `/package/${name}/${page}`, offered: { [api]: offered }, known };
}
