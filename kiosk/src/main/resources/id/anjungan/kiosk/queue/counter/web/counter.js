// Live pages of the queue: redraws from full state, says so when the terminal is silent, never presses twice.
(() => {
  "use strict";
  const live = document.getElementById("live");
  const silence = 9000;
  const pause = 1200;
  let lastHeard = Date.now();
  const lastPress = new Map();
  const noticeStays = 6000;
  let source = null;
  let notice = null;
  let noticeUntil = 0;

  function setLink(state) {
    document.body.dataset.link = state;
  }

  function heard() {
    lastHeard = Date.now();
    setLink("live");
  }

  function calledNow() {
    const number = live.querySelector("[data-call]");
    return number ? number.dataset.call : "";
  }

  function draw(html) {
    const before = calledNow();
    const focused = document.activeElement ? document.activeElement.dataset.key : null;
    live.innerHTML = html;
    const serving = live.querySelector(".serving");
    if (notice && serving && Date.now() < noticeUntil && !serving.querySelector(".notice")) { serving.append(notice); }
    if (focused) {
      const button = live.querySelector(`[data-key="${focused}"]`);
      if (button && !button.disabled) { button.focus(); }
    }
    if (calledNow() && calledNow() !== before) {
      const now = live.querySelector(".now");
      if (now) { now.classList.add("called"); }
    }
  }

  function connect() {
    if (source) { source.close(); }
    source = new EventSource(live.dataset.stream);
    source.addEventListener("state", (e) => { heard(); draw(e.data); });
    source.addEventListener("beat", heard);
    source.addEventListener("leave", () => { source.close(); location.assign("/masuk"); });
    source.addEventListener("error", () => {
      if (source.readyState === EventSource.CLOSED) { setTimeout(connect, 2000); }
    });
  }

  async function press(form) {
    if (Date.now() - (lastPress.get(form.action) || 0) < pause || document.body.dataset.link === "lost") { return; }
    lastPress.set(form.action, Date.now());
    const body = new URLSearchParams(new FormData(form));
    form.querySelector("button").disabled = true;
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { "X-Live": "1" } });
      if (answer.status === 401) { location.assign("/masuk"); return; }
      if (!answer.ok) { throw new Error(String(answer.status)); }
      notice = null;
      draw(await answer.text());
      notice = live.querySelector(".notice");
      noticeUntil = Date.now() + noticeStays;
    } catch (unheard) {
      // Whether the press arrived is not known: the stream's next full state tells.
      setLink("lost");
      connect();
    }
  }

  if (live) {
    connect();
    setInterval(() => { if (Date.now() - lastHeard > silence) { setLink("lost"); } }, 1000);
    live.addEventListener("submit", (e) => {
      if (e.target.matches("[data-live]")) { e.preventDefault(); press(e.target); }
    });
    document.addEventListener("keydown", (e) => {
      if (e.repeat || e.ctrlKey || e.altKey || e.metaKey) { return; }
      const button = live.querySelector(`[data-key="${CSS.escape(e.key.toLowerCase())}"]`);
      if (button && !button.disabled) { e.preventDefault(); button.closest("form").requestSubmit(); }
    });
  }

  const clock = document.getElementById("clock");
  if (clock) {
    const format = new Intl.DateTimeFormat("id-ID", { timeZone: "Asia/Jakarta", hour: "2-digit", minute: "2-digit" });
    const tick = () => { clock.textContent = format.format(new Date()); };
    tick();
    setInterval(tick, 1000);
  }
})();
