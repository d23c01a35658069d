// Tones one after the other: [[hertz, seconds until it begins], ...]; each rises, then fades until it has lasted.
function chime(bell, tones, loudness, rises, lasts) {
  "use strict";
  tones.forEach(([tone, after]) => {
    const voice = bell.createOscillator();
    const loud = bell.createGain();
    const start = bell.currentTime + after;
    voice.frequency.value = tone;
    loud.gain.setValueAtTime(0.0001, start);
    loud.gain.exponentialRampToValueAtTime(loudness, start + rises);
    loud.gain.exponentialRampToValueAtTime(0.0001, start + lasts);
    voice.connect(loud).connect(bell.destination);
    voice.start(start);
    voice.stop(start + lasts);
  });
}
