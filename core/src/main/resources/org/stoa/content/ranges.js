/* Stoa.ranges: which stretches of a video were watched, as a list of [from, to] in seconds. */
(function (Stoa) {
  "use strict";

  // Seconds. Slits stay open between what was played before and after a pause.
  const SLIT = 0.5;

  /* The same stretches in order, none twice. */
  function union(ranges) {
    const merged = [];
    for (const [from, to] of ranges.slice().sort((a, b) => a[0] - b[0])) {
      const last = merged[merged.length - 1];
      if (last && from <= last[1] + SLIT) {
        last[1] = Math.max(last[1], to);
      } else {
        merged.push([from, to]);
      }
    }
    return merged;
  }

  /* How many seconds were watched, each counted once. */
  const covered = (ranges) => union(ranges).reduce((sum, [from, to]) => sum + to - from, 0);

  Stoa.ranges = { union, covered, SLIT };
})((window.Stoa = window.Stoa || {}));
