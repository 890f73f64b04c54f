/*
 * Stoa.lrs(endpoint, token, page): a learning record store (xAPI 1.0.3, Communication).
 *
 * get(resource, parameters)        what is there, with its tag; null if nothing is
 * outbox(queue, file, kept)        statements and one document on their way:
 *   queue    statements that haven't arrived yet; they have ids, so that no retry doubles any
 *   file     the document's {resource, parameters, tag, content(), merge(theirs)}
 *   kept()   is called whenever the queue has changed
 */
(function (Stoa) {
  "use strict";

  const MOST_AT_ONCE = 20;
  const MOST_CONFLICTS = 3;
  const MOST_PATIENCE = 60000;
  const LONGEST_ANSWER = 20000;
  // In characters; browsers let 64 KiB altogether outlive their page.
  const OUTLIVES = 20000;
  const ENDED = [401, 403];
  const PASSING = [408, 429];

  /* It won't ever be taken, or from nobody with this token. */
  class Refused extends Error {}
  class Ended extends Error {}

  Stoa.lrs = function (endpoint, token, page) {
    async function ask(method, resource, parameters, body, headers) {
      const address = endpoint.replace(/\/?$/, "/") + resource;
      const text = body && JSON.stringify(body);
      const answer = await Stoa.fetch(parameters ? `${address}?${new URLSearchParams(parameters)}` : address, {
        method,
        body: text,
        cache: "no-store",
        keepalive: !!text && text.length < OUTLIVES,
        headers: {
          Authorization: `Basic ${token}`,
          "X-Experience-API-Version": "1.0.3",
          ...(text && { "Content-Type": "application/json" }),
          ...headers,
        },
      });
      const { status } = answer;
      if (ENDED.includes(status)) throw new Ended(status);
      if (status >= 400 && status < 500 && !PASSING.includes(status)) throw new Refused(status);
      if (!answer.ok) throw new Error(status);
      return answer;
    }

    /* A weak tag, such as a compressing proxy makes, matches nothing. */
    function tagOf(answer) {
      const tag = answer.headers.get("ETag");
      return tag && !tag.startsWith("W/") ? tag : null;
    }

    async function get(resource, parameters) {
      try {
        const answer = await Stoa.patiently(() => ask("GET", resource, parameters));
        return { content: await answer.json(), tag: tagOf(answer) };
      } catch (failure) {
        if (failure.message === "404") return null;
        throw failure;
      }
    }

    function outbox(queue, file, kept) {
      let atOnce = MOST_AT_ONCE;
      let flying = 0;
      let changed = false;
      let busy = null;
      let timer = null;
      let failures = 0;
      let conflicts = 0;
      let ended = false;
      let lost = false;

      const post = (statements) => ask("POST", "statements", null, statements);

      async function next() {
        flying = Math.min(atOnce, queue.length);
        try {
          await post(queue.slice(0, flying));
        } catch (failure) {
          if (!(failure instanceof Refused)) throw failure;
          // One bad statement mustn't take others with it; one that is there already has arrived.
          if (flying > 1) {
            atOnce = 1;
            return;
          }
          lost = lost || failure.message !== "409";
        }
        queue.splice(0, flying);
        flying = 0;
        kept();
      }

      async function write() {
        const condition = file.tag ? { "If-Match": file.tag } : file.isNew ? { "If-None-Match": "*" } : {};
        // A store that doesn't even know its own tags is taken at its word no longer.
        const headers = conflicts < MOST_CONFLICTS ? condition : {};
        changed = false;
        try {
          const answer = await ask("PUT", file.resource, file.parameters, file.content(), headers);
          file.tag = tagOf(answer);
          file.isNew = false;
          conflicts = 0;
        } catch (failure) {
          if (failure.message === "412") await reread();
          else if (failure instanceof Refused) lost = true;
          else {
            changed = true;
            throw failure;
          }
        }
      }

      /* Another window of this learner wrote meanwhile. */
      async function reread() {
        changed = true;
        conflicts++;
        const theirs = await get(file.resource, file.parameters);
        file.isNew = !theirs;
        file.tag = theirs && theirs.tag;
        if (theirs) file.merge(theirs.content);
      }

      async function work() {
        try {
          while (queue.length || changed) await (queue.length ? next() : write());
          if (lost) page.tell("refused");
          else if (failures) page.tell("");
          atOnce = MOST_AT_ONCE;
          failures = 0;
        } catch (failure) {
          ended = failure instanceof Ended;
          flying = 0;
          failures++;
          page.tell(ended ? "sessionEnded" : "notSaved");
          if (!ended) later(Math.min(1000 * 2 ** failures, MOST_PATIENCE));
        }
        busy = null;
      }

      /* Sends everything, in order. */
      function flush() {
        if (ended) return busy;
        clearTimeout(timer);
        timer = null;
        return (busy = busy || work());
      }

      function later(milliseconds) {
        timer = timer || setTimeout(flush, milliseconds);
      }

      /* The page goes away: what isn't on its way yet leaves at once, and nobody waits for answers. */
      function leave() {
        clearTimeout(timer);
        const rest = queue.slice(flying);
        if (ended) return;
        if (rest.length) post(rest).catch(() => {});
        if (changed) ask("PUT", file.resource, file.parameters, file.content()).catch(() => {});
      }

      return {
        add(statement) {
          queue.push(statement);
          kept();
        },
        touch: () => (changed = true),
        flush,
        later,
        leave,
        isEmpty: () => !queue.length && !changed,
        isEnded: () => ended,
      };
    }

    return { get, outbox };
  };

  /* Gives up what isn't answered: it would hold up everything behind it. */
  Stoa.fetch = function (address, options) {
    const limit = new AbortController();
    setTimeout(() => limit.abort(), LONGEST_ANSWER);
    return fetch(address, { signal: limit.signal, ...options });
  };

  /* Does it, a few times if it fails for a passing reason. */
  Stoa.patiently = async function (act) {
    for (let wait = 500; ; wait *= 2) {
      try {
        return await act();
      } catch (failure) {
        const isFinal = failure instanceof Refused || failure instanceof Ended;
        if (isFinal || wait > 2000) throw failure;
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  };
})((window.Stoa = window.Stoa || {}));
