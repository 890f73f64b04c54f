/* Problems and what an LMS knows, in words and elements of the page. */

export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

export const count = (number, what) => `${number.toLocaleString("en")} ${what}${number === 1 ? "" : "s"}`;

const LONGEST = 160;

/* A value as a script writes it; a long one by its beginning and its length. */
export function shown(value) {
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…" (${value.length} characters)` : text;
}

/* The line of a problem, with the word at its column marked. */
function excerpt({ line, column }) {
  const before = Array.from(line).slice(0, column - 1).join("");
  const [word] = line.slice(before.length).match(/^[^\s,\]})]*/);
  const after = line.slice(before.length + word.length);
  const mark = element("mark", { textContent: word });
  return element("pre", {}, element("code", {}, before.trimStart(), mark, after));
}

export function problemCard(problem) {
  const { severity, place, code, message, line } = problem;
  const card = element(
    "li",
    { className: `stoa-card preview-problem preview-problem-${severity}` },
    element("p", {}, element("code", { textContent: place }), ` ${severity} ${code}`),
    element("p", { textContent: message }),
  );
  if (line) card.append(excerpt(problem));
  return card;
}

const STATUS = {
  "": "Not begun",
  unknown: "Not begun",
  "not attempted": "Not begun",
  browsed: "Looked at",
  incomplete: "In progress",
  completed: "Completed",
  passed: "Passed",
  failed: "Failed",
  satisfied: "Satisfied",
};

/* Completion, success and cmi5's satisfaction; SCORM 1.2 has one word for all. */
function status({ completion, success, satisfaction }) {
  const known = [...new Set([completion, success, satisfaction])].filter((value, i) => value || i === 0);
  return known.map((value) => STATUS[value] || value).join(", ");
}

function kept({ state, room }) {
  const length = state.toLocaleString("en");
  return room ? `${length} of ${room.toLocaleString("en")} characters` : `${length} characters`;
}

/* [term, description] of what the LMS shows of a learner, and of how the package behaved. */
export function standingWords(standing, violations, activities) {
  const { score, location } = standing;
  const at = location in activities ? activities[location] : location && "the overview";
  return [
    ["Status", status(standing)],
    ["Score", score ? `${score} of 100` : "none yet"],
    // cmi5 leaves the place to the package.
    ...(location === undefined ? [] : [["Goes on at", at || "the beginning"]]),
    ["Kept for the next visit", kept(standing)],
    ["Against the standard", violations ? count(violations, "call") : "nothing"],
  ];
}
