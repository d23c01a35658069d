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

  // Two soft tones when somebody new calls for staff; silent where the browser wants a touch first.
  function chime() {
    try {
      const audio = new AudioContext();
      [660, 880].forEach((frequency, i) => {
        const tone = audio.createOscillator();
        const volume = audio.createGain();
        const start = audio.currentTime + i * 0.25;
        tone.frequency.value = frequency;
        volume.gain.setValueAtTime(0.2, start);
        volume.gain.exponentialRampToValueAtTime(0.001, start + 0.5);
        tone.connect(volume).connect(audio.destination);
        tone.start(start);
        tone.stop(start + 0.5);
      });
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
  setInterval(() => { if (Date.now() - lastHeard > silence) { setLink("lost"); } }, 1000);
})();
