// Keeps open pages fresh: the hub says what kind of thing changed, the parts that care fetch themselves anew.
(() => {
  "use strict";
  if (document.body.dataset.inside !== "true") { return; }
  const silence = 12000;
  let lastHeard = Date.now();
  let source = null;
  let rang = new Set(calls());

  function calls() {
    return [...document.querySelectorAll("#ring [data-call]")].map((c) => c.dataset.call);
  }

  function setLink(state) {
    document.body.dataset.link = state;
  }

  function heard() {
    lastHeard = Date.now();
    setLink("live");
  }

  function refresh(kinds) {
    for (const part of document.querySelectorAll("[data-live]")) {
      const wanted = part.dataset.live.split(" ");
      if (part.hasAttribute("hx-get") && (!kinds || kinds.some((k) => wanted.includes(k)))) { htmx.trigger(part, "refresh"); }
    }
  }

  function connect() {
    if (source) { source.close(); }
    source = new EventSource("/peristiwa");
    source.addEventListener("hello", () => { heard(); refresh(null); });
    source.addEventListener("changed", (e) => { heard(); refresh(e.data.split(" ")); });
    source.addEventListener("beat", heard);
    source.addEventListener("error", () => {
      if (source.readyState === EventSource.CLOSED) { setTimeout(connect, 3000); }
    });
  }

  // Two soft tones, once the browser lets them sound: it may want a touch of the page first.
  let bell = null;
  let mute = false;

  function tones() {
    [660, 880].forEach((frequency, i) => {
      const tone = bell.createOscillator();
      const volume = bell.createGain();
      const start = bell.currentTime + i * 0.25;
      tone.frequency.value = frequency;
      volume.gain.setValueAtTime(0.2, start);
      volume.gain.exponentialRampToValueAtTime(0.001, start + 0.5);
      tone.connect(volume).connect(bell.destination);
      tone.start(start);
      tone.stop(start + 0.5);
    });
  }

  function chime() {
    if (mute) { return; }
    try {
      bell = bell || new AudioContext();
      mute = true;
      bell.resume().then(() => { mute = false; tones(); });
    } catch (noSound) {
      // The ring is seen without it.
    }
  }

  document.body.addEventListener("htmx:afterSwap", (e) => {
    if (e.target.id === "ring") {
      const now = calls();
      if (now.some((c) => !rang.has(c))) { chime(); }
      rang = new Set(now);
    }
  });

  connect();
  // It rings on until somebody takes it.
  setInterval(() => { if (calls().length > 0) { chime(); } }, 8000);
  setInterval(() => { if (Date.now() - lastHeard > silence) { setLink("lost"); } }, 1000);
})();
