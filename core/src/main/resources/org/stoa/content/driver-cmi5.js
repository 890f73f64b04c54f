/*
 * Stoa.driver for cmi5 (Quartz, 1st edition; numbers in brackets are its sections). Of the session
 * it remembers in the browser, by the address of the token, what a page needs that is loaded again:
 *
 * token, began     the token is given once; when "initialized" was said
 * judged, over     whether "passed" or "failed" was said; whether "terminated" was
 * queue            statements that haven't arrived yet
 *
 * In the state document "stoa" lies what the next session needs:
 *
 * at, activities   as for every driver
 * revisions        of the questions that half-filled quizzes are of
 * said, time       what was said for good: {completed, passed, failed, a lecture's IRI}; milliseconds
 */
(function (Stoa) {
  "use strict";

  const VERBS = "http://adlnet.gov/expapi/verbs/";
  const CMI5 = "https://w3id.org/xapi/cmi5/context/";
  const PARAMETERS = ["endpoint", "fetch", "actor", "registration", "activityId"];
  const WHILE_PLAYING = 30000;

  function uuid() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  }

  /* What this window remembers of the session; a browser may refuse to. */
  function memoryOf(address) {
    const name = `stoa ${address}`;
    const memory = { queue: [] };
    try {
      Object.assign(memory, JSON.parse(sessionStorage.getItem(name)));
    } catch (refused) {
      // Then it lasts as long as the page.
    }
    const keep = () => {
      try {
        sessionStorage.setItem(name, JSON.stringify(memory));
      } catch (refused) {
        // As above.
      }
    };
    return { memory, keep };
  }

  Stoa.driver = function (plan, page) {
    const given = Object.fromEntries(new URLSearchParams(location.search));
    const { memory, keep } = memoryOf(given.fetch);
    const { programme, onFail } = document.querySelector("main").dataset;
    const { activityId, registration } = given;
    const state = { at: "", activities: {} };
    let said = {};
    let earlier = 0;
    let launch = {};
    let actor = null;
    let outbox = null;
    let recording = false;

    async function start() {
      if (!PARAMETERS.every((name) => given[name])) {
        page.tell("notRecorded");
        return state;
      }
      try {
        await begin();
      } catch (failure) {
        page.tell("sessionEnded");
      }
      return state;
    }

    async function begin() {
      actor = JSON.parse(given.actor);
      if (!memory.token) {
        const answer = await Stoa.patiently(() => Stoa.fetch(given.fetch, { method: "POST" }));
        memory.token = (await answer.json())["auth-token"];
        keep();
      }
      if (!memory.token) throw new Error("no token");
      const lrs = Stoa.lrs(given.endpoint, memory.token, page);
      const agent = JSON.stringify(actor);
      const parameters = { activityId, agent, registration, stateId: "stoa" };
      const documents = await Promise.all([
        lrs.get("activities/state", { ...parameters, stateId: "LMS.LaunchData" }),
        lrs.get("activities/state", parameters),
        lrs.get("agents/profile", { agent, profileId: "cmi5LearnerPreferences" }),
      ]);
      const [data, kept, preferences] = documents.map((document) => document && document.content);
      launch = data;
      if (kept) resume(kept);
      const tag = documents[1] && documents[1].tag;
      const file = { resource: "activities/state", parameters, tag, isNew: !kept, content, merge };
      outbox = lrs.outbox(memory.queue, file, keep);
      ready(preferences || {});
    }

    function ready({ audioPreference }) {
      const quizzes = Stoa.needed(plan).filter(({ kind }) => kind === "quiz");
      const mark = launch.masteryScore;
      // The platform may ask for another mark than the package does (10, masteryScore).
      if (mark !== undefined && quizzes.length === 1) quizzes[0].pass = String(hundredths(mark * 100) / 100);
      for (const video of document.querySelectorAll("video")) video.muted = audioPreference === "off";
      const exit = document.querySelector("[data-exit]");
      if (exit && /^https?:/.test(launch.returnURL)) {
        exit.hidden = false;
        exit.addEventListener("click", () => leave(exit));
      }
      recording = launch.launchMode === "Normal" && !memory.over;
      if (memory.over) {
        outbox.flush();
        page.tell("sessionEnded");
        return;
      }
      if (!memory.began) {
        memory.began = Date.now();
        define("initialized");
      }
      outbox.flush();
      if (!recording) page.tell("review");
    }

    function resume(kept) {
      Object.assign(state, { at: kept.at, activities: kept.activities });
      said = kept.said;
      earlier = kept.time;
      for (const { id, key } of plan) {
        const progress = state.activities[id];
        if (key && progress && kept.revisions[id] !== key.revision) {
          delete progress.draft;
          delete progress.seed;
        }
      }
    }

    const time = () => Date.now() - memory.began;

    function content() {
      const revisions = {};
      for (const { id, key } of plan) if (key) revisions[id] = key.revision;
      return { ...state, revisions, said, time: earlier + time() };
    }

    /* What was reached in another window is reached. */
    function merge(theirs) {
      said = { ...theirs.said, ...said };
      for (const id in theirs.activities) {
        const a = theirs.activities[id];
        const b = (state.activities[id] = state.activities[id] || {});
        if (a.done) b.done = true;
        if (a.attempts > (b.attempts || 0)) b.attempts = a.attempts;
        if (Number(a.best) > Number(b.best || -1)) b.best = a.best;
        if (a.ranges) b.ranges = Stoa.ranges.union([...a.ranges, ...(b.ranges || [])]);
      }
    }

    function say(verb, object, result, categories, extensions) {
      const context = JSON.parse(JSON.stringify(launch.contextTemplate));
      const { contextActivities: { category = [], ...others } = {} } = context;
      const more = categories.map((name) => ({ id: `${CMI5}categories/${name}` }));
      context.registration = registration;
      context.extensions = { ...extensions, ...context.extensions };
      context.contextActivities = { ...others, category: [].concat(category, more) };
      if (!context.contextActivities.category.length) delete context.contextActivities.category;
      outbox.add({
        id: uuid(),
        actor,
        verb: { id: VERBS + verb, display: { en: verb } },
        object: { objectType: "Activity", ...object },
        result,
        context,
        timestamp: new Date().toISOString(),
      });
    }

    /* A statement that cmi5 defines (9.3), about the unit. */
    function define(verb, result, extensions) {
      const counts = result && ("success" in result || "completion" in result);
      say(verb, { id: activityId }, result, counts ? ["cmi5", "moveon"] : ["cmi5"], extensions);
    }

    const hundredths = (score) => Math.round(score * 100);

    function judge() {
      const { complete, judged, failed, score } = Stoa.summary(plan, state);
      const duration = Stoa.duration(earlier + time());
      const mark = launch.masteryScore;
      const reached = hundredths(score || 0);
      const enough = mark === undefined || reached >= hundredths(mark * 100);
      if (complete && !said.completed) define("completed", { completion: true, duration });
      if (complete) said.completed = true;
      const verdict = judged && (complete && enough ? "passed" : failed && onFail === "failed" && "failed");
      if (!verdict || memory.judged || said.passed || said[verdict]) return;
      const success = verdict === "passed";
      // A score that contradicts the verdict mustn't be told (9.5.1).
      const told = mark === undefined || success === enough;
      define(
        verdict,
        { success, duration, ...(told && { score: { scaled: reached / 10000 } }) },
        mark === undefined ? {} : { [`${CMI5}extensions/masteryscore`]: mark }
      );
      said[verdict] = memory.judged = true;
      keep();
    }

    /* What the tool would record of the same learner; cmi5 allows it (7.1.3). */
    const about = (id, question) =>
      `${programme}/activities/${id}` + (question ? `/questions/${encodeURIComponent(question)}` : "");

    function save(current, id, urgent) {
      if (!recording || outbox.isEnded()) return;
      outbox.touch();
      if (!urgent) {
        outbox.later(WHILE_PLAYING);
        return;
      }
      for (const { id: one, kind } of plan) {
        const iri = about(one);
        if (kind === "quiz" || said[iri] || !(state.activities[one] || {}).done) continue;
        said[iri] = true;
        say("completed", { id: iri }, { completion: true }, []);
      }
      judge();
      outbox.flush();
    }

    function report(attempt) {
      if (!recording) return;
      const activity = plan.find(({ id }) => id === attempt.activity);
      for (const question of attempt.questions) {
        const { definition, result } = Stoa.answered(activity, question);
        say("answered", { id: about(activity.id, question.id), definition }, result, []);
      }
      const score = { scaled: hundredths(attempt.score) / 10000 };
      say("scored", { id: about(activity.id) }, { score }, []);
    }

    function terminate() {
      if (memory.over) return;
      define("terminated", { duration: Stoa.duration(time()) });
      memory.over = true;
      recording = false;
      keep();
    }

    /* The learner is sent back once everything has arrived, or can't any more (10, returnURL). */
    async function leave(exit) {
      exit.disabled = true;
      terminate();
      outbox.flush();
      while (!outbox.isEmpty() && !outbox.isEnded()) {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      location.assign(launch.returnURL);
    }

    return {
      start,
      save,
      report,
      pause: () => recording && outbox.flush(),
      finish() {
        if (!outbox) return;
        terminate();
        outbox.leave();
      },
    };
  };
})((window.Stoa = window.Stoa || {}));
