/* The independent run-time scorm-again; what it commits lies in the browser's storage. */
(function () {
  "use strict";

  const editions = window.Scorm12API
    ? { api: "API", type: window.Scorm12API, prefix: "LMS", end: "Finish" }
    : { api: "API_1484_11", type: window.Scorm2004API, prefix: "", end: "Terminate" };
  const { prefix } = editions;
  const api = new editions.type({ autocommit: false, logLevel: 5 });
  const stored = localStorage.getItem("cmi");
  if (stored) api.loadFromJSON(JSON.parse(stored), "cmi");
  api.on(`${prefix}Commit`, () => {
    localStorage.setItem("cmi", JSON.stringify(JSON.parse(api.renderCMIToJSONString()).cmi));
  });
  window[editions.api] = api;
  // SCORM 2004 calls it an error to read what was never set.
  const expected = prefix ? [] : ["403"];
  window.lms = { api, errors: [] };
  for (const name of ["SetValue", "GetValue", "Commit", editions.end]) {
    const original = api[prefix + name].bind(api);
    api[prefix + name] = (...values) => {
      const answer = original(...values);
      const error = String(api[`${prefix}GetLastError`]());
      const fine = error === "0" || (name === "GetValue" && expected.includes(error));
      if (!fine) window.lms.errors.push(`${name} ${values}: ${error}`);
      return answer;
    };
  }
})();
