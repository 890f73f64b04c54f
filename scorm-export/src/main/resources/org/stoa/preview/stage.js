/*
 * The frame that a package plays in. Opening is a learner's visit, which somebody plays: a function of
 * (format, afresh, heard) whose answer, or the promise of it, is
 *
 * page       what the frame shows
 * offered    what the package looks for in the window around it, by name
 * known      () => {standing, violations}, what the LMS has; null if there is none
 */

import { element } from "/words.js";

export function stage(room, players, heard) {
  let frame = null;
  let visit = null;
  let asked = 0;
  let speaking = 0;

  /* The page of the package says goodbye while its frame is taken away. */
  function close() {
    asked++;
    if (frame) frame.remove();
    for (const name in visit ? visit.offered : {}) delete window[name];
    frame = null;
    visit = null;
  }

  /*
   * begun is called before the page of the package is loaded, and after the last goodbye of the page
   * that was closed before.
   */
  async function open(format, { afresh = false, scroll = 0, begun }) {
    const turn = ++asked;
    const next = await players[format.player](format, afresh, (call) => turn === speaking && heard(call));
    if (turn !== asked) return;
    speaking = turn;
    visit = next;
    Object.assign(window, visit.offered);
    begun();
    frame = element("iframe", {
      src: visit.page,
      title: `${format.programme}, ${format.title}`,
      allow: "fullscreen",
    });
    frame.addEventListener("load", () => scroll && frame && frame.contentWindow.scrollTo(0, scroll));
    room.replaceChildren(frame);
  }

  return {
    open,
    close,
    scroll: () => (frame ? frame.contentWindow.scrollY : 0),
    known: () => visit && visit.known(),
  };
}
