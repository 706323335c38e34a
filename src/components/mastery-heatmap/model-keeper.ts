/** Records → what is on screen, in three steps that are each made again only when what they come from has changed: model, names, arrangement. */
import type { TemplateResult } from 'lit';
import type { RecordSet } from '../../domain/records/collections.js';
import { nameOrder } from '../../ui/locale/name-order.js';
import { arrange, makeModel, type Arrangement, type HeatmapModel, type HeatmapOptions, type Shown } from './mastery-heatmap.model.js';
import { OnDemandPart } from './on-demand-part.js';
import { withNames, type NamesShown } from './shown-names.js';
import type * as slowModule from './slow-model.js';

/** From here on levels are worked out in slices, so that the page stays alive. */
const MANY_RESULTS = 50_000;
type Key = readonly unknown[];
export const same = (one: Key, other: Key): boolean => one.length === other.length && one.every((part, i) => part === other[i]);

export interface KeeperHost extends Omit<slowModule.SlowHost, 'finished'> {
  records(): RecordSet;
  options(): HeatmapOptions;
  arrangement(): Arrangement;
  names(): NamesShown;
  /** The sentences in use, which also name who is not named. */
  sentences(): unknown;
  /** Makes a model of a few new results, where it is loaded. */
  updatedModel(model: HeatmapModel, before: RecordSet, after: RecordSet): HeatmapModel | undefined;
  adopt(part: typeof slowModule): void;
  loadFailed(): void;
}

export class ModelKeeper {
  /** What is made is not up to date yet. */
  late = false;
  #made: { key: Key; model: HeatmapModel } | undefined;
  #named: { key: Key; model: HeatmapModel } | undefined;
  #arranged: { key: Key; shown: Shown } | undefined;
  #slow: slowModule.SlowModel | undefined;
  readonly #slowPart: OnDemandPart<typeof slowModule>;

  constructor(private readonly host: KeeperHost) {
    this.#slowPart = new OnDemandPart(
      () => import('./slow-model.js'),
      (part) => {
        host.adopt(part);
        this.#slow = new part.SlowModel({
          ...host,
          finished: (model, key) => {
            this.#made = { key, model };
            host.redraw();
          },
        });
        host.redraw();
      },
      () => host.loadFailed(),
    );
  }

  /** Whether there are levels to show. Those of very many results come later: what was there before stays on screen until then. */
  prepare(): boolean {
    const { host } = this;
    const records = host.records();
    const options = host.options();
    const key = [records, options.learner, options.group, options.method, options.policy, options.today, options.only?.join('\n')];
    const made = this.#made;
    this.late = false;
    if (made && same(key, made.key)) return true;
    const model = made && same(key.slice(1), made.key.slice(1)) ? host.updatedModel(made.model, made.key[0] as RecordSet, records) : undefined;
    if (model) this.#made = { key, model };
    else if ((records.evidence?.length ?? 0) < MANY_RESULTS) this.#made = { key, model: makeModel(records, options) };
    else {
      this.late = true;
      void this.#workSlowly(key, records, options);
    }
    return this.#made !== undefined;
  }

  async #workSlowly(key: Key, records: RecordSet, options: HeatmapOptions): Promise<void> {
    if (!this.#slow) await this.#slowPart.load();
    this.#slow?.ask(key, records, options, same);
  }

  /** How far the work on very many results is. */
  renderProgress(): TemplateResult | undefined {
    return this.#slow?.render();
  }

  /** Settles when nothing is being worked out. */
  async settled(): Promise<void> {
    await this.#slowPart.asked;
    await this.#slow?.settled;
  }

  get isMade(): boolean {
    return this.#made !== undefined;
  }

  get model(): HeatmapModel {
    const { host } = this;
    const { model } = this.#made!;
    const names = host.names();
    const key = [model, names, host.lang(), host.sentences()];
    if (!this.#named || !same(key, this.#named.key)) this.#named = { key, model: withNames(model, names, (number) => host.say('anonymous', { number })) };
    return this.#named.model;
  }

  get shown(): Shown {
    const { model, host } = this;
    const arrangement = host.arrangement();
    const key = [model, arrangement, host.lang()];
    if (!this.#arranged || !same(key, this.#arranged.key)) this.#arranged = { key, shown: arrange(model, arrangement, nameOrder(host.lang())) };
    return this.#arranged.shown;
  }
}
