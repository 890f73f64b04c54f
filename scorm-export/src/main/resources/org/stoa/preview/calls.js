/* The list of what a package says to the LMS, newest last. */

import { element } from "/words.js";

const MOST = 500;
export function callList(list, box) {
  function add(item) {
    const follows = box.scrollHeight - box.scrollTop - box.clientHeight < 40;
    list.append(item);
    if (list.children.length > MOST) list.firstElementChild.remove();
    if (follows) box.scrollTop = box.scrollHeight;
  }

  function heard({ writes, said, answer, outcome, refused }) {
    const item = element("li", { className: writes ? "preview-write" : "preview-read" });
    item.append(
      element("code", { textContent: said }),
      " → ",
      element("code", { className: "preview-answer", textContent: answer }),
      " ",
      element("span", {
        className: refused ? "preview-error preview-objection" : "preview-error",
        textContent: outcome,
      }),
    );
    add(item);
  }

  /* What happened between the calls. */
  function note(words) {
    const time = new Date().toTimeString().slice(0, 8);
    add(element("li", { className: "preview-mark", textContent: `${words}, ${time}` }));
  }

  return { heard, note, clear: () => list.replaceChildren() };
}
