/*
 * Stoa.lrs(endpoint, token): a learning record store (xAPI 1.0.3, Communication).
 *
 * get(resource)                      what is there, null if nothing is
 * outbox(queue, file, kept, tell)    statements and one document on their way:
 *   queue    statements that haven't arrived yet; they have ids, so that no retry doubles any
 *   file     the document's {resource, content()}
 *   kept()   is called whenever the queue has changed
 *   tell     shows the learner a text, "" for none
 */
(function (Stoa) {
  "use strict";

  const MOST_AT_ONCE = 20;
  const FEW_TRIES = 4000;
  const MOST_PATIENCE = 60000;
  const LONGEST_ANSWER = 20000;
  // In characters; browsers let 64 KiB altogether outlive their page.
  const OUTLIVES = 20000;
  const ENDED = [401, 403];
  const PASSING = [408, 429];

  Stoa.wait = (milliseconds) => new Promise((over) => setTimeout(over, milliseconds));

  /* The answer if it is a good one. The failure has a status if asking again won't help. */
  Stoa.ask = async function (method, address, headers, body) {
    const limit = new AbortController();
    // What isn't answered would hold up everything behind it.
    setTimeout(() => limit.abort(), LONGEST_ANSWER);
    const answer = await fetch(address, {
      method,
      headers,
      body,
      cache: "no-store",
      keepalive: !!body && body.length < OUTLIVES,
      signal: limit.signal,
    });
    const { ok, status } = answer;
    if (ok) return answer;
    const isFinal = status >= 400 && status < 500 && !PASSING.includes(status);
    throw Object.assign(new Error(), isFinal && { status });
  };

  /* Does it again, later each time, while it fails for a passing reason and hopes(pause) so. */
  Stoa.patiently = async function (act, hopes = (pause) => pause < FEW_TRIES) {
    for (let pause = 1000; ; pause = Math.min(2 * pause, MOST_PATIENCE)) {
      try {
        return await act();
      } catch (failure) {
        if (failure.status || !hopes(pause)) throw failure;
        await Stoa.wait(pause);
      }
    }
  };

  Stoa.lrs = function (endpoint, token) {
    const root = endpoint.replace(/\/?$/, "/");
    const headers = {
      Authorization: `Basic ${token}`,
      "X-Experience-API-Version": "1.0.3",
      "Content-Type": "application/json",
    };

    const ask = (method, resource, body) =>
      Stoa.ask(method, root + resource, headers, body && JSON.stringify(body));

    async function get(resource) {
      try {
        const answer = await Stoa.patiently(() => ask("GET", resource));
        return await answer.json();
      } catch (failure) {
        if (failure.status !== 404) throw failure;
        return null;
      }
    }

    function outbox(queue, file, kept, tell) {
      let atOnce = MOST_AT_ONCE;
      let flying = 0;
      let changed = false;
      let busy = false;
      let ended = false;
      let lost = false;
      let timer = null;

      const post = (statements) => ask("POST", "statements", statements);
      const put = () => ask("PUT", file.resource, file.content());

      /* A refusal concerns what was sent; any other failure all there is, for now or for good. */
      function refusal(failure) {
        if (!failure.status || ENDED.includes(failure.status)) throw failure;
        return failure.status;
      }

      async function sendStatements() {
        const sent = queue.slice(0, atOnce);
        flying = sent.length;
        try {
          await post(sent);
        } catch (failure) {
          const status = refusal(failure);
          // One bad statement mustn't take others with it; one that is there already has arrived.
          if (sent.length > 1) {
            atOnce = 1;
            return;
          }
          lost = lost || status !== 409;
        } finally {
          flying = 0;
        }
        queue.splice(0, sent.length);
        kept();
      }

      async function sendDocument() {
        changed = false;
        try {
          await put();
        } catch (failure) {
          changed = true;
          refusal(failure);
          changed = false;
          lost = true;
        }
      }

      async function work() {
        busy = true;
        const next = () => (queue.length ? sendStatements() : sendDocument());
        const fails = () => {
          tell("notSaved");
          return true;
        };
        try {
          while (queue.length || changed) await Stoa.patiently(next, fails);
          tell(lost ? "refused" : "");
        } catch (failure) {
          ended = true;
          tell("sessionEnded");
        }
        atOnce = MOST_AT_ONCE;
        busy = false;
      }

      /* Sends everything, in order; while the store fails, at its next turn. */
      function flush() {
        if (!busy && !ended) work();
      }

      function later(milliseconds) {
        const act = () => {
          timer = null;
          flush();
        };
        timer = timer || setTimeout(act, milliseconds);
      }

      /* The page goes away: what isn't on its way yet leaves at once, and nobody waits for answers. */
      function leave() {
        const rest = queue.slice(flying);
        if (ended) return;
        if (rest.length) post(rest).catch(() => {});
        if (changed) put().catch(() => {});
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
        isBusy: () => busy,
      };
    }

    return { get, outbox };
  };
})((window.Stoa = window.Stoa || {}));
