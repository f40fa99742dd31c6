// Forgets what was typed into the form for a new order where nobody should find it any more: when the person signs out, and after a day.
"use strict";

(() => {
  const OURS = "sursis.new-order.";
  const DAY = 24 * 60 * 60 * 1000;

  /** Each draft begins with the moment of its last change. */
  const old = (draft) => !(Date.now() - Number.parseInt(draft, 10) < DAY);

  const forget = (which) => {
    try {
      Object.keys(localStorage)
        .filter((name) => name.startsWith(OURS) && which(localStorage.getItem(name)))
        .forEach((name) => localStorage.removeItem(name));
    } catch (forbidden) {
      // A browser that keeps nothing has nothing to forget.
    }
  };

  forget(old);
  document.querySelector("form[action='/sign-out']")?.addEventListener("submit", () => forget(() => true));
})();
