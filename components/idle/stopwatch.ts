/** A clock that is set a little by the network steps back by less than this. */
const SMALL_STEP_MS = 2000;

/**
 * How long ago something was, by two clocks, whichever says more: the one on the wall goes on while a computer sleeps, the other cannot be
 * set. A wall clock that was set back says nothing any more, and answers must not be kept on its word.
 * @returns a function that gives the milliseconds since the last call of `restart`; Infinity once the wall clock went backwards
 */
export function stopwatch(): { readonly restart: () => void; readonly since: () => number } {
  let wall = Date.now();
  let steady = performance.now();
  return {
    restart() {
      wall = Date.now();
      steady = performance.now();
    },
    since() {
      const byTheWall = Date.now() - wall;
      if (byTheWall < -SMALL_STEP_MS) return Infinity;
      return Math.max(byTheWall, performance.now() - steady);
    },
  };
}
