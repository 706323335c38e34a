/** Records that the first look does without: what levels come from, and what a new goal can be tied to. Loaded when something needs them. */
import type { CollectionName, RecordSet } from '../../domain/records/collections.js';
import { standingsOf } from '../../domain/goal/standing.js';
import type { Goal } from '../../domain/records/goal.js';
import type { Client, Collection } from '../../sdk/client/client.types.js';
import { checkData } from '../../ui/records/door.js';
import { loadSdk } from '../../ui/records/sdk-on-demand.js';
import type { WayElement } from '../../ui/way-element.js';
import type { ModelNeeds } from './goal-tracker.model.js';

type Standings = ModelNeeds['standings'];

const NAMES = ['evidence', 'standards', 'scales', 'masteryPolicies', 'masteryOverrides', 'rubrics', 'scorings'] as const satisfies readonly CollectionName[];
/** What belongs to one learner is asked for by learner. */
const BY_LEARNER: ReadonlySet<CollectionName> = new Set(['evidence', 'masteryOverrides', 'scorings']);

/** Where an element's records come from. */
interface MoreFrom {
  readonly client: Client | undefined;
  readonly data: unknown;
  readonly src: string | undefined;
  readonly csvColumns: unknown;
  readonly inline: string | undefined;
  /** Left out: all learners (staff). */
  readonly learnerIds: readonly string[] | undefined;
  /** Groups whose templates are looked for. */
  readonly groupIds: readonly string[];
}

/** Follows the same source as the element. What cannot be had is left out: a level is then not known, which the goal says in words. */
export class MoreRecords {
  records: RecordSet = {};
  /** Starts that teachers wrote, where goals are asked for by learner and do not hold them. */
  templates: RecordSet['goals'] = [];
  #from: MoreFrom | undefined;
  #stops: (() => void)[] = [];
  #worked: { key: readonly unknown[]; standings: Standings } | undefined;

  constructor(private readonly changed: () => void) {}

  /** Follows the element's source; the same one again changes nothing. */
  follow(element: WayElement, client: Client | undefined, groups: RecordSet['groups'], learnerIds: readonly string[] | undefined): void {
    const inline = element.querySelector(':scope > script[type="application/json"]')?.textContent ?? undefined;
    const groupIds = (groups ?? []).filter((group) => learnerIds?.some((id) => group.learnerIds.includes(id))).map(({ id }) => id);
    const from: MoreFrom = { client, data: client ? undefined : element.data, src: element.src, csvColumns: element.csvColumns, inline, learnerIds, groupIds };
    const before = this.#from;
    if (before && (Object.keys(from) as (keyof MoreFrom)[]).every((key) => from[key] === before[key] || (Array.isArray(from[key]) && JSON.stringify(from[key]) === JSON.stringify(before[key])))) return;
    this.stop();
    this.#from = from;
    if (from.client) this.#watch(from.client, from);
    else if (from.data !== undefined) this.#take(async () => checkData(from.data, NAMES).records);
    else if (from.src) this.#take(async () => (await (await loadSdk()).fetchRecords(from.src!, { columns: from.csvColumns })).records);
    else if (from.inline !== undefined) this.#take(async () => (await (await loadSdk()).readRecords(from.inline!, { format: 'json' })).records);
  }

  /** Where learners stand, by goal id: what the host gave, and the rest worked out. */
  standings(goals: readonly Goal[] = [], given: Standings, today: string): Standings {
    const key = [goals, this.records, given, today];
    if (!this.#worked?.key.every((part, i) => part === key[i])) this.#worked = { key, standings: new Map([...standingsOf(goals, this.records, today), ...given]) };
    return this.#worked.standings;
  }

  stop(): void {
    for (const stop of this.#stops.splice(0)) stop();
    this.#from = undefined;
    this.records = {};
    this.templates = [];
  }

  #watch(client: Client, { learnerIds, groupIds }: MoreFrom): void {
    const follow = (name: CollectionName, filter: Record<string, unknown>, take: (records: readonly unknown[]) => void) =>
      this.#stops.push(
        (client[name] as Collection<Record<string, unknown>>).watch(filter, ({ records }) => {
          take(records);
          this.changed();
        }),
      );
    for (const name of NAMES) follow(name, learnerIds && BY_LEARNER.has(name) ? { learnerId: learnerIds } : {}, (records) => (this.records = { ...this.records, [name]: records }));
    if (learnerIds && groupIds.length > 0) follow('goals', { templateFor: groupIds }, (records) => (this.templates = records as RecordSet['goals']));
  }

  #take(read: () => Promise<RecordSet>): void {
    const from = this.#from;
    void read().then(
      (records) => {
        if (this.#from !== from) return;
        this.records = records;
        this.changed();
      },
      // The element's own feed has told of this already: it read the same source.
      () => undefined,
    );
  }
}
