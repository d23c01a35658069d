// A call for staff rings until somebody comes. Browsers may want a touch of the page before anything sounds.
(() => {
  "use strict";
  const again = 5000;
  let bell = null;
  let mute = false;
  let rung = "";

  function call() {
    const ring = document.querySelector("[data-ring]");
    return ring ? ring.dataset.ring : "";
  }

  function tones() {
    chime(bell, [[880, 0], [1046.5, 0.18], [880, 0.36], [1046.5, 0.54]], 0.4, 0.02, 0.18);
  }

  function ring() {
    if (mute) { return; }
    try {
      bell = bell || new AudioContext();
      mute = true;
      bell.resume().then(() => { mute = false; if (call()) { tones(); } });
    } catch (noSound) {
      // The banner is seen without it.
    }
  }

  function look() {
    const now = call();
    if (now && now !== rung) { ring(); }
    rung = now;
  }

  document.addEventListener("drawn", look);
  setInterval(() => { if (call() && document.body.dataset.link !== "lost") { ring(); } }, again);
  look();
})();
