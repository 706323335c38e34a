import { checkRecords, checkRecordsInSteps } from '../../domain/records/check.js';
import { updated } from '../../domain/records/apply-changes.js';
import type { Change } from '../../domain/records/change.js';
import { schemaOf, type AnyRecord, type CollectionName } from '../../domain/records/collections.js';
import { linkRecordsInSteps } from '../../domain/records/links.js';
import type { ReportEntry } from '../../domain/records/report.js';
import { asWaymarkError, type WaymarkError } from '../../domain/errors/waymark-error.js';
import { inSlices } from '../slices.js';
import type { Source } from '../sources/source.types.js';
import type { CollectionView, Filter, Refusal, ViewStatus } from './client.types.js';

type Fieldwise = Readonly<Record<string, unknown>>;
interface Watcher {
  filter: Filter<Fieldwise>;
  show: (view: CollectionView<unknown>) => void;
  last?: CollectionView<unknown>;
}

const matches = (record: AnyRecord, filter: Filter<Fieldwise>): boolean =>
  Object.keys(filter).every((field) => {
    const wanted = filter[field];
    const value = (record as unknown as Fieldwise)[field];
    return wanted === undefined || (Array.isArray(wanted) ? wanted.includes(value) : value === wanted);
  });

function show(view: Map<string, AnyRecord>, change: Change): void {
  const before = view.get(change.id);
  if (change.action === 'create') view.set(change.id, change.record);
  else if (change.action === 'remove') view.delete(change.id);
  else if (before) view.set(change.id, updated(before, change));
}

/** What the client knows of one collection: what the source last said, the changes still on their way, and who watches. */
export class CollectionState {
  entries: readonly ReportEntry[] = [];
  error: WaymarkError | undefined;
  refused: Refusal | undefined;
  #saved = new Map<string, AnyRecord>();
  /** The saved records with the pending changes on top; made when there are some. */
  #view: Map<string, AnyRecord> | undefined;
  #shown: readonly AnyRecord[] | undefined;
  /** Changes not acknowledged yet, oldest first. */
  #pending: { mutationId: string; change: Change }[] = [];
  #watchers = new Set<Watcher>();
  #loading: Promise<void> | undefined;
  #loaded = false;
  #wiped: WaymarkError | undefined;
  /** Raised by every write, ours or another's: a read that began before it is out of date and is made again. */
  #writes = 0;
  /** Someone else wrote while our own write was on its way: its answer may be older than what has been read since. */
  #overtaken = false;

  constructor(
    readonly name: CollectionName,
    private readonly source: Source,
  ) {}

  /** The records a person should see: saved ones with the pending changes on top. */
  get records(): readonly AnyRecord[] {
    return (this.#shown ??= [...this.#byId.values()]);
  }

  get #byId(): ReadonlyMap<string, AnyRecord> {
    if (this.#pending.length === 0) return this.#saved;
    if (!this.#view) {
      this.#view = new Map(this.#saved);
      for (const { change } of this.#pending) show(this.#view, change);
    }
    return this.#view;
  }

  find(id: string): AnyRecord | undefined {
    return this.#byId.get(id);
  }

  select(filter: Filter<Fieldwise>): readonly AnyRecord[] {
    return Object.keys(filter).length === 0 ? this.records : this.records.filter((record) => matches(record, filter));
  }

  /** Someone else has written: what is here, or on its way here, is out of date. */
  changed(): void {
    this.#overtaken = this.#pending.length > 0;
    if (this.#loaded || this.#loading || this.error) this.load(true).catch(() => undefined);
  }

  /** Reads once however many ask; `again` reads anew. */
  load(again = false): Promise<void> {
    if (this.#wiped) return Promise.reject(this.#wiped);
    if (again) this.#writes++;
    if (this.#loading) return this.#loading;
    if (this.#loaded && !again) return Promise.resolve();
    this.#loading = this.#read().finally(() => {
      this.#loading = undefined;
      this.notify();
    });
    return this.#loading;
  }

  async #read(): Promise<void> {
    try {
      for (let writes = -1; writes !== this.#writes; ) {
        writes = this.#writes;
        const { records: rows, checked: isChecked, current, report } = await this.source.read(this.name);
        if (writes !== this.#writes) continue;
        const entries: ReportEntry[] = [...(report?.entries ?? [])];
        const linked = isChecked ? (rows as readonly AnyRecord[]) : await inSlices(this.#checkInSteps(rows, entries));
        if (writes !== this.#writes) continue;
        if (this.#wiped) throw this.#wiped;
        this.entries = entries;
        this.#saved = new Map(linked.map((record) => [record.id, current ? record : newest(record, this.#saved.get(record.id))]));
        this.#loaded = true;
        this.error = undefined;
        this.#view = undefined;
        this.#shown = undefined;
      }
    } catch (error) {
      this.error = asWaymarkError(error);
      throw this.error;
    }
  }

  *#checkInSteps(rows: unknown, entries: ReportEntry[]): Generator<number, readonly AnyRecord[]> {
    const checked = yield* checkRecordsInSteps<AnyRecord>(this.name, schemaOf(this.name), rows, entries);
    return (yield* linkRecordsInSteps({ [this.name]: checked }, entries))[this.name] as readonly AnyRecord[];
  }

  watch(filter: Filter<Fieldwise>, show: (view: CollectionView<unknown>) => void): () => void {
    const watcher: Watcher = { filter, show };
    this.#watchers.add(watcher);
    this.load().catch(() => undefined);
    this.#tell(watcher);
    return () => this.#watchers.delete(watcher);
  }

  begin(mutationId: string, change: Change): void {
    this.#pending.push({ mutationId, change });
    // In place: a write of thousands of changes looks each of them up.
    if (this.#view) show(this.#view, change);
    this.#shown = undefined;
  }

  /** The source has written it: its own records take the place of ours. */
  acknowledge(mutationId: string, records: readonly unknown[]): void {
    for (const pending of this.#pending) if (pending.mutationId === mutationId && pending.change.action === 'remove') this.#saved.delete(pending.change.id);
    for (const record of checkRecords<AnyRecord>(this.name, schemaOf(this.name), records, [])) this.#saved.set(record.id, newest(record, this.#saved.get(record.id)));
    this.#writes++;
    this.error = undefined;
    this.refused = undefined;
    this.drop(mutationId);
    if (this.#overtaken) this.changed();
  }

  /** Takes a mutation's changes out again. */
  drop(mutationId: string): void {
    this.#pending = this.#pending.filter((pending) => pending.mutationId !== mutationId);
    this.#view = undefined;
    this.#shown = undefined;
  }

  /** Nothing of these records stays here, nor comes back by an answer that is on its way. */
  forget(wiped: WaymarkError): void {
    this.#wiped = this.error = wiped;
    this.#saved = new Map();
    this.#pending = [];
    this.#view = undefined;
    this.#shown = undefined;
    this.refused = undefined;
    this.entries = [];
    this.notify();
  }

  notify(): void {
    for (const watcher of this.#watchers) this.#tell(watcher);
  }

  stop(): void {
    this.#watchers.clear();
  }

  get #status(): ViewStatus {
    if (this.error) return this.error.code === 'signed-out' || this.#wiped ? 'signed-out' : 'error';
    if (!this.#loaded) return 'loading';
    if (this.#pending.length > 0) return 'saving';
    if (this.refused?.error.code === 'conflict') return 'conflict';
    return this.source.readonly ? 'read-only' : 'ready';
  }

  #tell(watcher: Watcher): void {
    const records = this.select(watcher.filter);
    const status = this.#status;
    const error = this.error ?? this.source.notice;
    const { refused } = this;
    const { last } = watcher;
    const unchanged = last && last.records.length === records.length && last.records.every((record, i) => record === records[i]);
    if (unchanged && last.status === status && last.error === error && last.refused === refused) return;
    const view: CollectionView<unknown> = { records: unchanged ? last.records : records, status, ...(error ? { error } : {}), ...(refused ? { refused } : {}) };
    watcher.last = view;
    try {
      watcher.show(view);
    } catch (error) {
      // One watcher that throws must not keep the others from hearing; the page still learns of it.
      queueMicrotask(() => {
        throw error;
      });
    }
  }
}

/** An older version never takes the place of a newer one (FAULTS 23), unless the source says that it was made anew. */
const newest = <T extends AnyRecord>(record: T, known: AnyRecord | undefined): AnyRecord => (known && known.version > record.version ? known : record);
