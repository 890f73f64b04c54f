/*
 * The page of a thin package: shows pages from elsewhere in iframe[data-host] and lets them use this
 * page's driver, which is where the learning platform can be reached. driver-remote.js is the other
 * side. [data-lost] is shown when nothing answers.
 */
(function (Stoa) {
  "use strict";

  const PATIENCE = 20000;
  const CALLS = ["save", "report", "pause"];

  document.addEventListener("DOMContentLoaded", () => {
    const frame = document.querySelector("iframe[data-host]");
    const address = new URL(frame.dataset.host);
    const lost = document.querySelector("[data-lost]");
    const waiting = setTimeout(() => (lost.hidden = false), PATIENCE);
    let driver = null;
    let state = null;
    let port = null;

    async function greeted(plan, given) {
      port = given;
      clearTimeout(waiting);
      lost.hidden = true;
      if (!driver) {
        driver = Stoa.driver(plan, { tell: (key) => port.postMessage({ tell: key }) });
        state = await driver.start();
      }
      port.onmessage = ({ data: { name, values } }) => {
        if (!CALLS.includes(name)) return;
        if (name === "save") state = values[0];
        driver[name](...values);
      };
      port.postMessage({ state });
    }

    addEventListener("message", ({ source, origin, data, ports }) => {
      if (source !== frame.contentWindow || origin !== address.origin) return;
      if (data && data.stoa && ports[0]) greeted(data.stoa, ports[0]);
    });
    document.addEventListener("visibilitychange", () => {
      if (driver && document.visibilityState === "hidden") driver.pause();
    });
    addEventListener("pagehide", ({ persisted }) => {
      if (driver) persisted ? driver.pause() : driver.finish();
    });

    address.searchParams.set("thin", location.origin);
    frame.src = address.href;
  });
})((window.Stoa = window.Stoa || {}));
