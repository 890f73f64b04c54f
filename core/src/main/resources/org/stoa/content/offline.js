/*
 * Lets a folder of pages that somebody hosts be installed, and open without a connection: pages and
 * player are kept at once by worker.js, media when the learner asks for them. From a disk they open
 * anyway.
 *
 * data-offline   shown when the pages are kept
 * data-keep      the button that keeps the media too
 * data-kept, data-not-kept   what came of it
 */
(function () {
  "use strict";

  if (!/^https?:$/.test(location.protocol) || !("serviceWorker" in navigator)) return;

  const part = (name) => document.querySelector(`[${name}]`);

  function installable() {
    const link = document.createElement("link");
    link.rel = "manifest";
    link.href = "manifest.webmanifest";
    document.head.append(link);
  }

  /* What the worker says about its files: {cache, media: [[address, key]]}. */
  function ask(worker) {
    return new Promise((answered) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => answered(data);
      worker.postMessage("files", [port2]);
    });
  }

  async function missing({ cache, media }) {
    const kept = await caches.open(cache);
    const found = await Promise.all(media.map(([, key]) => kept.match(key)));
    return media.filter((file, i) => !found[i]);
  }

  async function keep(files) {
    const kept = await caches.open(files.cache);
    for (const [address, key] of await missing(files)) {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(answer.status);
      await kept.put(key, answer);
    }
  }

  async function offer(files) {
    const button = part("data-keep");
    const isWhole = !(await missing(files)).length;
    part("data-offline").hidden = false;
    if (!button) return;
    button.hidden = isWhole;
    part("data-kept").hidden = !isWhole;
    button.onclick = async () => {
      button.disabled = true;
      part("data-not-kept").hidden = true;
      try {
        await keep(files);
      } catch (lost) {
        part("data-not-kept").hidden = false;
      }
      button.disabled = false;
      offer(files);
    };
  }

  async function install() {
    installable();
    try {
      await navigator.serviceWorker.register("service-worker.js", { updateViaCache: "none" });
    } catch (refused) {
      // Then the pages open as long as there is a connection, as any do.
      return;
    }
    const { active } = await navigator.serviceWorker.ready;
    offer(await ask(active));
  }

  document.addEventListener("DOMContentLoaded", install);
})();
