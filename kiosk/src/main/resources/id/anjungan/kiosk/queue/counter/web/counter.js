// Live pages of the queue: redraws from full state, says so when the terminal is silent, never presses twice.
(() => {
  "use strict";
  const live = document.getElementById("live");
  const said = document.getElementById("said");
  const silence = 9000;
  const longestPause = 10000;
  const answerWithin = 8000;
  const pause = 1200;
  const noticeStays = 8000;
  let lastHeard = Date.now();
  const lastPress = new Map();
  const underWay = new Set();
  let source = null;
  let begun = Date.now();
  let tries = 0;
  let retry = null;
  let notice = null;
  let noticeUntil = 0;

  function setLink(state) {
    if (document.body.dataset.link === state) { return; }
    document.body.dataset.link = state;
    document.dispatchEvent(new CustomEvent("link"));
  }

  function heard() {
    lastHeard = Date.now();
    tries = 0;
    setLink("live");
  }

  function version(root) {
    const desk = root.querySelector("[data-version]");
    return desk ? Number(desk.dataset.version) : 0;
  }

  function shownNotice(root) {
    return root.querySelector(".serving .notice.refused, .serving .notice.done");
  }

  function keepNotice(root) {
    notice = shownNotice(root);
    noticeUntil = Date.now() + noticeStays;
    return notice;
  }

  // What the clerk was in the middle of: an open choice with its ticks, the focus, how far the line was scrolled.
  function hands() {
    const open = [...live.querySelectorAll("details[open]")];
    const ticks = open.flatMap((d) => [...d.querySelectorAll("input[type=checkbox]")]).map((t) => [t.id, t.checked]);
    const line = document.getElementById("line");
    const focus = live.contains(document.activeElement) ? document.activeElement.id : null;
    return { open: open.map((d) => d.id), ticks, focus, scroll: line ? line.scrollTop : 0 };
  }

  function handBack(had) {
    had.open.map((id) => document.getElementById(id)).filter(Boolean).forEach((d) => { d.open = true; });
    had.ticks.map(([id, on]) => [document.getElementById(id), on]).filter(([t]) => t)
      .forEach(([t, on]) => { t.checked = on; });
    const line = document.getElementById("line");
    if (line) { line.scrollTop = had.scroll; }
    if (!had.focus) { return; }
    // Where the button is gone the focus rests on the page, never on another button that the next Enter would press.
    const choices = [had.focus, "desk"].map((id) => document.getElementById(id));
    const target = choices.find((e) => e && !e.disabled && e.getClientRects().length > 0);
    if (target) { target.focus({ preventScroll: true }); }
  }

  function serving() {
    const desk = live.querySelector("[data-serving]");
    return desk ? desk.dataset.serving : "";
  }

  function say(text) {
    if (said && text && said.textContent !== text) { said.textContent = text; }
  }

  function draw(html) {
    const had = hands();
    const before = serving();
    live.innerHTML = html;
    const actions = live.querySelector(".actions");
    if (notice && actions && Date.now() < noticeUntil && !shownNotice(live)) { actions.before(notice); }
    handBack(had);
    if (serving() !== before) { say(serving()); }
    document.dispatchEvent(new CustomEvent("drawn"));
  }

  function hangUp() {
    clearTimeout(retry);
    retry = null;
    if (source) { source.close(); }
    source = null;
  }

  // A line that is silent may stay silent for ever while a new one would be served: it is given up. Pages of one
  // office that lost their terminal together do not come back in step.
  function lost() {
    setLink("lost");
    if (retry !== null) { return; }
    hangUp();
    const pause = Math.min(longestPause, 500 * 2 ** tries) * (0.5 + Math.random() / 2);
    tries += 1;
    retry = setTimeout(connect, pause);
  }

  function watch() {
    if (Date.now() - Math.max(lastHeard, begun) > silence) { lost(); }
  }

  function connect() {
    hangUp();
    begun = Date.now();
    const mine = new EventSource(live.dataset.stream);
    source = mine;
    mine.addEventListener("state", (e) => { heard(); draw(e.data); });
    mine.addEventListener("beat", heard);
    mine.addEventListener("leave", () => { mine.close(); location.assign("/masuk?lagi=1"); });
    mine.addEventListener("error", () => { if (mine === source) { lost(); } });
  }

  function answered(html) {
    const page = document.createElement("div");
    page.innerHTML = html;
    const told = keepNotice(page);
    // The stream may have drawn something newer while this answer was under way.
    if (version(page) >= version(live)) {
      draw(html);
      keepNotice(live);
    } else if (told) {
      const old = shownNotice(live);
      if (old) { old.remove(); }
      live.querySelector(".actions").before(told);
    }
    if (told) { say(told.textContent); }
  }

  async function press(form, button) {
    const name = (button && button.dataset.key) || form.action + (button ? button.value : "");
    const twice = Date.now() - (lastPress.get(name) || 0) < pause;
    if (twice || underWay.has(name) || document.body.dataset.link === "lost") { return; }
    lastPress.set(name, Date.now());
    underWay.add(name);
    const body = new URLSearchParams(new FormData(form));
    if (button && button.name) { body.set(button.name, button.value); }
    const choice = form.closest("details");
    if (choice) {
      choice.querySelector("summary").focus();
      choice.open = false;
    }
    // Not disabled while it is under way: that would lose the focus of whoever works by keys.
    if (button) { button.classList.add("pressed"); }
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), answerWithin);
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { "X-Live": "1" }, signal: late.signal });
      if (answer.status === 401) { location.assign("/masuk?lagi=1"); return; }
      if (!answer.ok) { throw new Error(String(answer.status)); }
      answered(await answer.text());
    } catch (unheard) {
      // Whether the press arrived is not known: the stream's next full state tells.
      lost();
    } finally {
      clearTimeout(timer);
      underWay.delete(name);
    }
  }

  function choose(summary) {
    const choice = summary.closest("details");
    const opens = !choice.open;
    live.querySelectorAll(".panel[open]").forEach((d) => { d.open = false; });
    choice.open = opens;
    (opens ? choice.querySelector(".sheetlet input:not([type=hidden]), .sheetlet button") : summary).focus();
  }

  function key(e) {
    if (e.repeat || e.ctrlKey || e.altKey || e.metaKey) { return; }
    const open = live.querySelector(".panel[open]");
    if (e.key === "Escape" && open) {
      open.open = false;
      open.querySelector("summary").focus();
      return;
    }
    const target = live.querySelector(`[data-key="${CSS.escape(e.key.toLowerCase())}"]`);
    if (!target || target.disabled) { return; }
    e.preventDefault();
    if (target.matches("summary")) {
      choose(target);
    } else {
      target.focus();
      target.closest("form").requestSubmit(target);
    }
  }

  if (live) {
    keepNotice(live);
    connect();
    setInterval(watch, 1000);
    document.querySelectorAll("form[data-ask]").forEach((form) => form.addEventListener("submit", (e) => {
      if (serving() && !confirm(form.dataset.ask.replace("{0}", serving()))) { e.preventDefault(); }
    }));
    live.addEventListener("submit", (e) => {
      if (e.target.matches("[data-live]")) { e.preventDefault(); press(e.target, e.submitter); }
    });
    document.addEventListener("keydown", key);
  }
})();
