/*
 * Stoa.driver for pages that a thin package shows from elsewhere: another driver, in the package's
 * own page around this one (bridge.js), is asked instead. That page's address named its origin in
 * the query's "thin"; without it, the driver before this one remains.
 */
(function (Stoa) {
  "use strict";

  const around = new URLSearchParams(location.search).get("thin");
  if (!around || window.parent === window) return;

  Stoa.driver = function (plan, page) {
    const { port1: port, port2: other } = new MessageChannel();
    const call = (name) => (...values) => port.postMessage({ name, values });

    const start = () =>
      new Promise((resolve) => {
        port.onmessage = ({ data }) => ("state" in data ? resolve(data.state) : page.tell(data.tell));
        const known = plan.map(({ article, ...others }) => others);
        known.needs = plan.needs;
        window.parent.postMessage({ stoa: known }, around, [other]);
      });

    return {
      start,
      save: call("save"),
      report: call("report"),
      pause: call("pause"),
      // The page around this one knows itself when it goes; this one may only be loaded anew.
      finish: call("pause"),
    };
  };
})((window.Stoa = window.Stoa || {}));
