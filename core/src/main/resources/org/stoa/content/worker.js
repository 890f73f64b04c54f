/*
 * The service worker of a folder of pages. service-worker.js says what there is, with a sum of every
 * file's content:
 *
 * self.Stoa = {cache, pages: {name: sum}, media: {name: sum}}
 *
 * A file is kept under its name and its sum. So a new version loads only what has changed, media
 * that were kept and are still the same stay, and the rest goes.
 */
(function (worker) {
  "use strict";

  const { cache: name, pages, media } = worker.Stoa;
  const root = worker.registration.scope;
  const sums = Object.assign({}, pages, media);
  const key = (file) => `${root}${file}?${sums[file]}`;
  const fileOf = (url) => url.split(/[?#]/)[0].slice(root.length) || "index.html";

  async function install() {
    const cache = await caches.open(name);
    await Promise.all(Object.keys(pages).map((file) => load(cache, file)));
    await worker.skipWaiting();
  }

  async function load(cache, file) {
    if (await cache.match(key(file))) return;
    const answer = await fetch(root + file, { cache: "no-cache" });
    if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
    await cache.put(key(file), answer);
  }

  async function clean() {
    const cache = await caches.open(name);
    const current = new Set(Object.keys(sums).map(key));
    const old = (await cache.keys()).filter(({ url }) => !current.has(url));
    await Promise.all(old.map((request) => cache.delete(request)));
    await worker.clients.claim();
  }

  async function answer(event, file) {
    const { request } = event;
    const cache = await caches.open(name);
    const kept = await cache.match(key(file));
    if (kept) return part(kept, request.headers.get("range"));
    if (request.destination !== "image") return fetch(request);
    // Pictures belong to the page that shows them; without room they are only shown.
    const fresh = await fetch(request.url, { cache: "no-cache" });
    if (fresh.ok) event.waitUntil(cache.put(key(file), fresh.clone()).catch(() => {}));
    return fresh;
  }

  /* Players of videos ask for a part of them, to jump to a place. */
  async function part(kept, range) {
    const bounds = /^bytes=(\d+)-(\d*)$/.exec(range || "");
    if (!bounds) return kept;
    const whole = await kept.blob();
    const from = Number(bounds[1]);
    if (from >= whole.size) {
      return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${whole.size}` } });
    }
    const to = Math.min(Number(bounds[2] || Infinity), whole.size - 1);
    return new Response(whole.slice(from, to + 1), {
      status: 206,
      headers: {
        "Content-Range": `bytes ${from}-${to}/${whole.size}`,
        "Content-Type": kept.headers.get("Content-Type") || "application/octet-stream",
      },
    });
  }

  worker.addEventListener("install", (event) => event.waitUntil(install()));
  worker.addEventListener("activate", (event) => event.waitUntil(clean()));
  worker.addEventListener("fetch", (event) => {
    const { method, url } = event.request;
    const file = url.startsWith(root) ? fileOf(url) : "";
    if (method === "GET" && file in sums) event.respondWith(answer(event, file));
  });
  worker.addEventListener("message", ({ ports }) => {
    ports[0].postMessage({
      cache: name,
      media: Object.keys(media).map((file) => [root + file, key(file)]),
    });
  });
})(self);
