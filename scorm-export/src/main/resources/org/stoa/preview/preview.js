/*
 * The page around the packages. The server tells what is in the folder now (SnapshotJson), at once and
 * after every save; the address's hash is the format that plays.
 */

import { callList } from "/calls.js";
import { cmi5Visits } from "/cmi5.js";
import { scormVisit } from "/scorm.js";
import { stage } from "/stage.js";
import { count, element, problemCard, standingWords } from "/words.js";

const part = (name) => document.querySelector(`[data-${name}]`);
const PLAYED = {
  pages: "Nobody is told: these pages play without an LMS, and keep what was reached in this browser.",
  none: "Nothing plays in this package. An LMS makes pages and quizzes of its own from its files; here they are.",
  unknown: "This preview has no LMS for this format. Export it, and try it in yours.",
};

/* The pages know their own place in the browser's storage. */
function pagesVisit({ name, identifier, page }, afresh) {
  if (afresh) localStorage.removeItem(`stoa:${identifier}`);
  return { page: `/package/${name}/${page}`, offered: {}, known: () => null };
}

let snapshot = null;
let playing = null;

const events = new EventSource("/events");
const calls = callList(part("calls"), part("calls-box"));
const players = { pages: pagesVisit, cmi5: cmi5Visits(events) };
for (const name in RunTimes) players[name] = scormVisit;
const play = stage(part("frame"), players, (call) => {
  calls.heard(call);
  showStanding();
});

function showStanding() {
  const known = play.known();
  if (!known) return;
  const words = standingWords(known.standing, known.violations, playing.activities);
  part("standing").replaceChildren(
    ...words.map(([term, words]) =>
      element("div", {}, element("dt", { textContent: term }), element("dd", { textContent: words })),
    ),
  );
}

function visit(note, { clear = false, ...how } = {}) {
  function begun() {
    if (clear) calls.clear();
    calls.note(note);
    showStanding();
  }
  play.open(playing, { ...how, begun });
}

const hasLms = ({ player }) => player in players && player !== "pages";

const chosen = () =>
  snapshot.formats.find(({ name }) => name === location.hash.slice(1)) ||
  snapshot.formats.find(hasLms);

function showFormats() {
  const links = snapshot.formats.map(({ name, title }) => {
    const link = element("a", { href: `#${name}`, textContent: title });
    if (name === playing.name) link.setAttribute("aria-current", "page");
    return element("li", {}, link);
  });
  part("formats").replaceChildren(...links);
}

function fold(name, title, items) {
  part(name).hidden = !items.length;
  part(`${name}-title`).textContent = title;
  part(`${name.slice(0, -1)}-list`).replaceChildren(...items);
}

function showMore() {
  const { name, problems, files } = playing;
  const remarks = [...snapshot.problems, ...problems];
  const links = files.map((file) =>
    element("li", {}, element("a", { href: `/package/${name}/${file}`, target: "_blank", textContent: file })),
  );
  fold("warnings", `${count(remarks.length, "thing")} to know about this package`, remarks.map(problemCard));
  fold("files", `${count(files.length, "file")} in it`, links);
  part("files").open = playing.player === "none";
}

/* The chosen format from its beginning, as an LMS opens it. */
function open(note, how) {
  playing = chosen();
  const { player, programme } = playing;
  const plays = player in players;
  document.title = `${programme} – Preview`;
  part("title").textContent = programme;
  part("note").hidden = !(player in PLAYED);
  part("note").textContent = PLAYED[player] || "";
  part("lms").hidden = !hasLms(playing);
  for (const name of ["reopen", "afresh", "phone", "frame"]) part(name).hidden = !plays;
  showFormats();
  showMore();
  if (plays) visit(note, how);
}

function showProblems() {
  const errors = snapshot.problems.filter(({ severity }) => severity === "error");
  part("problems").hidden = !snapshot.errors;
  part("desk").hidden = !!snapshot.errors;
  part("problems-title").textContent = count(snapshot.errors, "error");
  part("problem-list").replaceChildren(...errors.map(problemCard));
  if (!snapshot.errors) return;
  for (const name of ["warnings", "files"]) part(name).hidden = true;
  part("formats").replaceChildren();
}

function news() {
  const { number, saved, errors } = snapshot;
  if (!number) return errors ? "" : "Save a file, and it plays anew here.";
  const files = saved.length > 3 ? count(saved.length, "file") : saved.join(", ");
  return errors ? `Saved: ${files}. It can't be played like this.` : `Saved: ${files}. It plays anew.`;
}

function take(next) {
  const scroll = play.scroll();
  play.close();
  const first = !snapshot;
  snapshot = next;
  part("news").textContent = news();
  showProblems();
  if (!snapshot.errors) open(first ? "Opened" : "Saved and opened anew", { scroll });
}

events.onmessage = ({ data }) => take(JSON.parse(data));
events.onerror = () => {
  part("news").textContent = "The preview has ended. Start it again, and this page goes on by itself.";
};

addEventListener("hashchange", () => {
  if (!snapshot || snapshot.errors || chosen() === playing) return;
  play.close();
  open("Opened", { clear: true });
});
part("reopen").addEventListener("click", () => {
  play.close();
  visit("Closed and reopened");
});
part("afresh").addEventListener("click", () => {
  play.close();
  visit("Started afresh", { afresh: true, clear: true });
});
part("phone").addEventListener("click", ({ target }) => {
  const phone = part("frame").classList.toggle("preview-phone");
  target.setAttribute("aria-pressed", String(phone));
});
part("writes").addEventListener("change", ({ target }) => {
  part("calls").classList.toggle("preview-writes-only", target.checked);
});
