import { schemas } from 'waymark/domain/records';
import type { Client } from 'waymark/sdk';

const unanswered = { watch: (_filter: unknown, show: (view: unknown) => void) => (show({ records: [], status: 'loading' }), () => undefined) };

/** Answers nothing: what a reader sees while records are on their way. */
export const silentClient = {
  ...Object.fromEntries(Object.keys(schemas).map((name) => [name, unanswered])),
  viewer: undefined,
  getDataReport: () => ({ entries: [], dropped: 0, mended: 0 }),
} as unknown as Client;
