/** Once what was just drawn can be seen; at once where the page is not in view or is being left, for no frame comes then. */
export const afterFrame = (): Promise<void> =>
  new Promise((seen) => {
    const done = (): void => {
      document.removeEventListener('visibilitychange', done);
      window.removeEventListener('beforeunload', done);
      seen();
    };
    if (document.visibilityState === 'hidden') return done();
    document.addEventListener('visibilitychange', done);
    window.addEventListener('beforeunload', done);
    // A task that is asked for in a frame comes after that frame.
    requestAnimationFrame(() => setTimeout(done));
  });
