import type { Client } from 'waymark/sdk';

/** Answers nothing: what a reader sees while records are on their way. Not to be a story's argument: Storybook copies those. */
export const silentClient = new Proxy(
  {},
  {
    get: (_, name) => {
      if (name === 'viewer') return undefined;
      if (name === 'getDataReport') return () => ({ entries: [], dropped: 0, mended: 0 });
      return { watch: (_filter: unknown, show: (view: unknown) => void) => (show({ records: [], status: 'loading' }), () => undefined) };
    },
  },
) as Client;
