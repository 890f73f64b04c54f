/* The independent run-time scorm-again; what it commits lies in the browser's storage. */
(function () {
  "use strict";

  const api = new Scorm12API({ autocommit: false, logLevel: 5 });
  const stored = localStorage.getItem("cmi");
  if (stored) api.loadFromJSON(JSON.parse(stored), "cmi");
  api.on("LMSCommit", () => {
    localStorage.setItem("cmi", JSON.stringify(JSON.parse(api.renderCMIToJSONString()).cmi));
  });
  window.API = api;
  window.lms = { errors: [] };
  for (const name of ["LMSSetValue", "LMSGetValue", "LMSCommit", "LMSFinish"]) {
    const original = api[name].bind(api);
    api[name] = (...values) => {
      const answer = original(...values);
      const error = String(api.LMSGetLastError());
      if (error !== "0") window.lms.errors.push(`${name} ${values}: ${error}`);
      return answer;
    };
  }
})();
