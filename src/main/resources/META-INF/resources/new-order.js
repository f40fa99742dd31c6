// Keeps what is typed into the form for a new order, and shows what would come of it. Without this script the form is whole: its buttons
// ask the service for the same.
"use strict";

(() => {
  // Whose it is stands in the name: whoever else signs in at this machine is not shown it. drafts.js forgets it in time.
  const shelf = (whose) => `sursis.new-order.${whose}`;

  /** The browser may have no room or no permission; the form itself goes on. */
  const kept = (name) => {
    try {
      return localStorage.getItem(name)?.replace(/^\d+ /, "");
    } catch (forbidden) {
      return null;
    }
  };
  const keep = (name, text) => {
    try {
      localStorage.setItem(name, `${Date.now()} ${text}`);
    } catch (forbidden) {
      // Nothing more can be done; what is typed still stands on the page.
    }
  };
  const forget = (name) => {
    try {
      localStorage.removeItem(name);
    } catch (forbidden) {
      // Then there was nothing.
    }
  };

  const stored = document.getElementById("stored");
  if (stored) {
    const name = shelf(stored.dataset.shelf);
    if (new URLSearchParams(kept(name) || "").get("key") === stored.dataset.form) {
      forget(name);
    }
    return;
  }

  const form = document.getElementById("new-order");
  if (!form) {
    return;
  }
  const name = shelf(form.dataset.shelf);
  const notice = document.getElementById("kept");
  const CALM = 500; // while somebody types, one look is enough
  const typed = () => new URLSearchParams(new FormData(form));
  let restoring = false;
  let look = null;
  let timer = 0;

  const tell = (text, signIn) => {
    notice.hidden = !text;
    notice.firstElementChild.textContent = text || "";
    notice.querySelector("a").hidden = !signIn;
  };

  /** The document that the service answers with; null where it is the way in, or where nothing answers. */
  const ask = async (path, body, headers, signal) => {
    try {
      const answer = await fetch(path, {
        method: "POST", body, headers, signal, cache: "no-store", credentials: "same-origin", redirect: "manual",
      });
      if (answer.type === "opaqueredirect") {
        tell(notice.dataset.ended, true);
        return null;
      }
      if (!answer.ok) {
        tell(notice.dataset.lost, false);
        return null;
      }
      return new DOMParser().parseFromString(await answer.text(), "text/html");
    } catch (failed) {
      if (failed.name !== "AbortError") {
        tell(notice.dataset.lost, false);
      }
      return null;
    }
  };

  const save = () => {
    if (!restoring) {
      keep(name, typed().toString());
    }
  };

  const show = (fresh) => {
    const outlook = fresh.getElementById("outlook");
    if (outlook) {
      document.getElementById("outlook").replaceWith(document.importNode(outlook, true));
      document.getElementById("said").textContent = outlook.dataset.said;
    }
  };

  const preview = async () => {
    look?.abort();
    look = new AbortController();
    const fresh = await ask("/orders/new/preview", typed(), { "Sursis-Part": "outlook" }, look.signal);
    if (fresh) {
      if (!notice.querySelector("a").hidden || notice.firstElementChild.textContent === notice.dataset.lost) {
        tell("");
      }
      show(fresh);
    }
  };

  const soon = () => {
    save();
    clearTimeout(timer);
    timer = setTimeout(preview, CALM);
  };

  /** The filings of another plan, or one more: the rest of the form stays as it is being typed. */
  const filings = async (more) => {
    const body = typed();
    if (more) {
      body.set("more", "1");
    }
    const fresh = await ask("/orders/new/plan", body, {});
    if (!fresh) {
      return;
    }
    const old = document.getElementById("filings");
    const focus = old.contains(document.activeElement) ? document.activeElement.id : "";
    const now = typed();
    old.replaceWith(document.importNode(fresh.getElementById("filings"), true));
    const part = document.getElementById("filings");
    part.querySelectorAll("[name]").forEach((field) => {
      // What was typed while the answer was on its way is newer than the answer.
      if (field.type !== "hidden" && field.type !== "checkbox" && field.type !== "submit" && now.has(field.name)) {
        field.value = now.get(field.name);
      }
    });
    if (more) {
      [...part.querySelectorAll("fieldset")].pop().querySelector("select, input").focus();
    } else if (focus) {
      document.getElementById(focus)?.focus({ preventScroll: true });
    }
    soon();
  };

  const restore = async (text) => {
    restoring = true;
    const fresh = await ask("/orders/new/plan", new URLSearchParams(text), {});
    const whole = fresh?.getElementById("new-order");
    if (whole) {
      form.replaceChildren(...[...whole.childNodes].map((node) => document.importNode(node, true)));
      show(fresh);
      tell(notice.dataset.kept, false);
      restoring = false;
    }
    // Where it failed nothing is kept over it: the next try finds it again.
  };

  form.addEventListener("input", soon);
  form.addEventListener("change", (event) => (event.target.id === "plan" ? filings(false) : soon()));
  form.addEventListener("submit", (event) => {
    save();
    const button = event.submitter;
    if (button?.id === "more" || button?.id === "take-plan") {
      event.preventDefault();
      filings(button.id === "more");
    }
  });
  form.addEventListener("click", (event) => {
    if (event.target.id === "clear") {
      if (window.confirm(form.dataset.sure)) {
        forget(name);
      } else {
        event.preventDefault();
      }
    }
  });

  const before = form.dataset.fresh === "true" ? kept(name) : null;
  if (before) {
    restore(before);
  } else if (form.dataset.fresh !== "true") {
    save();
    (document.getElementById("wrongs") || document.body).focus();
  }
  document.getElementById("said").textContent = document.getElementById("outlook").dataset.said;
})();
