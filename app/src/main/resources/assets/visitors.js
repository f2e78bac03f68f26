// Measures how a page is read. Loaded only after a yes to statistics.
(() => {
  "use strict";
  const box = document.getElementById("useful");
  if (!box || !("IntersectionObserver" in window)) return;
  const { page, parts: codes, token } = box.dataset;
  const whole = { seconds: 0, end: false, seen: true, endSeen: false };
  const parts = {};
  const marks = new Map();
  const observer = new IntersectionObserver((entries) => {
    for (const e of entries) {
      const mark = marks.get(e.target);
      mark.of[mark.what] = e.isIntersecting;
    }
  });
  const watch = (element, of, what) => {
    marks.set(element, { of, what });
    observer.observe(element);
  };
  watch(box, whole, "endSeen");
  for (const code of codes.split(" ")) {
    const part = code && document.querySelector(`main section[aria-labelledby="${code}"]`);
    if (!part) continue;
    parts[code] = { seconds: 0, end: false, seen: false, endSeen: false };
    const end = part.appendChild(document.createElement("span"));
    watch(part, parts[code], "seen");
    watch(end, parts[code], "endSeen");
  }
  // A page left open is not read: a minute without a move, and the clock stands.
  let moved = Date.now();
  for (const kind of ["scroll", "pointermove", "pointerdown", "keydown"]) {
    addEventListener(kind, () => (moved = Date.now()), { passive: true });
  }
  let fresh = true;
  setInterval(() => {
    if (document.visibilityState !== "visible" || Date.now() - moved > 60000) return;
    for (const one of [whole, ...Object.values(parts)]) {
      if (one.seen) one.seconds++;
      if (one.endSeen) one.end = true;
    }
    fresh = true;
  }, 1000);
  const send = () => {
    if (!fresh) return;
    fresh = false;
    const told = {};
    for (const [code, p] of Object.entries(parts)) {
      if (p.seconds) told[code] = [p.seconds, p.end];
    }
    const beat = JSON.stringify({ seconds: whole.seconds, end: whole.end, parts: told });
    navigator.sendBeacon("/visitors/beat", new URLSearchParams({ token, page, beat }));
  };
  addEventListener("visibilitychange", () => document.visibilityState === "hidden" && send());
  addEventListener("pagehide", send);
})();
