/* The list of calls to the run-time, newest last. */

import { element } from "/words.js";

const MOST = 500;
const LONGEST = 160;

/* A long value is shown by its beginning and its length. */
function shown(value) {
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…" (${value.length} characters)` : text;
}

export function callList(list, box) {
  function add(item) {
    const follows = box.scrollHeight - box.scrollTop - box.clientHeight < 40;
    list.append(item);
    if (list.children.length > MOST) list.firstElementChild.remove();
    if (follows) box.scrollTop = box.scrollHeight;
  }

  function heard({ name, writes, values, answer, error, objection }) {
    const item = element("li", { className: writes ? "preview-write" : "preview-read" });
    item.append(
      element("code", { textContent: `${name}(${values.map(shown).join(", ")})` }),
      " → ",
      element("code", { className: "preview-answer", textContent: shown(answer) }),
      " ",
      element("span", {
        className: error === "0" ? "preview-error" : "preview-error preview-objection",
        textContent: `error ${error}${objection && `: ${objection}`}`,
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
