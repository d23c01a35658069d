// The board of any browser: every call flashes and chimes once, one after the other, in the order of the calls.
(() => {
  "use strict";
  const live = document.getElementById("live");
  const face = document.getElementById("face");
  const sound = document.getElementById("sound");
  const stays = 4000;
  const fresh = 60000;
  const wish = "bunyi";
  const known = new Set();
  const waiting = [];
  let showing = null;
  let bell = null;

  function calls() {
    return [...live.querySelectorAll("[data-call]")].map((e) => {
      const text = (part) => { const found = live.querySelector(`.now ${part}`); return found ? found.textContent : ""; };
      const big = e.matches(".now *");
      const [number, at] = e.dataset.call.split(" ");
      return { id: e.dataset.call, number, at: Date.parse(at),
        counter: big ? text(".goto strong") : e.dataset.counter, about: big ? text(".about") : e.dataset.about,
        priority: big ? Boolean(live.querySelector(".now .mark")) : e.dataset.priority === "1" };
    });
  }

  function announce() {
    if (bell && bell.state !== "running" && wished()) { bell.resume(); }
    if (!bell || bell.state !== "running") { return; }
    chime(bell, [[659.25, 0], [523.25, 0.45]], 0.5, 0.03, 1.1);
  }

  function paint(call) {
    const now = live.querySelector(".now");
    if (!now) { return; }
    now.replaceChildren(face.content.cloneNode(true));
    now.querySelector(".number").textContent = call.number;
    now.querySelector(".goto strong").textContent = call.counter;
    now.querySelector(".about").textContent = call.about;
    if (!call.priority) { now.querySelector(".mark").remove(); }
    now.classList.add("called");
  }

  let stand = "";
  function next() {
    showing = waiting.shift() || null;
    if (showing) {
      paint(showing);
      announce();
      setTimeout(next, stays);
    } else if (stand) {
      const now = live.querySelector(".now");
      now.innerHTML = stand;
      now.classList.remove("called");
    }
  }

  function drawn() {
    const wall = live.querySelector(".wall");
    stand = live.querySelector(".now").innerHTML;
    const at = Date.parse(wall.dataset.at);
    const heard = calls().filter((c) => !known.has(c.id)).sort((a, b) => a.at - b.at);
    heard.forEach((c) => known.add(c.id));
    // Calls made long ago, while this board was away, are shown and not announced.
    waiting.push(...heard.filter((c) => at - c.at < fresh));
    if (showing) { paint(showing); } else if (waiting.length > 0) { next(); }
  }

  function silenced() {
    if (document.body.dataset.link === "lost") { waiting.length = 0; }
  }

  // A board that was told to sound sounds again after each load, as soon as its browser lets it.
  function wished() {
    try { return localStorage.getItem(wish) === "1"; } catch (noStore) { return false; }
  }

  function soundOn() {
    try { localStorage.setItem(wish, "1"); } catch (noStore) { /* It is asked for again after the next load. */ }
    bell.resume();
  }

  function ring() {
    if (!window.AudioContext) { return; }
    bell = bell || new AudioContext();
    sound.hidden = bell.state === "running";
    bell.onstatechange = () => { sound.hidden = bell.state === "running"; };
    if (!sound.hidden && wished()) { bell.resume(); }
  }

  calls().forEach((c) => known.add(c.id));
  ring();
  sound.addEventListener("click", soundOn);
  ["pointerdown", "keydown"].forEach((touch) => document.addEventListener(touch, () => {
    if (bell && bell.state !== "running" && wished()) { bell.resume(); }
  }));
  document.addEventListener("drawn", drawn);
  document.addEventListener("link", silenced);

  const clock = document.getElementById("clock");
  const format = new Intl.DateTimeFormat("id-ID", { timeZone: "Asia/Jakarta", hour: "2-digit", minute: "2-digit" });
  const tick = () => { clock.textContent = `${format.format(new Date())} WIB`; };
  tick();
  setInterval(tick, 1000);
})();
