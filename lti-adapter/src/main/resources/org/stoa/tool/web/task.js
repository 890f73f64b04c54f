/*
 * Comfort in a task's form: counts the words while they are typed, keeps a draft also where the
 * connection drops, and shows pictures before they are sent. The form works without it.
 */
(function () {
  "use strict";

  const LARGEST_FILE = 10 * 1024 * 1024;
  const WORDS_OF_A_PAGE = 500;
  /* As org.stoa.tool.classroom.Length counts. */
  const ALONE = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}";
  const WORD = new RegExp(`[${ALONE}]|(?:(?![${ALONE}])[\\p{L}\\p{M}\\p{N}'’-])+`, "gu");

  const form = document.querySelector("form[data-task]");
  if (!form) return;
  const text = form.querySelector("textarea");
  const files = form.querySelector("input[type=file]");
  if (text) count();
  if (text) keep();
  if (files) preview();

  function count() {
    const place = form.querySelector("[data-count]");
    const show = () => {
      const words = (text.value.match(WORD) || []).length;
      const signs = [...text.value].length;
      const longest = Number(text.dataset.longest);
      const isOver = longest > 0 && (text.dataset.counts === "characters" ? signs : words) > longest;
      const pages = (Math.ceil((10 * words) / WORDS_OF_A_PAGE) / 10).toLocaleString(document.documentElement.lang);
      place.textContent =
        place.dataset.words.replace("{0}", words).replace("{1}", pages).replace("{2}", signs) +
        (isOver ? " " + place.dataset.over : "");
    };
    text.addEventListener("input", show);
    show();
  }

  function keep() {
    const place = form.querySelector("[data-draft]");
    const token = document.querySelector('meta[name="stoa-csrf"]').content;
    let kept = text.value;
    let timer = null;
    let failures = 0;
    let ended = false;

    async function save() {
      clearTimeout(timer);
      timer = null;
      if (ended || text.value === kept) return;
      const sent = text.value;
      try {
        const answer = await fetch(text.dataset.stateUrl, {
          method: "POST",
          keepalive: true,
          headers: { "Content-Type": "application/json", "X-CSRF-Token": token },
          body: JSON.stringify({ text: sent }),
        });
        if ([401, 403].includes(answer.status)) {
          ended = true;
          place.textContent = text.dataset.ended;
          return;
        }
        if (!answer.ok) throw new Error(answer.status);
        kept = sent;
        failures = 0;
        place.textContent = text.dataset.saved;
      } catch (lost) {
        failures++;
        place.textContent = text.dataset.lost;
        later(Math.min(1000 * 2 ** failures, 60000));
      }
    }

    function later(milliseconds) {
      timer = timer || setTimeout(save, milliseconds);
    }

    text.addEventListener("input", () => later(2000));
    window.addEventListener("online", save);
    window.addEventListener("pagehide", save);
    // What is handed in is no draft any more.
    form.addEventListener("submit", () => {
      ended = true;
      clearTimeout(timer);
    });
  }

  function preview() {
    const place = form.querySelector("[data-previews]");
    files.addEventListener("change", () => {
      const chosen = [...files.files];
      const large = chosen.filter((file) => file.size > LARGEST_FILE);
      const isTooMany = chosen.length > Number(files.dataset.room);
      files.setCustomValidity(
        isTooMany
          ? files.dataset.roomWords
          : large.map((file) => files.dataset.largeWords.replace("{0}", file.name)).join(" "),
      );
      files.reportValidity();
      place.replaceChildren();
      chosen.filter((file) => file.type.startsWith("image/")).forEach(show);
    });

    function show(file) {
      const reader = new FileReader();
      reader.addEventListener("load", () => {
        const picture = new Image();
        picture.height = 120;
        picture.alt = file.name;
        picture.src = reader.result;
        place.append(picture, " ");
      });
      reader.readAsDataURL(file);
    }
  }
})();
