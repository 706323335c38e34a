import type { RecordSet } from '../../domain/records/collections.js';
import type { uiWords } from '../../locales/en/ui.js';
import type { MessageParams } from '../../locales/message.types.js';

export type Say = (key: string, params?: MessageParams) => string;

/** What the templates of every editor draw from. */
export interface EditorScene {
  readonly records: RecordSet;
  readonly say: Say;
  readonly sayShared: (key: keyof typeof uiWords) => string;
  readonly lang: string;
  readonly live: boolean;
  /** A title that is never blank. */
  readonly titleOf: (text: string) => string;
  /** Back to the list; none where the page names its record. */
  readonly back: (() => void) | undefined;
  /** Shows the record as others see it. */
  readonly preview: () => void;
}
