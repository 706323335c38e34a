import { html, nothing, type CSSResult, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { WaymarkError } from '../../domain/errors/waymark-error.js';
import type { RecordSet } from '../../domain/records/collections.js';
import type { MasteryMethod, MasteryPolicy } from '../../domain/records/mastery.js';
import { isStaff } from '../../domain/records/viewer.js';
import { masteryHeatmap } from '../../locales/en/mastery-heatmap.js';
import { iconDownload, iconPrint } from '../../ui/icons.js';
import { levelStep } from '../../ui/level-step.js';
import type { Messages } from '../../locales/message.types.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { WayElement } from '../../ui/way-element.js';
import type * as gridModule from './grid.js';
import type { HeatmapMatrix, MatrixOrder } from './grid-matrix.js';
import type { GridSource, Place } from './grid-source.js';
import type { GridWindow } from './grid-window.js';
import type { ElementHost } from './heatmap-host.js';
import { levelLabel, levelShort, policyWords, type Words } from './heatmap-words.js';
import type * as listModule from './list.js';
import { arrange, EVERYTHING, makeModel, type Arrangement, type HeatmapModel, type HeatmapOptions, type Shown } from './mastery-heatmap.model.js';
import { heatmapStyles } from './mastery-heatmap.styles.js';
import type { HeatmapParts } from './on-demand.js';
import type { SlowModel } from './slow-model.js';
import { NAMES, withNames, type NamesShown } from './shown-names.js';
import { rememberedView, rememberView } from './view-memory.js';
import { isView, VIEWS, type View } from './views.js';

const collections = ['learners', 'groups', 'standards', 'scales', 'evidence', 'masteryPolicies', 'masteryOverrides'] as const;
/** From here on levels are worked out in slices, so that the page stays alive. */
const MANY_RESULTS = 50_000;
const same = (one: readonly unknown[], other: readonly unknown[]) => one.length === other.length && one.every((part, i) => part === other[i]);

/** What an element of the grid stands for, by what it tells readers. */
function placeOf(target: EventTarget | null): Place | undefined {
  const cell = target instanceof Element ? target.closest('[aria-colindex]') : null;
  const row = cell?.closest('[aria-rowindex]')?.getAttribute('aria-rowindex');
  return cell && row ? { row: Number(row) - 2, column: Number(cell.getAttribute('aria-colindex')) - 2 } : undefined;
}

/**
 * Learners × standards: the level at a glance, down to one piece of evidence and to why a cell has its level.
 *
 * Staff see a class as a grid, a list or a plain table; a student or a family sees one learner, in words.
 *
 * @tag way-mastery-heatmap
 * @fires way-override-request - A teacher sets one level or takes it back; cancelable. `detail`: ids; `event.changes`: the records.
 * @fires way-override-change - The override is made.
 * @fires way-group-request - A teacher saves learners as flexible groups; cancelable. `detail`: ids; `event.changes`: the `Group` records.
 * @fires way-group-change - The groups are saved.
 * @fires way-plan-request - A teacher wants to plan the next step: `{ learnerIds, standardIds }`. A host that plans calls `preventDefault()`.
 * @fires way-cell-activate - With `matrix`: Enter or a click on a cell. `detail`: `{ learner, standard }`, counted as in the matrix; -1 for `standard` on a name.
 * @csspart grid - The scrolling grid.
 * @cssprop [--way-heatmap-row=36px] - Height of a row of the grid, in px.
 * @cssprop [--way-heatmap-column] - Width of a column, in px. Left out: 60 to 120, as there is room.
 * @cssprop [--way-heatmap-row-head=216px] - Width of the learners' names, in px.
 * @cssprop [--way-heatmap-head=68px] - Height of the header row, in px.
 * @cssprop [--way-color-level-1] - Fill of the lowest level; `-2` to `-5` for the higher ones, `--way-color-level-1-ink` for its text.
 */
export class MasteryHeatmapElement extends WayElement {
  static override styles: CSSResultGroup = [baseStyles, heatmapStyles];

  /** A mastery method in place of the policy's own, with its default figures: `decayingAverage`, `latest`, `highest` … */
  @property() method: MasteryMethod['kind'] | undefined;
  /** A whole policy in place of the one among the records. */
  @property({ attribute: false }) policy: MasteryPolicy | undefined;
  /** `grid`, `list` or `table`. Left out: what this reader chose last, else the grid. Students and families always have the list. */
  @property() view: string | undefined;
  /** What learners are called, also in exports: `full`; `initials` or `hidden` for a screen that others can see. */
  @property() names: string | undefined;

  /** `groups`, `standards` or both words: folded into rows and columns that unfold in place. */
  @property() fold: string | undefined;
  /** Cells too small for text: an overview that says its cell below. */
  @property({ type: Boolean, reflect: true }) compact = false;

  /**
   * Levels that the page already has, of any size, in place of records (`HeatmapMatrix`): `{ learners: 100000, standards: 1000, cells: levels,
   * levels: [{ label: 'Beginning', shortLabel: 'B' }, …], learnerName: (i) => names[i], standardCode: (j) => codes[j] }`. Read in place, never
   * copied; for staff only. Call `cellsChanged()` after changing cells in place.
   */
  @property({ attribute: false }) matrix: HeatmapMatrix | undefined;

  @state() private matrixOrder: MatrixOrder = { descending: false };
  @state() private arrangement: Arrangement = EVERYTHING;
  @state() private listLearner: string | undefined;
  @state() private listStandard: string | undefined;
  @state() private tableFrom = 0;
  @state() private printing = false;
  @state() private at: Place | undefined;
  @state() private gridPart: typeof gridModule | undefined;
  @state() private listPart: typeof listModule | undefined;
  @state() private parts: HeatmapParts | undefined;

  @query('.grid') private gridElement!: HTMLElement | null;

  protected override readonly messagePart = 'masteryHeatmap';
  protected override englishMessages: Messages = masteryHeatmap;
  protected override readonly defaultRole = 'teacher';

  #grid: GridWindow | undefined;
  #gridOf: HTMLElement | undefined;
  /** A new place in the page gets a new grid. */
  #gridNumber = 0;
  #made: { key: readonly unknown[]; model: HeatmapModel } | undefined;
  /** What is made is not up to date yet. */
  #late = false;
  #named: { key: readonly unknown[]; model: HeatmapModel } | undefined;
  #arranged: { key: readonly unknown[]; shown: Shown } | undefined;
  #drawn: readonly unknown[] = [];
  /** Records were on screen before this drawing: another policy from then on is a change, which is said. */
  #wasShown = false;
  #source: GridSource | undefined;
  #remembered = rememberedView();

  constructor() {
    super(collections);
    this.addEventListener('keydown', (event) => this.#lookByKey(event));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.#beforePrint);
    window.addEventListener('afterprint', this.#afterPrint);
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.#beforePrint);
    window.removeEventListener('afterprint', this.#afterPrint);
    this.#grid?.disconnect();
    this.#grid = undefined;
    this.#gridOf = undefined;
    this.#gridNumber++;
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

  /** Whether there are levels to show. Those of very many results come later: what was there before stays on screen until then. */
  #prepare(): boolean {
    const { records, learner, group, method, policy, todayDay } = this;
    const only = this.#only;
    const key = [records, learner, group, method, policy, todayDay, only?.join('\n')];
    const made = this.#made;
    this.#late = false;
    if (made && same(key, made.key)) return true;
    const options: HeatmapOptions = { learner, group, method, policy, only, today: todayDay };
    const model = made && same(key.slice(1), made.key.slice(1)) ? this.parts?.updatedModel(made.model, made.key[0] as RecordSet, records) : undefined;
    if (model) this.#made = { key, model };
    else if ((records.evidence?.length ?? 0) < MANY_RESULTS) this.#made = { key, model: makeModel(records, options) };
    else {
      this.#late = true;
      void this.#workSlowly(key, records, options);
    }
    return this.#made !== undefined;
  }

  #slow: SlowModel | undefined;
  #slowAsked: Promise<void> | undefined;
  async #workSlowly(key: readonly unknown[], records: RecordSet, options: HeatmapOptions): Promise<void> {
    this.#slowAsked ??= import('./slow-model.js').then(
      (part) => {
        this.#adopt(part);
        this.#slow = new part.SlowModel({
          say: (word, params) => this.say(word, params),
          lang: () => this.locale.lang,
          cancelWord: () => this.sayShared('cancel'),
          announce: (text) => this.announce(text),
          redraw: () => this.requestUpdate(),
          finished: (model, ofKey) => {
            this.#made = { key: ofKey, model };
            this.requestUpdate();
          },
        });
        this.requestUpdate();
      },
      () => {
        this.#slowAsked = undefined;
        this.reportError(new WaymarkError('offline', 'a part of the heatmap could not be loaded', { retryable: true }), 'load');
      },
    );
    if (!this.#slow) await this.#slowAsked;
    this.#slow?.ask(key, records, options, same);
  }

  get #model(): HeatmapModel {
    const { model } = this.#made!;
    const names = this.#namesShown;
    const nameKey = [model, names, this.locale.lang, this.locale.part(this.messagePart)];
    if (!this.#named || !same(nameKey, this.#named.key)) this.#named = { key: nameKey, model: withNames(model, names, (number) => this.say('anonymous', { number })) };
    return this.#named.model;
  }

  get #namesShown(): NamesShown {
    return NAMES.find((name) => name === this.names) ?? 'full';
  }

  get #shown(): Shown {
    const model = this.#model;
    const key = [model, this.arrangement, this.locale.lang];
    if (!this.#arranged || !same(key, this.#arranged.key)) this.#arranged = { key, shown: arrange(model, this.arrangement, new Intl.Collator(this.locale.lang, { numeric: true })) };
    return this.#arranged.shown;
  }

  get #words(): Words {
    return { say: (key, params) => this.say(key, params), lang: this.locale.lang };
  }

  #nameOf = (row: number): string => this.#model.rows[row]!.name || this.sayShared('noName');

  #isSelected = (row: number, column: number): boolean => this.parts?.selecting.has(this.#model.rows[row]!.id, this.#model.columns[column]!.id) ?? false;

  /** Empty once new records no longer hold the standard. */
  #codeOf = (standardId: string): string => this.#model.columns[this.#model.matrix.columnOf.get(standardId) ?? -1]?.code ?? '';

  get #viewInUse(): View {
    if (!isStaff(this.looker) || this.learner != null) return 'list';
    if (this.printing) return 'table';
    return isView(this.view) ? this.view : isView(this.#remembered) ? this.#remembered : 'grid';
  }

  protected override renderSkeleton(): TemplateResult {
    return html`<div class="skeleton" aria-hidden="true"><i></i><i></i><i></i><i></i><i></i></div>`;
  }

  /** Says that cells of `matrix`, one or many, were changed in place: what looks otherwise is drawn again within the frame. */
  cellsChanged(): void {
    this.#grid?.update();
  }

  /** Orders a `matrix` by the level in one standard; left out: as the learners are given. Learners without a level stay last. */
  sortMatrix(standard?: number, descending = false): void {
    this.matrixOrder = { ...(standard === undefined ? {} : { standard }), descending };
  }

  get #matrixInUse(): HeatmapMatrix | undefined {
    return isStaff(this.looker) ? this.matrix : undefined;
  }

  protected override get hasContent(): boolean {
    return this.#matrixInUse !== undefined || super.hasContent;
  }

  #renderMatrix(matrix: HeatmapMatrix): TemplateResult {
    if (!this.gridPart) return this.renderSkeleton();
    this.gridPart.checkMatrix(matrix);
    const { renderMatrixHead, renderMatrixLegend } = this.gridPart;
    return html`${renderMatrixHead(matrix, this.#words)} ${this.#renderGrid()} ${renderMatrixLegend(matrix, this.#words)}`;
  }

  #activateMatrix({ row, column }: Place): void {
    const { standard, descending } = this.matrixOrder;
    if (row >= 0) {
      const learner = Number(this.#source!.rowKey(row));
      this.dispatchEvent(new CustomEvent('way-cell-activate', { bubbles: true, composed: true, detail: { learner, standard: column } }));
      return;
    }
    const again = column < 0 ? standard === undefined : standard === column;
    if (column < 0) this.sortMatrix(undefined, again && !descending);
    else this.sortMatrix(column, again ? !descending : true);
    const order = column < 0 ? this.say('sortName') : this.say('sortStandard', { code: this.matrix!.standardCode(column) });
    this.announce(this.say('sortedBy', { order, count: this.matrix!.learners }));
  }

  #matrixSource(matrix: HeatmapMatrix): GridSource {
    const names = this.#namesShown;
    // A matrix has names only, so that initials cannot be told apart from other words in them: both ways hide.
    const nameOf = names === 'full' ? {} : { nameOf: (learner: number) => this.say('anonymous', { number: learner + 1 }) };
    return this.gridPart!.matrixSource({ matrix, order: this.matrixOrder, words: this.#words, noName: this.sayShared('noName'), ...nameOf });
  }

  protected override renderContent(): TemplateResult {
    if (this.#matrixInUse) return this.#renderMatrix(this.#matrixInUse);
    if (!this.#prepare()) return html`${this.#slow?.render()}${this.renderSkeleton()}`;
    const model = this.#model;
    const view = this.#viewInUse;
    const staff = isStaff(this.looker);
    if (model.rows.length === 0 || model.columns.length === 0) {
      return html`${this.#renderHead(model, staff)}
        <p class="empty">${this.say(!staff && this.#only?.length === 0 ? 'notForYou' : staff ? 'empty' : 'emptyLearner')}</p>`;
    }
    const shown = this.#shown;
    const many = staff && this.learner == null;
    return html`${this.#late ? this.#slow?.render() : nothing} ${this.#renderHead(model, staff)} ${many ? (this.parts?.renderTools(view) ?? html`<div class="tools"></div>`) : nothing}
      ${shown.rows.length === 0 ? html`<p class="empty">${this.say('noMatch')}</p>` : view === 'list' ? this.#renderList(model, shown) : view === 'table' ? this.#renderTable(shown) : this.#renderGrid()}
      ${view === 'grid' && shown.rows.length > 0 ? this.parts?.renderBelow(this.at) : nothing} ${view === 'list' || shown.rows.length === 0 ? nothing : this.#renderLegend(model)}
      <dialog aria-labelledby="panel-title" @close=${() => this.parts?.panelClosed()}>${this.parts?.renderPanel()}</dialog>`;
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
            <button type="button" class="btn quiet dense" @click=${() => this.#withParts((parts) => parts.download(this.#viewInUse))}>${iconDownload}${this.say('download')}</button>
            <button type="button" class="btn quiet dense" @click=${() => window.print()}>${iconPrint}${this.say('print')}</button>
          </div>`
        : nothing}
    </div>`;
  }

  #renderGrid(): TemplateResult {
    if (!this.gridPart) return this.renderSkeleton();
    const selecting = this.#matrixInUse ? undefined : this.parts?.selecting;
    return html`${keyed(
      this.#gridNumber,
      html`<div
        class="grid ${this.compact ? 'compact' : ''}"
        part="grid"
        role="grid"
        aria-multiselectable="true"
        aria-label=${this.say('gridLabel')}
        @pointerdown=${(event: PointerEvent) => selecting?.pointerDown(event)}
        @pointermove=${(event: PointerEvent) => {
          selecting?.pointerMove(event);
          // Cells without text say what they are while the pointer is on them.
          const at = this.compact && event.buttons === 0 ? placeOf(event.target) : undefined;
          if (at && (at.row !== this.at?.row || at.column !== this.at.column)) this.at = at;
        }}
        @pointerup=${() => selecting?.pointerUp()}
      ></div>`,
    )}`;
  }

  #renderList(model: HeatmapModel, shown: Shown): TemplateResult {
    if (!this.listPart) return this.renderSkeleton();
    const staff = isStaff(this.looker);
    const many = staff && this.learner == null;
    const words = this.#words;
    const open = (r: number, column: number, opener: HTMLElement) => this.#withParts((parts) => parts.why.open(r, column, opener));
    const by = (standardId: string | undefined) => (this.listStandard = standardId);
    if (many && this.listStandard !== undefined) {
      const asked = model.matrix.columnOf.get(this.listStandard) ?? -1;
      const column = shown.columns.includes(asked) ? asked : shown.columns[0]!;
      return this.listPart.renderStandardList({ model, shown, column, nameOf: this.#nameOf, words, open, choose: (next) => by(model.columns[next]!.id), byLearner: () => by(undefined) });
    }
    const row = shown.rows.find((candidate) => model.rows[candidate]!.id === this.listLearner) ?? shown.rows[0]!;
    return this.listPart.renderLearnerList({
      model,
      row,
      name: this.#nameOf(row),
      ...(many ? { choice: shown.rows, nameOf: this.#nameOf, byStandard: () => by('') } : {}),
      columns: shown.columns,
      mine: !staff && this.looker.role === 'student',
      staff,
      words,
      open,
      choose: (r) => (this.listLearner = model.rows[r]!.id),
    });
  }

  #renderTable(shown: Shown): TemplateResult {
    if (!this.parts) return this.renderSkeleton();
    const from = this.tableFrom < shown.rows.length ? this.tableFrom : 0;
    return this.parts.renderTable({ ...(this.printing ? {} : { from }), turn: (next) => (this.tableFrom = next) });
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

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const scroller = this.gridElement;
    if (scroller !== (this.#gridOf ?? null)) {
      this.#grid?.disconnect();
      this.#grid = scroller && this.gridPart ? new this.gridPart.GridWindow(scroller, { activate: (place, event) => (this.#matrixInUse ? this.#activateMatrix(place) : this.#activate(place, event)), key: (event, place) => !this.#matrixInUse && (this.parts?.key(event, place) ?? false), moved: (place) => (this.at = place) }) : undefined;
      this.#gridOf = scroller ?? undefined;
      this.#drawn = [];
    }
    const matrix = this.#matrixInUse;
    if (matrix && this.#grid) {
      const drawn = [matrix, this.matrixOrder, this.#namesShown, this.locale.lang, this.locale.part(this.messagePart)];
      if (!same(drawn, this.#drawn)) {
        this.#drawn = drawn;
        this.#source = this.#matrixSource(matrix);
        this.#grid.show(this.#source);
      }
    } else if (this.feed.hasRecords && this.#grid && this.gridPart) {
      const drawn = [this.#shown, this.locale.lang, this.locale.part(this.messagePart), this.compact, this.fold, this.fold && this.parts];
      if (!same(drawn, this.#drawn)) {
        this.#drawn = drawn;
        const needs = { model: this.#model, shown: this.#shown, arrangement: this.arrangement, words: this.#words, nameOf: this.#nameOf, selected: this.#isSelected };
        this.#source = this.parts?.folding.source(needs) ?? this.gridPart.modelSource(needs);
        this.#grid.show(this.#source);
      }
    }
    if (this.#wasShown && this.#made && !this.#late && (changed.has('method') || changed.has('policy'))) this.announce(policyWords(this.#model, this.#words));
    this.#wasShown = this.feed.hasRecords;
    this.parts?.updated();
    if (this.feed.hasRecords && !this.#partsAsked) void this.#loadParts();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#acting;
    await this.#slowAsked;
    await this.#slow?.settled;
    const view = this.#viewInUse;
    const list = view === 'list' && !this.#matrixInUse;
    await Promise.all([this.#partsAsked, list ? this.#listAsked : view === 'table' && !this.#matrixInUse ? undefined : this.#gridAsked]);
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // Asked for beside the records, not after them: the first look of students and of staff.
    if (this.#viewInUse === 'list') void this.#loadList();
    if (this.#viewInUse === 'grid' || this.#matrixInUse) void this.#loadGrid();
  }

  /** Takes in what was loaded: its looks and its English sentences. */
  #adopt({ styles, sentences }: { styles: CSSResult; sentences?: Messages }): void {
    const sheet = styles.styleSheet;
    if (sheet && this.shadowRoot) this.shadowRoot.adoptedStyleSheets = [...this.shadowRoot.adoptedStyleSheets, sheet];
    this.englishMessages = { ...this.englishMessages, ...sentences };
  }

  #gridAsked: Promise<void> | undefined;
  #loadGrid(): Promise<void> {
    return (this.#gridAsked ??= import('./grid.js').then(
      (grid) => {
        this.#adopt(grid);
        this.gridPart = grid;
      },
      () => (this.#gridAsked = undefined),
    ));
  }

  #listAsked: Promise<void> | undefined;
  #loadList(): Promise<void> {
    return (this.#listAsked ??= import('./list.js').then(
      (list) => {
        this.#adopt(list);
        this.listPart = list;
      },
      () => (this.#listAsked = undefined),
    ));
  }

  #acting: Promise<void> | undefined;
  #partsAsked: Promise<void> | undefined;
  #loadParts(): Promise<void> {
    return (this.#partsAsked ??= import('./on-demand.js').then(
      (onDemand) => {
        this.#adopt(onDemand);
        this.parts = new onDemand.HeatmapParts(this.#host());
      },
      // A dropped connection: the next touch tries again.
      () => (this.#partsAsked = undefined),
    ));
  }

  #withParts(act: (parts: HeatmapParts) => unknown): void {
    this.#acting = this.#loadParts().then(() => {
      if (this.parts) act(this.parts);
    });
  }

  #host(): ElementHost {
    return {
      records: () => this.records,
      model: () => this.#model,
      shown: () => this.#shown,
      arrangement: () => this.arrangement,
      words: () => this.#words,
      shared: (key) => this.sayShared(key),
      nameOf: this.#nameOf,
      names: () => this.#namesShown,
      setNames: (names) => (this.names = names),
      mayChange: (capability) => this.editable && (capability === undefined || this.may(capability)),
      readerId: () => this.looker.id || undefined,
      today: () => this.todayDay,
      root: () => this.renderRoot,
      gridSource: () => this.#source,
      arrange: (change) => this.#arrange(change),
      setPolicy: (policy) => ((this.method = undefined), (this.policy = policy)),
      look: (view) => this.#look(view),
      fold: () => this.fold ?? '',
      setFold: (fold) => (this.fold = fold),
      compact: () => this.compact,
      setCompact: (compact) => (this.compact = compact),
      redraw: (what) => {
        if (what === 'marks') this.#grid?.update();
        else if (what === 'all') this.#drawn = [];
        this.requestUpdate();
      },
      drawn: () => super.getUpdateComplete(),
      isRightToLeft: () => getComputedStyle(this).direction === 'rtl',
      moveTo: ({ row, column }) => {
        const source = this.#source!;
        this.#grid?.focus({ row: row < 0 ? '' : source.rowKey(row), column: column < 0 ? '' : source.columnKey(column) });
      },
      placeOf,
      focusGrid: (keys) => this.#grid?.focus(keys),
      announce: (text) => this.announce(text),
      requestChange: (kind, changes) => this.requestChange(kind, changes),
      dispatchEvent: (event) => this.dispatchEvent(event),
    };
  }

  /** What Enter, Space or a click in the grid does. */
  #activate(place: Place, event: Event): void {
    if (this.parts?.click(place, event)) return;
    const { matrix } = this.#model;
    const row = place.row < 0 ? -1 : matrix.rowOf.get(this.#source!.rowKey(place.row))!;
    const column = place.column < 0 ? -1 : matrix.columnOf.get(this.#source!.columnKey(place.column))!;
    if (row < 0) this.#sortBy(column < 0 ? undefined : column);
    else if (column >= 0) this.#withParts((parts) => parts.why.open(row, column));
    else {
      this.listLearner = this.#model.rows[row]!.id;
      this.listStandard = undefined;
      this.view = 'list';
      void this.#focusView();
    }
  }

  #look(view: View): void {
    this.view = view;
    this.#remembered = view;
    rememberView(view);
    this.#withParts(() => this.announce(this.say('viewNow', { view: this.say(`view_${view}`) })));
  }

  /** 1, 2 and 3 while the focus is inside and not where a person types (WCAG 2.1.4). */
  #lookByKey(event: KeyboardEvent): void {
    const view = VIEWS[Number(event.key) - 1];
    const target = event.composedPath()[0];
    if (!view || event.ctrlKey || event.altKey || event.metaKey || !isStaff(this.looker) || this.learner != null) return;
    if (!(target instanceof Element) || target.closest('input, select, textarea, dialog')) return;
    event.preventDefault();
    this.#look(view);
    void this.#focusView();
  }

  async #focusView(): Promise<void> {
    await this.updateComplete;
    if (this.#grid) this.#grid.focus();
    else this.renderRoot.querySelector<HTMLElement>('.pick select, .table-scroll, .standard')?.focus();
  }

  #sortBy(column: number | undefined): void {
    const { sort, descending } = this.arrangement;
    if (column === undefined) return this.#arrange({ sort: { by: 'name' }, descending: sort.by === 'name' && !descending });
    const standardId = this.#model.columns[column]!.id;
    const again = sort.by === 'standard' && sort.standardId === standardId;
    this.#arrange({ sort: { by: 'standard', standardId }, descending: again ? !descending : true });
  }

  #arrange(change: Partial<Arrangement>): void {
    const before = this.arrangement;
    this.arrangement = { ...before, ...change };
    this.tableFrom = 0;
    const { sort, descending } = this.arrangement;
    const model = this.#model;
    const order = sort.by === 'standard' ? this.say('sortStandard', { code: this.#codeOf(sort.standardId) }) : this.say(sort.by === 'name' ? 'sortName' : 'sortProficient', { level: levelLabel(model, model.proficient) });
    const count = this.#shown.rows.length;
    this.announce(sort !== before.sort || descending !== before.descending ? this.say('sortedBy', { order, count }) : this.say('shown', { count }));
  }
}
