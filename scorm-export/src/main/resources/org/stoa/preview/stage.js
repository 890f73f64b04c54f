/*
 * The frame that a package plays in, and the LMS around it. Opening is a learner's visit: the run-time
 * that the package looks for is made anew, and what was committed in earlier visits is in the browser's
 * storage, by programme and format.
 */

import { element } from "/words.js";

const NO_QUIRKS = new Map();

function database(name) {
  const nothing = '{"data": {}, "interactions": []}';
  return {
    read: () => JSON.parse(localStorage.getItem(name) || nothing),
    write: (it) => localStorage.setItem(name, JSON.stringify(it)),
  };
}

/* Where a format's packages keep what was reached: those without an LMS know their own place. */
const place = ({ player, name, identifier }) =>
  player === "pages" ? `stoa:${identifier}` : `preview:${identifier}:${name}`;

export function stage(room, heard) {
  let frame = null;
  let visit = null;

  /* The page of the package says goodbye while its frame is taken away. */
  function close() {
    if (frame) frame.remove();
    if (visit) delete window[visit.api];
    frame = null;
    visit = null;
  }

  function open(format, scroll = 0) {
    if (format.player in RunTimes) {
      const memory = database(place(format));
      visit = RunTimes[format.player]({ memory, quirks: NO_QUIRKS, heard });
      window[visit.api] = visit.offered;
    }
    frame = element("iframe", {
      src: `/package/${format.name}/${format.page}`,
      title: `${format.programme}, ${format.title}`,
      allow: "fullscreen",
    });
    frame.addEventListener("load", () => scroll && frame && frame.contentWindow.scrollTo(0, scroll));
    room.replaceChildren(frame);
  }

  return {
    open,
    close,
    forget: (format) => localStorage.removeItem(place(format)),
    scroll: () => (frame ? frame.contentWindow.scrollY : 0),
    /* {standing, violations}, if there is an LMS. */
    known: () => visit && { standing: visit.standing(), violations: visit.lms.violations },
  };
}
