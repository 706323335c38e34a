/** Milliseconds from the next key that reaches the page until the frame with its effect has been made. */
export const nextKey = () =>
  new Promise((painted) => {
    addEventListener(
      'keydown',
      () => {
        const pressed = performance.now();
        // A task that is asked for in a frame comes once that frame is made.
        requestAnimationFrame(() => setTimeout(() => painted(performance.now() - pressed)));
      },
      { capture: true, once: true },
    );
  });
