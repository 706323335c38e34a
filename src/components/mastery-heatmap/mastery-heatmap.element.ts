import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { MasteryMethod, MasteryPolicy } from '../../domain/records/mastery.js';
import { isStaff } from '../../domain/records/viewer.js';
import { masteryHeatmap } from '../../locales/en/mastery-heatmap.js';
import { newId, now } from '../../ui/clock.js';
import { iconDownload, iconGrid, iconList, iconPrint, iconTable } from '../../ui/icons.js';
import { levelStep } from '../../ui/level-step.js';
import type { Messages } from '../../locales/message.types.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { WayElement } from '../../ui/way-element.js';
import { modelSource } from './grid-model-source.js';
import type { Place } from './grid-source.js';
import { GridWindow } from './grid-window.js';
import { levelLabel, levelShort, policyWords, type Words } from './heatmap-words.js';
import { renderLearnerList } from './learner-list.template.js';
import { OVERRIDE } from './mastery-heatmap.events.js';
import { arrange, makeModel, type Arrangement, type Filter, type HeatmapModel, type Shown } from './mastery-heatmap.model.js';
import { heatmapStyles } from './mastery-heatmap.styles.js';
import type * as onDemandModule from './on-demand.js';

const collections = ['learners', 'groups', 'standards', 'scales', 'evidence', 'masteryPolicies', 'masteryOverrides'] as const;
const FILTERS: readonly Filter[] = ['all', 'support', 'onTrack', 'readyForMore', 'noEvidence', 'stale'];
const VIEWS = { grid: iconGrid, list: iconList, table: iconTable } as const;
type View = keyof typeof VIEWS;

/**
 * Learners × standards: the level at a glance, down to one piece of evidence and to why a cell has its level.
 *
 * Staff see a class as a grid, a list or a plain table; a student or a family sees one learner, in words.
 *
 * @tag way-mastery-heatmap
 * @fires way-override-request - A teacher sets one level or takes it back; cancelable. `detail`: ids; `event.changes`: the records.
 * @fires way-override-change - The override is made.
 * @csspart grid - The scrolling grid.
 * @cssprop [--way-color-level-1] - Fill of the lowest level; `-2` to `-5` for the higher ones, `--way-color-level-1-ink` for its text.
 */
export class MasteryHeatmapElement extends WayElement {
  static override styles: CSSResultGroup = [baseStyles, heatmapStyles];

  /** A mastery method in place of the policy's own, with its default figures: `decayingAverage`, `latest`, `highest` … */
  @property() method: MasteryMethod['kind'] | undefined;
  /** A whole policy in place of the one among the records. */
  @property({ attribute: false }) policy: MasteryPolicy | undefined;
  /** `grid`, `list` or `table`. Students and families always have the list. */
  @property() view: string | undefined;

  @state() private arrangement: Arrangement = { search: '', filter: 'all', domainId: undefined, sort: { by: 'name' }, descending: false };
  @state() private opened: { learnerId: string; standardId: string } | undefined;
  @state() private draft = { level: '', reason: '', problem: false, id: '' };
  @state() private listLearner: string | undefined;
  @state() private tableFrom = 0;
  @state() private printing = false;
  @state() private onDemand: typeof onDemandModule | undefined;

  @query('.grid') private gridElement!: HTMLElement | null;
  @query('dialog') private dialog!: HTMLDialogElement | null;

  protected override readonly messagePart = 'masteryHeatmap';
  protected override englishMessages: Messages = masteryHeatmap;
  protected override readonly defaultRole = 'teacher';

  #grid: GridWindow | undefined;
  #gridOf: HTMLElement | undefined;
  #made: { key: readonly unknown[]; model: HeatmapModel } | undefined;
  #arranged: { key: readonly unknown[]; shown: Shown } | undefined;
  #drawn: readonly unknown[] = [];
  #opener: HTMLElement | undefined;
  /** Reasons typed and not sent, by cell: closing the panel loses none. */
  #kept = new Map<string, MasteryHeatmapElement['draft']>();
  #sentDraftId = '';

  constructor() {
    super(collections);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.#beforePrint);
    window.addEventListener('afterprint', this.#afterPrint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.#beforePrint);
    window.removeEventListener('afterprint', this.#afterPrint);
    this.#grid?.disconnect();
    this.#grid = undefined;
  }

  /** Print shows every row that the screen could scroll to, as a table whose headers repeat. */
  #beforePrint = () => {
    this.printing = true;
    this.performUpdate();
  };
  #afterPrint = () => {
    this.printing = false;
  };

  override filters() {
    return this.learner ? { evidence: { learnerId: this.learner }, masteryOverrides: { learnerId: this.learner } } : {};
  }

  /** A student sees themselves, a guardian their own; staff see who they ask for. */
  get #only(): readonly string[] | undefined {
    const { looker } = this;
    if (isStaff(looker)) return undefined;
    return looker.learnerIds ?? (looker.role === 'student' && looker.id ? [looker.id] : this.learner ? [this.learner] : []);
  }

  get #model(): HeatmapModel {
    const { records, learner, group, method, policy, todayDay } = this;
    const only = this.#only;
    const key = [records, learner, group, method, policy, todayDay, only?.join('\n')];
    if (!this.#made || this.#made.key.some((part, i) => part !== key[i])) {
      this.#made = { key, model: makeModel(records, { learner, group, method, policy, only, today: todayDay }) };
    }
    return this.#made.model;
  }

  get #shown(): Shown {
    const model = this.#model;
    const key = [model, this.arrangement, this.locale.lang];
    if (!this.#arranged || this.#arranged.key.some((part, i) => part !== key[i])) {
      this.#arranged = { key, shown: arrange(model, this.arrangement, new Intl.Collator(this.locale.lang, { numeric: true })) };
    }
    return this.#arranged.shown;
  }

  get #words(): Words {
    return { say: (key, params) => this.say(key, params), lang: this.locale.lang };
  }

  #nameOf = (row: number): string => this.#model.rows[row]!.name || this.sayShared('noName');

  /** Empty once new records no longer hold the standard. */
  #codeOf = (standardId: string): string => this.#model.columns[this.#model.matrix.columnOf.get(standardId) ?? -1]?.code ?? '';

  get #viewInUse(): View {
    if (!isStaff(this.looker) || this.learner != null) return 'list';
    if (this.printing) return 'table';
    return this.view && Object.hasOwn(VIEWS, this.view) ? (this.view as View) : 'grid';
  }

  protected override renderSkeleton(): TemplateResult {
    return html`<div class="skeleton" aria-hidden="true"><i></i><i></i><i></i><i></i><i></i></div>`;
  }

  protected override renderContent(): TemplateResult {
    const model = this.#model;
    const view = this.#viewInUse;
    const staff = isStaff(this.looker);
    if (model.rows.length === 0 || model.columns.length === 0) {
      return html`${this.#renderHead(model, staff)}
        <p class="empty">${this.say(!staff && this.#only?.length === 0 ? 'notForYou' : staff ? 'empty' : 'emptyLearner')}</p>`;
    }
    const shown = this.#shown;
    return html`${this.#renderHead(model, staff)} ${staff && this.learner == null ? this.#renderTools(model, view) : nothing}
      ${shown.rows.length === 0 ? this.#renderNoMatch() : view === 'list' ? this.#renderList(model, shown) : view === 'table' ? this.#renderTable(model, shown) : this.#renderGrid()}
      ${view === 'list' || shown.rows.length === 0 ? nothing : this.#renderLegend(model)} ${this.#renderDialog(model)}`;
  }

  #renderHead(model: HeatmapModel, staff: boolean): TemplateResult {
    const one = this.#viewInUse === 'list' && model.rows.length === 1;
    const mine = !staff && this.looker.role === 'student';
    const title = one ? this.say(mine ? 'titleMine' : 'titleLearner', { name: this.#nameOf(0) }) : this.say('title');
    return html`<div class="head">
      <div>
        <h2>${title}</h2>
        ${staff && !one && model.rows.length > 0
          ? html`<p class="muted small">${this.say('context', { count: model.rows.length, standards: this.say('countAt', { count: model.columns.length }), policy: policyWords(model, this.#words) })}</p>`
          : nothing}
      </div>
      ${staff && model.rows.length > 0 && model.columns.length > 0
        ? html`<div class="actions">
            <button type="button" class="btn quiet dense" @click=${() => void this.#download()}>${iconDownload}${this.say('download')}</button>
            <button type="button" class="btn quiet dense" @click=${() => window.print()}>${iconPrint}${this.say('print')}</button>
          </div>`
        : nothing}
    </div>`;
  }

  #renderTools(model: HeatmapModel, view: View): TemplateResult {
    const { search, filter, domainId, sort } = this.arrangement;
    const proficient = levelLabel(model, model.proficient);
    const value = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value;
    return html`<div class="tools no-print">
      <label class="tool">${this.say('search')}<input type="search" .value=${search} @input=${(event: Event) => this.#arrange({ search: value(event) })} /></label>
      <label class="tool"
        >${this.say('filter')}
        <select @change=${(event: Event) => this.#arrange({ filter: value(event) as Filter })}>
          ${FILTERS.map((name) => html`<option value=${name} ?selected=${name === filter}>${this.say(name === 'all' ? 'filterAll' : `filter_${name}`)}</option>`)}
        </select>
      </label>
      ${model.domains.length > 1
        ? html`<label class="tool"
            >${this.say('domain')}
            <select @change=${(event: Event) => this.#arrange({ domainId: value(event) || undefined })}>
              <option value="" ?selected=${domainId === undefined}>${this.say('domainAll')}</option>
              ${model.domains.map(({ id, title }) => html`<option value=${id} ?selected=${id === domainId}>${title}</option>`)}
            </select>
          </label>`
        : nothing}
      <label class="tool"
        >${this.say('sort')}
        <select
          @change=${(event: Event) => {
            const by = value(event);
            if (by !== 'standard') this.#arrange({ sort: { by: by as 'name' | 'proficient' }, descending: by === 'proficient' });
          }}
        >
          <option value="name" ?selected=${sort.by === 'name'}>${this.say('sortName')}</option>
          <option value="proficient" ?selected=${sort.by === 'proficient'}>${this.say('sortProficient', { level: proficient })}</option>
          ${sort.by === 'standard' ? html`<option value="standard" selected>${this.say('sortStandard', { code: this.#codeOf(sort.standardId) })}</option>` : nothing}
        </select>
      </label>
      <div class="views" role="group" aria-label=${this.say('views')}>
        ${(Object.keys(VIEWS) as View[]).map(
          (name) => html`<button type="button" class="btn" aria-pressed=${view === name} @click=${() => (this.view = name)}>${VIEWS[name]}${this.say(name === 'grid' ? 'viewGrid' : name === 'list' ? 'viewList' : 'viewTable')}</button>`,
        )}
      </div>
    </div>`;
  }

  #renderNoMatch(): TemplateResult {
    return html`<div class="empty">
      <p>${this.say('noMatch')}</p>
      <button type="button" class="btn" @click=${() => this.#arrange({ search: '', filter: 'all' })}>${this.say('clearFilters')}</button>
    </div>`;
  }

  #renderGrid(): TemplateResult {
    return html`<div class="grid" part="grid" role="grid" aria-label=${this.say('gridLabel')}></div>`;
  }

  #renderList(model: HeatmapModel, shown: Shown): TemplateResult {
    const row = shown.rows.find((candidate) => model.rows[candidate]!.id === this.listLearner) ?? shown.rows[0]!;
    const staff = isStaff(this.looker);
    return renderLearnerList({
      model,
      row,
      name: this.#nameOf(row),
      ...(shown.rows.length > 1 ? { choice: shown.rows.map((candidate) => ({ row: candidate, name: this.#nameOf(candidate) })) } : {}),
      columns: shown.columns,
      mine: !staff && this.looker.role === 'student',
      staff,
      words: this.#words,
      open: (r, column, opener) => this.#open(r, column, opener),
      choose: (r) => (this.listLearner = model.rows[r]!.id),
    });
  }

  #renderTable(model: HeatmapModel, shown: Shown): TemplateResult {
    if (!this.onDemand) return this.renderSkeleton();
    const from = this.tableFrom < shown.rows.length ? this.tableFrom : 0;
    return this.onDemand.renderPlainTable({ model, shown, nameOf: this.#nameOf, words: this.#words, ...(this.printing ? {} : { from }), turn: (next) => (this.tableFrom = next) });
  }

  #renderLegend(model: HeatmapModel): TemplateResult {
    const { levels } = model.scale;
    return html`<ul class="legend" aria-label=${this.say('legend')}>
      ${levels.length > 12 ? nothing : levels.map((_, i) => html`<li><span class="swatch level-${levelStep(i, levels.length)}">${levelShort(model, i)}</span>${levelLabel(model, i)}</li>`)}
      <li><span class="swatch level-none">–</span>${this.say('noEvidence')}</li>
      <li><span class="swatch stale"></span>${this.say('staleMark')}</li>
      <li><span aria-hidden="true">↗</span>${this.say('risingMark')}</li>
      <li><span aria-hidden="true">↘</span>${this.say('fallingMark')}</li>
      <li><span aria-hidden="true">✎</span>${this.say('overriddenMark')}</li>
    </ul>`;
  }

  #renderDialog(model: HeatmapModel) {
    const opened = this.opened;
    const row = opened ? model.matrix.rowOf.get(opened.learnerId) : undefined;
    const column = opened ? model.matrix.columnOf.get(opened.standardId) : undefined;
    return html`<dialog aria-labelledby="why-title" @close=${() => this.#closed()}>
      ${row === undefined || column === undefined || !this.onDemand
        ? nothing
        : this.onDemand.renderWhy({
            model,
            row,
            column,
            name: this.#nameOf(row),
            explanation: this.onDemand.explain(model.matrix.evidenceAt(row, column), { scale: model.scale, policy: model.policy, today: this.todayDay }, model.matrix.overridesAt(row, column)),
            words: this.#words,
            staffName: () => undefined,
            mayOverride: this.editable && this.may('mastery.override'),
            draft: this.draft,
            closeLabel: this.sayShared('close'),
            close: () => this.dialog?.close(),
            typed: (draft) => (this.draft = { ...this.draft, ...draft, ...('reason' in draft ? { problem: false } : {}) }),
            save: () => void this.#saveOverride(model, row, column),
            takeBack: () => void this.#takeBack(model, row, column),
          })}
    </dialog>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const scroller = this.gridElement;
    if (scroller !== this.#gridOf) {
      this.#grid?.disconnect();
      this.#grid = scroller ? new GridWindow(scroller, { activate: (place) => this.#activate(place) }) : undefined;
      this.#gridOf = scroller ?? undefined;
      this.#drawn = [];
    }
    const shown = this.feed.hasRecords && this.#grid ? this.#shown : undefined;
    const drawn = [shown, this.locale.lang, this.locale.part(this.messagePart)];
    if (shown && drawn.some((part, i) => part !== this.#drawn[i])) {
      this.#grid!.show(modelSource({ model: this.#model, shown, arrangement: this.arrangement, words: this.#words, nameOf: this.#nameOf }));
    }
    this.#drawn = drawn;
    if (this.opened && this.onDemand && this.dialog?.isConnected && !this.dialog.open) this.dialog.showModal();
    if (this.feed.hasRecords && !this.#onDemandAsked) void this.#loadOnDemand();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    if (this.opened) await this.#onDemandAsked;
    return super.getUpdateComplete();
  }

  #onDemandAsked: Promise<void> | undefined;
  #loadOnDemand(): Promise<void> {
    return (this.#onDemandAsked ??= import('./on-demand.js').then(
      (onDemand) => {
        const sheet = onDemand.onDemandStyles.styleSheet;
        if (sheet && this.shadowRoot) this.shadowRoot.adoptedStyleSheets = [...this.shadowRoot.adoptedStyleSheets, sheet];
        this.englishMessages = { ...masteryHeatmap, ...onDemand.masteryHeatmapWhy };
        this.onDemand = onDemand;
      },
      () => {
        // A dropped connection: the next touch tries again.
        this.#onDemandAsked = undefined;
      },
    ));
  }

  /** What Enter, Space or a click in the grid does. */
  #activate({ row, column }: Place): void {
    const { rows, columns } = this.#shown;
    if (row < 0) this.#sortBy(column < 0 ? undefined : columns[column]!);
    else if (column >= 0) this.#open(rows[row]!, columns[column]!);
    else {
      this.listLearner = this.#model.rows[rows[row]!]!.id;
      this.view = 'list';
    }
  }

  #sortBy(column: number | undefined): void {
    const { sort, descending } = this.arrangement;
    if (column === undefined) return this.#arrange({ sort: { by: 'name' }, descending: sort.by === 'name' && !descending });
    const standardId = this.#model.columns[column]!.id;
    const again = sort.by === 'standard' && sort.standardId === standardId;
    this.#arrange({ sort: { by: 'standard', standardId }, descending: again ? !descending : true });
  }

  #arrange(change: Partial<Arrangement>): void {
    this.arrangement = { ...this.arrangement, ...change };
    this.tableFrom = 0;
    const { sort } = this.arrangement;
    const model = this.#model;
    const order = sort.by === 'standard' ? this.say('sortStandard', { code: this.#codeOf(sort.standardId) }) : this.say(sort.by === 'name' ? 'sortName' : 'sortProficient', { level: levelLabel(model, model.proficient) });
    const count = this.#shown.rows.length;
    this.announce('sort' in change ? this.say('sortedBy', { order, count }) : this.say('shown', { count }));
  }

  #open(row: number, column: number, opener?: HTMLElement): void {
    const { matrix, rows, columns, scale } = this.#model;
    this.#opener = opener;
    void this.#loadOnDemand();
    this.opened = { learnerId: rows[row]!.id, standardId: columns[column]!.id };
    const level = matrix.level[row * matrix.columns + column]!;
    this.draft = this.#kept.get(JSON.stringify(this.opened)) ?? { level: scale.levels[Math.max(0, level)]!.id, reason: '', problem: false, id: newId() };
  }

  #closed(): void {
    const cell = JSON.stringify(this.opened);
    if (this.draft.reason.trim() && this.draft.id !== this.#sentDraftId) this.#kept.set(cell, this.draft);
    else this.#kept.delete(cell);
    const { opened } = this;
    this.opened = undefined;
    // Native dialogs give focus back to their opener; a grid cell may hold another learner by now.
    if (this.#opener?.isConnected) this.#opener.focus();
    else this.#grid?.focus(opened && { row: opened.learnerId, column: opened.standardId });
  }

  async #saveOverride(model: HeatmapModel, row: number, column: number): Promise<void> {
    const { level, reason, id } = this.draft;
    if (!reason.trim()) {
      this.draft = { ...this.draft, problem: true };
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('#override-reason')?.focus();
      return;
    }
    const record = { id, version: 1, learnerId: model.rows[row]!.id, standardId: model.columns[column]!.id, levelId: level, reason, by: this.looker.id || undefined, at: now() };
    if ((await this.requestChange(OVERRIDE, [{ collection: 'masteryOverrides', action: 'create', id, record }])) !== 'done') return;
    this.announce(this.say('overrideSaved'));
    this.#sentDraftId = id;
    this.dialog?.close();
  }

  async #takeBack(model: HeatmapModel, row: number, column: number): Promise<void> {
    const changes = model.matrix.overridesAt(row, column).map(({ id }) => ({ collection: 'masteryOverrides', action: 'remove', id }) as const);
    if ((await this.requestChange(OVERRIDE, changes)) !== 'done') return;
    this.announce(this.say('overrideRemoved'));
    this.dialog?.close();
  }

  async #download(): Promise<void> {
    await this.#loadOnDemand();
    this.onDemand?.download(this.onDemand.heatmapCsv(this.#model, this.#shown, this.#nameOf, this.#words), 'mastery.csv');
  }
}
