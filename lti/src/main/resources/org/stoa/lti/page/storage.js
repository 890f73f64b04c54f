/*
 * Gives the secret of a login to the platform's storage, or asks for it: 1EdTech LTI Client Side
 * postMessages 0.1 and LTI Platform Storage 0.1. The page is whole without this script; what it
 * falls back on is hidden while the platform is asked.
 */
(function () {
  "use strict";

  const PATIENCE = 1500; // milliseconds for one answer
  const storage = document.getElementById("storage");
  const otherwise = [document.querySelector("h1"), document.getElementById("otherwise")];
  const { subject, frame, platform, key, value, onward } = storage.dataset;
  const origin = new URL(platform).origin;
  const above = window.parent === window ? window.opener : window.parent;

  function send(target, message, to) {
    const id = crypto.getRandomValues(new Uint32Array(4)).join("-");
    return new Promise((resolve, reject) => {
      const end = (settle, outcome) => {
        clearTimeout(late);
        removeEventListener("message", hear);
        settle(outcome);
      };
      const hear = ({ origin: from, source, data }) => {
        const trusted = to === "*" ? source === target : from === to;
        if (!trusted || !data || data.message_id !== id) return;
        if (data.subject !== message.subject + ".response") return;
        if (data.error) end(reject, "STORAGE_REFUSED");
        else end(resolve, data);
      };
      const late = setTimeout(() => end(reject, "STORAGE_SILENT"), PATIENCE);
      addEventListener("message", hear);
      target.postMessage({ ...message, message_id: id }, to);
    });
  }

  /* The question holds no secret, so whoever is above may hear it. */
  async function frameOffered() {
    const { supported_messages: messages } = await send(above, { subject: "lti.capabilities" }, "*");
    const offer = Array.from(messages || []).find((message) => message.subject === subject);
    if (!offer) throw "STORAGE_NOT_OFFERED";
    return offer.frame || "_parent";
  }

  async function exchange() {
    const name = frame || (await frameOffered());
    const target = name === "_parent" ? above : above.frames[name];
    if (value) return send(target, { subject, key, value }, origin);
    const found = await send(target, { subject, key }, origin);
    if (!found.value) throw "STORAGE_EMPTY";
    target.postMessage({ subject: "lti.put_data", message_id: key, key, value: null }, origin);
    return found;
  }

  function goOn(found) {
    if (onward) {
      location.replace(onward);
      return;
    }
    const form = document.getElementById("launch");
    form.elements.storage_proof.value = found.value;
    HTMLFormElement.prototype.submit.call(form);
  }

  function fallBack(failure) {
    // A name that is no frame of the platform's makes the browser throw what isn't a code.
    const code = typeof failure === "string" ? failure : "STORAGE_UNREACHABLE";
    document.getElementById("layer").textContent = "LTI-" + code;
    wait(false);
  }

  function wait(waits) {
    storage.hidden = !waits;
    otherwise.forEach((part) => (part.hidden = waits));
  }

  wait(true);
  exchange().then(goOn, fallBack);
})();
