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
 * at, activities   as for every driver; half-filled quizzes with the revision of their questions
 * said, time       what was said for good: {completed, passed, failed, a lecture's IRI}; milliseconds
 */
(function (Stoa) {
  "use strict";

  const VERBS = "http://adlnet.gov/expapi/verbs/";
  const CMI5 = "https://w3id.org/xapi/cmi5/context/";
  const WHILE_PLAYING = 30000;

  const digit = () => (crypto.getRandomValues(new Uint8Array(1))[0] % 16).toString(16);

  /* Version 4. The browser's own is only for pages that came by https. */
  const uuid = () => "xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx".replace(/x/g, digit);

  /* A browser may refuse to remember; then a page remembers as long as it lives. */
  function tried(act) {
    try {
      return act();
    } catch (refused) {
      return null;
    }
  }

  Stoa.driver = function (plan, page) {
    const given = Object.fromEntries(new URLSearchParams(location.search));
    const { activityId, registration } = given;
    const { programme, onFail } = document.querySelector("main").dataset;
    const name = `stoa ${given.fetch}`;
    const memory = { queue: [], ...tried(() => JSON.parse(sessionStorage.getItem(name))) };
    const keep = () => tried(() => sessionStorage.setItem(name, JSON.stringify(memory)));
    const state = { at: "", activities: {} };
    const time = () => Date.now() - memory.began;
    let said = {};
    let earlier = 0;
    let launch = {};
    let actor = null;
    let outbox = null;
    let recording = false;

    async function start() {
      if (!given.fetch) page.tell("notRecorded");
      else await begin().catch(() => page.tell("sessionEnded"));
      return state;
    }

    async function begin() {
      actor = JSON.parse(given.actor);
      if (!memory.token) {
        const answer = await Stoa.patiently(() => Stoa.ask("POST", given.fetch));
        memory.token = (await answer.json())["auth-token"];
        keep();
      }
      const lrs = Stoa.lrs(given.endpoint, memory.token);
      const agent = JSON.stringify(actor);
      const stateOf = (stateId) =>
        `activities/state?${new URLSearchParams({ activityId, agent, registration, stateId })}`;
      const resource = stateOf("stoa");
      const [data, kept, preferences] = await Promise.all([
        lrs.get(stateOf("LMS.LaunchData")),
        lrs.get(resource),
        lrs.get(`agents/profile?${new URLSearchParams({ agent, profileId: "cmi5LearnerPreferences" })}`),
      ]);
      launch = data;
      resume(kept);
      const content = () => ({ ...state, said, time: earlier + time() });
      outbox = lrs.outbox(memory.queue, { resource, content }, keep, tell);
      prepare({ ...preferences });
      if (!memory.began) {
        memory.began = Date.now();
        define("initialized");
      }
      outbox.flush();
      tell("");
    }

    function prepare({ audioPreference }) {
      const quizzes = Stoa.counted(plan).filter(({ kind }) => kind === "quiz");
      const mark = launch.masteryScore;
      // The platform may ask for another mark than the package does (10, masteryScore).
      if (mark !== undefined && quizzes.length === 1) quizzes[0].pass = String(Math.round(mark * 10000) / 100);
      for (const one of document.querySelectorAll("video, audio")) one.muted = audioPreference === "off";
      const exit = document.querySelector("[data-exit]");
      exit.hidden = !/^https?:/.test(launch.returnURL);
      exit.addEventListener("click", leave);
      recording = launch.launchMode === "Normal" && !memory.over;
    }

    /* Without anything else to say, why nothing is recorded. */
    function tell(key) {
      page.tell(key || (memory.over ? "sessionEnded" : recording ? "" : "review"));
    }

    function resume(kept) {
      if (kept) ({ said, time: earlier } = kept);
      for (const { id, key } of plan) {
        const progress = (state.activities[id] = kept ? { ...kept.activities[id] } : {});
        if (!key || progress.revision === key.revision) continue;
        delete progress.draft;
        delete progress.seed;
        progress.revision = key.revision;
      }
      if (kept) state.at = kept.at;
    }

    function say(verb, object, result, categories, extensions) {
      const { contextActivities: others = {}, ...context } = launch.contextTemplate;
      const own = categories.map((name) => ({ id: `${CMI5}categories/${name}` }));
      const category = [].concat(others.category || [], own);
      outbox.add({
        id: uuid(),
        actor,
        verb: { id: VERBS + verb, display: { en: verb } },
        object,
        result,
        context: {
          ...context,
          registration,
          extensions: { ...extensions, ...context.extensions },
          contextActivities: { ...others, ...(category.length && { category }) },
        },
        timestamp: new Date().toISOString(),
      });
    }

    /* A statement that cmi5 defines (9.3), about the unit. */
    function define(verb, result, extensions) {
      const counts = result && ("success" in result || "completion" in result);
      say(verb, { id: activityId }, result, counts ? ["cmi5", "moveon"] : ["cmi5"], extensions);
    }

    function judge() {
      const { complete, judged, failed, score } = Stoa.summary(plan, state);
      const duration = Stoa.duration(earlier + time());
      const mark = launch.masteryScore;
      const scaled = Stoa.scaled(score || 0);
      const enough = mark === undefined || scaled >= mark;
      if (complete && !said.completed) define("completed", { completion: true, duration });
      said.completed = said.completed || complete;
      const verdict = complete && judged && enough ? "passed" : failed && onFail === "failed" && "failed";
      if (!verdict || memory.judged || said.passed || said[verdict]) return;
      const success = verdict === "passed";
      // A score that contradicts the verdict mustn't be told (9.5.1).
      const told = mark === undefined || success === enough;
      define(
        verdict,
        { success, duration, ...(told && { score: { scaled } }) },
        mark !== undefined && { [`${CMI5}extensions/masteryscore`]: mark }
      );
      said[verdict] = memory.judged = true;
      keep();
    }

    /* What the tool would record of the same learner; cmi5 allows it (7.1.3). */
    const about = (id) => `${programme}/activities/${id}`;

    function save(current, id, urgent) {
      if (!recording) return;
      outbox.touch();
      if (!urgent) {
        outbox.later(WHILE_PLAYING);
        return;
      }
      for (const { id: one, kind } of plan) {
        const iri = about(one);
        if (kind === "quiz" || said[iri] || !state.activities[one].done) continue;
        said[iri] = true;
        say("completed", { id: iri }, { completion: true }, []);
      }
      judge();
      outbox.flush();
    }

    function report(attempt) {
      if (!recording) return;
      const activity = plan.find(({ id }) => id === attempt.activity);
      const iri = about(activity.id);
      for (const question of attempt.questions) {
        const { definition, result } = Stoa.answered(activity, question);
        const id = `${iri}/questions/${encodeURIComponent(question.id)}`;
        say("answered", { id, definition }, result, []);
      }
      say("scored", { id: iri }, { score: { scaled: Stoa.scaled(attempt.score) } }, []);
    }

    function terminate() {
      if (memory.over) return;
      define("terminated", { duration: Stoa.duration(time()) });
      memory.over = true;
      recording = false;
      keep();
    }

    /* The learner is sent back once everything has arrived, or can't any more (10, returnURL). */
    async function leave({ target }) {
      target.disabled = true;
      terminate();
      outbox.flush();
      while (outbox.isBusy()) await Stoa.wait(100);
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
