// Keeps an open board up to date. Without this script the page is whole; it only stays as it was when it was opened.
"use strict";

(() => {
  const page = document.querySelector("[data-state]");
  if (!page || !window.EventSource) {
    return;
  }
  const status = document.getElementById("following");
  const CALM = 1000; // several changes at a time are one look
  const RETRY = 30000;
  let shown = page.dataset.state;
  let said = shown;
  let looking = false;

  const say = (text, alarm) => {
    if (status.textContent !== text) {
      status.textContent = text;
      status.classList.toggle("alarm", alarm);
    }
  };

  /** Puts a fresh part in the place of the old one; what was unfolded stays so, and the keyboard stays where it was. */
  const replace = (old, fresh) => {
    if (old.innerHTML === fresh.innerHTML) {
      return;
    }
    const open = [...old.querySelectorAll("details[open][id]")].map((details) => details.id);
    const focus = old.contains(document.activeElement) ? document.activeElement.id : "";
    old.replaceChildren(...fresh.childNodes);
    open.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
    if (focus) {
      document.getElementById(focus)?.focus({ preventScroll: true });
    }
  };

  const look = async () => {
    if (looking || said === shown || document.hidden) {
      return;
    }
    looking = true;
    try {
      const answer = await fetch(location.href, { cache: "no-store", credentials: "same-origin" });
      const text = await answer.text();
      const fresh = new DOMParser().parseFromString(text, "text/html").querySelector("[data-state]");
      if (!answer.ok || !fresh) {
        location.reload(); // signed out, or the address is good no longer: the page itself says so
        return;
      }
      document.querySelectorAll("[data-part]").forEach((old) => {
        const part = fresh.querySelector(`[data-part="${old.dataset.part}"]`);
        if (part) {
          replace(old, part);
        }
      });
      shown = fresh.dataset.state;
    } catch (unreachable) {
      say(status.dataset.lost, true);
      setTimeout(look, RETRY);
    } finally {
      looking = false;
    }
  };

  const follow = () => {
    const stream = new EventSource("/live");
    stream.onopen = () => say(status.dataset.on, false);
    stream.onmessage = (event) => {
      said = event.data;
      setTimeout(look, CALM);
    };
    stream.onerror = () => {
      say(status.dataset.lost, true);
      if (stream.readyState === EventSource.CLOSED) {
        setTimeout(follow, RETRY);
      }
    };
  };

  document.addEventListener("visibilitychange", look);
  follow();
})();
