import { createContext } from '@lit/context';
import type { WaymarkError } from '../domain/errors/waymark-error.js';
import type { Client } from '../sdk/client/client.types.js';

/** What `way-data` gives to everything inside it. No client and no error: it is on its way. */
export interface DataContext {
  readonly client?: Client | undefined;
  readonly error?: WaymarkError | undefined;
}

export const dataContext = createContext<DataContext>(Symbol.for('waymark.data'));
