import type { CSSResult } from 'lit';
import type { Messages } from '../../locales/message.types.js';
import type * as answersPart from './answers-part.js';
import type * as comparePart from './compare-part.js';
import type * as formPart from './form-part.js';
import type * as moderationPart from './moderation-part.js';
import type * as printPart from './print-part.js';
import type * as tablePart from './table-part.js';

export interface PartTypes {
  form: typeof formPart;
  table: typeof tablePart;
  answers: typeof answersPart;
  compare: typeof comparePart;
  moderation: typeof moderationPart;
  print: typeof printPart;
}
export type PartName = keyof PartTypes;

const LOADERS: { readonly [K in PartName]: () => Promise<PartTypes[K]> } = {
  form: () => import('./form-part.js'),
  table: () => import('./table-part.js'),
  answers: () => import('./answers-part.js'),
  compare: () => import('./compare-part.js'),
  moderation: () => import('./moderation-part.js'),
  print: () => import('./print-part.js'),
};

/** Parts of the element that come when they are first needed, and once, each with its styles and its English. */
export class Parts {
  #loaded: { [K in PartName]?: PartTypes[K] } = {};
  #loading = new Map<PartName, Promise<unknown>>();
  #failed = new Set<PartName>();

  constructor(private readonly arrived: (part: { readonly styles: CSSResult; readonly english: Messages } | undefined) => void) {}

  /** The part, or nothing while it is on its way. One that could not be had is asked for again by `load`. */
  get<K extends PartName>(name: K): PartTypes[K] | undefined {
    if (!this.#loaded[name] && !this.#failed.has(name)) void this.load(name);
    return this.#loaded[name];
  }

  failed(name: PartName): boolean {
    return this.#failed.has(name);
  }

  async load<K extends PartName>(name: K): Promise<PartTypes[K] | undefined> {
    if (this.#loaded[name]) return this.#loaded[name];
    let loading = this.#loading.get(name);
    if (!loading) {
      this.#failed.delete(name);
      loading = LOADERS[name]().then(
        (part) => {
          this.#loaded[name] = part as never;
          this.#loading.delete(name);
          this.arrived(part);
        },
        () => {
          this.#failed.add(name);
          this.#loading.delete(name);
          this.arrived(undefined);
        },
      );
      this.#loading.set(name, loading);
    }
    await loading;
    return this.#loaded[name];
  }

  get isLoading(): boolean {
    return this.#loading.size > 0;
  }
  async settled(): Promise<void> {
    await Promise.all(this.#loading.values());
  }
}
