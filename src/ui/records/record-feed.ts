import { ContextEvent, type ContextCallback } from '@lit/context';
import type { ReactiveController } from 'lit';
import { asWaymarkError, type WaymarkError } from '../../domain/errors/waymark-error.js';
import type { Change } from '../../domain/records/change.js';
import type { CheckedRecords } from '../../domain/records/check.js';
import type { CollectionName, RecordSet } from '../../domain/records/collections.js';
import type { ImportReport } from '../../domain/records/report.js';
import type { Client, Collection, CollectionView, ViewStatus } from '../../sdk/client/client.types.js';
import { dataContext, type DataContext } from '../contexts.js';
import type { WayElement } from '../way-element.js';
import type { Work } from './check-in-slices.js';
import type * as doorModule from './door.js';
import { loadSdk } from './sdk-on-demand.js';

export type FeedStatus = 'idle' | ViewStatus;
/** Which records a view asks its client for: `{ goals: { learnerId: 's-1' } }`. `null`: none of this collection, and the client is not asked. */
export type Filters = { readonly [K in CollectionName]?: Readonly<Record<string, unknown>> | null };

/** Kept once loaded, so that later data is checked and shown in one go. */
let door: typeof doorModule | undefined;
const openDoor = async () => (door ??= await import('./door.js'));

const NOTHING: RecordSet = {};
const CLEAN: ImportReport = { entries: [], dropped: 0, mended: 0 };
/** Of several collections, the state that a reader most needs to know. */
const URGENCY: readonly FeedStatus[] = ['signed-out', 'error', 'conflict', 'saving', 'queued', 'loading', 'stale', 'read-only', 'ready', 'idle'];

const inlineData = (host: Element) => host.querySelector(':scope > script[type="application/json"]');

/**
 * Where an element's records come from, in this order: its `client`, its `data`, its `src`, a child `<script type="application/json">`,
 * the nearest `way-data`. Always keeps the last good records; an error never replaces them.
 */
export class RecordFeed implements ReactiveController {
  records: RecordSet = NOTHING;
  status: FeedStatus = 'idle';
  error: WaymarkError | undefined;
  report: ImportReport = CLEAN;
  /** Done when data that was handed in has been checked. */
  settled: Promise<void> = Promise.resolve();
  /** While very many records are checked: how far it is. */
  work: Work | undefined;
  /** Whether records have come at least once. */
  hasRecords = false;

  /** What the nearest `way-data` gives, and how to leave it. */
  #context: DataContext | undefined;
  #leave: (() => void) | undefined;
  #client: Client | undefined;
  #views = new Map<CollectionName, CollectionView<unknown>>();
  #stops: (() => void)[] = [];
  /** The collections that the client was asked for. */
  #asked: readonly CollectionName[] = [];
  #children: MutationObserver | undefined;
  /** Counts connections, so that a slow answer to an old question is thrown away. */
  #turn = 0;

  constructor(
    private readonly host: WayElement,
    private readonly names: readonly CollectionName[],
  ) {
    host.addController(this);
  }

  get client(): Client | undefined {
    return this.#client;
  }

  hostConnected(): void {
    // The first time, properties may still be on their way: the first update connects.
    if (this.host.hasUpdated) this.connect();
    this.#ask();
    document.addEventListener('context-provider', this.#ask);
    this.#children = new MutationObserver(() => {
      if (!this.host.client && this.host.data === undefined && !this.host.src && inlineData(this.host)) this.connect();
    });
    this.#children.observe(this.host, { childList: true });
  }

  /** A `way-data` may be defined after the elements inside it (FAULTS 61). */
  #ask = (): void => void this.host.dispatchEvent(new ContextEvent(dataContext, this.host, this.#answer, true));

  #answer: ContextCallback<DataContext> = (value, leave) => {
    if (leave !== this.#leave) this.#leave?.();
    this.#leave = leave;
    this.#context = value;
    if (this.host.hasUpdated) this.#contextChanged(value);
  };

  hostDisconnected(): void {
    document.removeEventListener('context-provider', this.#ask);
    this.#leave?.();
    this.#leave = undefined;
    this.#children?.disconnect();
    this.#disconnect();
  }

  /** Reads from the start; what is on screen stays until something better comes. */
  connect(): void {
    this.#disconnect();
    const { host } = this;
    if (host.client) return this.#watch(host.client);
    if (host.data !== undefined) return this.#checkData(host.data);
    if (host.src) return void this.#load(async () => (await loadSdk()).fetchRecords(host.src!, { columns: host.csvColumns }));
    const inline = inlineData(host);
    if (inline) return void this.#load(async () => (await loadSdk()).readRecords(inline.textContent ?? '', { format: 'json' }));
    this.#contextChanged(this.#context);
  }

  /** Makes the changes where the records live: in the client, else in the element's own copy. */
  async apply(changes: readonly Change[]): Promise<void> {
    if (this.#client) await this.#client.write(changes);
    else {
      // Records that were handed in have come through the door; those of a file have not.
      this.records = (await openDoor()).applyChanges(this.records, changes);
      this.host.requestUpdate();
    }
  }

  #disconnect(): void {
    this.#turn++;
    this.work = undefined;
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#views.clear();
    this.#client = undefined;
  }

  #contextChanged(value: DataContext | undefined): void {
    const { host } = this;
    if (host.client || host.data !== undefined || host.src || inlineData(host)) return;
    if (value?.client && value.client === this.#client) return;
    this.#disconnect();
    if (value?.client) this.#watch(value.client);
    else if (value?.error) this.#fail(value.error);
    else {
      this.#set(value ? 'loading' : 'idle');
      // Nobody has said where the records come from: a page that hands them over finds the door open. What is drawn without records needs none.
      if (!value && !host.hasContent && !host.closest('way-data')) void openDoor().catch(() => undefined);
    }
  }

  #watch(client: Client): void {
    this.#client = client;
    this.#set('loading');
    const filters = this.host.filters();
    this.#asked = this.names.filter((name) => filters[name] !== null);
    for (const name of this.#asked) {
      const collection = client[name] as Collection<Record<string, unknown>>;
      this.#stops.push(
        collection.watch(filters[name] ?? {}, (view) => {
          this.#views.set(name, view);
          this.#gather();
        }),
      );
    }
  }

  /** One set out of all watched collections, shown once each of them has answered. */
  #gather(): void {
    const names = this.#asked;
    const views = [...this.#views.values()];
    const status = URGENCY.find((state) => views.some((view) => view.status === state)) ?? 'loading';
    const answered = names.every((name) => {
      const view = this.#views.get(name);
      return view && (view.status !== 'loading' || view.records.length > 0);
    });
    const failed = views.find((view) => view.error);
    if (answered) {
      const set: Record<string, unknown> = {};
      for (const name of names) set[name] = this.#views.get(name)!.records;
      this.records = set;
      this.hasRecords = failed?.error?.code !== 'wiped' && (this.hasRecords || views.some((view) => view.status !== 'error' && view.status !== 'signed-out'));
      this.report = this.#client?.getDataReport() ?? CLEAN;
    }
    if (failed?.error) this.#fail(failed.error, status);
    else this.#set(answered ? status : 'loading');
  }

  #checkData(data: unknown): void {
    const { names } = this;
    if (door && !door.isMany(data, names)) {
      const { checkData } = door;
      return this.#adopt(() => checkData(data, names));
    }
    const turn = this.#turn;
    this.settled = this.#load(async () => {
      const { isMany, checkData } = await openDoor();
      if (!isMany(data, names)) return checkData(data, names);
      return (await import('./check-in-slices.js')).checkInSlices(data, names, {
        isWanted: () => turn === this.#turn,
        show: (work) => {
          this.work = work;
          this.host.requestUpdate();
        },
      });
    });
  }

  #adopt(read: () => CheckedRecords): void {
    try {
      const { records, report } = read();
      this.records = records;
      this.report = report;
      this.hasRecords = true;
      this.#set('ready');
    } catch (error) {
      this.#fail(asWaymarkError(error));
    }
  }

  #load(read: () => Promise<CheckedRecords>): Promise<void> {
    const turn = this.#turn;
    this.#set('loading');
    return read().then(
      (checked) => {
        if (turn === this.#turn) this.#adopt(() => checked);
      },
      (error: unknown) => {
        if (turn === this.#turn) this.#fail(asWaymarkError(error));
      },
    );
  }

  #set(status: FeedStatus): void {
    this.status = status;
    this.error = undefined;
    this.host.requestUpdate();
  }

  #fail(error: WaymarkError, status: FeedStatus = 'error'): void {
    const isNew = this.error?.code !== error.code || this.status !== status;
    this.status = status;
    this.error = error;
    if (isNew) this.host.reportError(error, 'load');
    this.host.requestUpdate();
  }
}
