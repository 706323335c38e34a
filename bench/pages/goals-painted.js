/** What the tracker's page and the plain list's page share, so that both are measured in the same way. */

export const goalsText = async () => (await fetch(`/${new URLSearchParams(location.search).get('what')}-goals.json`)).text();

/** Lets whatever is still under way come to rest. */
export const quiet = () => new Promise((rest) => setTimeout(() => requestIdleCallback(rest), 200));

/** Waits for something that comes in a frame or later. */
export async function until(there) {
  while (!there()) await new Promise((later) => requestAnimationFrame(later));
}

/** The moment when a frame that holds it has been laid out and painted: a message that is sent from within the frame comes after that. */
export const painted = (there = () => true) =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      done(performance.now());
    });
    port1.start();
    const look = () => (there() ? port2.postMessage(undefined) : requestAnimationFrame(look));
    requestAnimationFrame(look);
  });
