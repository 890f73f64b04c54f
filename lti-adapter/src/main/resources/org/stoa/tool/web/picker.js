/*
 * Says on the button how many things are chosen.
 */
(function () {
  "use strict";

  const form = document.querySelector("form[data-stoa-chosen]");
  const button = form && form.querySelector(".stoa-primary");
  if (!button) return;

  const unchosen = button.textContent;
  const count = () => {
    const chosen = form.querySelectorAll("[name=item]:checked").length;
    button.textContent = chosen ? form.dataset.stoaChosen.replace("{0}", chosen) : unchosen;
  };
  form.addEventListener("change", count);
  // Whoever comes back finds the form as she left it.
  window.addEventListener("pageshow", count);
})();
