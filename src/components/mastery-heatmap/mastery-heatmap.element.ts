import { html, nothing, type CSSResult, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { WaymarkError } from '../../domain/errors/waymark-error.js';
import type { MasteryMethod, MasteryPolicy } from '../../domain/records/mastery.js';
import { isStaff } from '../../domain/records/viewer.js';
import { masteryHeatmap } from '../../locales/en/mastery-heatmap.js';
import type { Messages } from '../../locales/message.types.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { forms } from '../../ui/styles/forms.styles.js';
import { levels } from '../../ui/styles/levels.styles.js';
import { WayElement } from '../../ui/way-element.js';
import type { HeatmapMatrix, MatrixOrder } from './grid-matrix.js';
import type { Place } from './grid-source.js';
import { arrangedWords, orderBy } from './arranging.js';
import { renderHead, renderLegend } from './head.template.js';
import type { ElementHost } from './heatmap-host.js';
import { policyWords, type Words } from './heatmap-words.js';
import type { ListWish } from './list-choice.js';
import { EVERYTHING, type Arrangement, type HeatmapModel, type HeatmapOptions, type Shown } from './mastery-heatmap.model.js';
import { heatmapStyles } from './mastery-heatmap.styles.js';
import { ModelKeeper } from './model-keeper.js';
import type { HeatmapParts } from './on-demand.js';
import { afterPaint, OnDemandPart } from './on-demand-part.js';
import { placeOf, ShownGrid } from './shown-grid.js';
import { NAMES, type NamesShown } from './shown-names.js';
import { rememberedView, rememberView } from './view-memory.js';
import { isView, VIEWS, type View } from './views.js';

const collections = ['learners', 'groups', 'standards', 'scales', 'evidence', 'masteryPolicies', 'masteryOverrides', 'masteryComments'] as const;
/**
 * Learners × standards: the level at a glance, down to one piece of evidence and to why a cell has its level.
 *
 * Staff see a class as a grid, a list or a plain table; a student or a family sees one learner, in words.
 *
 * @tag way-mastery-heatmap
 * @fires way-override-request - A teacher sets one level or takes it back; cancelable. `detail`: ids; `event.changes`: the records.
 * @fires way-override-change - The override is made.
 * @fires way-comment-request - Somebody adds a comment on one learner and one standard, or takes their own away; cancelable. `detail`: ids; `event.changes`: the `MasteryComment` records.
 * @fires way-comment-change - The comment is kept, or gone.
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
  static override styles: CSSResultGroup = [baseStyles, forms, levels, heatmapStyles];

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

  /** What members of staff are called, by id, where the page knows: `(id) => names[id]`. Left out: "A teacher". The reader is always "you". */
  @property({ attribute: false }) staffName: ((id: string) => string | undefined) | undefined;

  @state() private matrixOrder: MatrixOrder = { descending: false };
  @state() private arrangement: Arrangement = EVERYTHING;
  @state() private listLearner: string | undefined;
  @state() private listStandard: string | undefined;
  @state() private tableFrom = 0;
  @state() private printing = false;
  @state() private at: Place | undefined;

  protected override readonly messagePart = 'masteryHeatmap';
  protected override englishMessages: Messages = masteryHeatmap;
  protected override readonly defaultRole = 'teacher';

  #grid = new ShownGrid();
  /** A new place in the page gets a new grid. */
  #gridNumber = 0;
  #parts: HeatmapParts | undefined;
  #gridPart = new OnDemandPart(() => import('./grid.js'), (part) => this.#adopt(part));
  #listPart = new OnDemandPart(() => import('./list.js'), (part) => this.#adopt(part));
  #restPart = new OnDemandPart(
    () => afterPaint().then(() => import('./on-demand.js')),
    (part) => {
      this.#parts = new part.HeatmapParts(this.#host());
      this.#adopt(part);
    },
  );
  #keeper = new ModelKeeper({
    records: () => this.records,
    options: () => this.#options,
    arrangement: () => this.arrangement,
    names: () => this.#namesShown,
    sentences: () => this.locale.part(this.messagePart),
    updatedModel: (model, before, after) => this.#parts?.updatedModel(model, before, after),
    adopt: (part) => this.#adopt(part),
    loadFailed: () => this.reportError(new WaymarkError('offline', 'a part of the heatmap could not be loaded', { retryable: true }), 'load'),
    say: (key, params) => this.say(key, params),
    lang: () => this.locale.lang,
    cancelWord: () => this.sayShared('cancel'),
    announce: (text) => this.announce(text),
    redraw: () => this.requestUpdate(),
  });
  /** Records were on screen before this drawing: another policy from then on is a change, which is said. */
  #wasShown = false;
  #viewMemory: { view: string | undefined } | undefined;
  /** Read when it is first needed: a browser may take longer for it than for drawing a class. */
  get #remembered(): string | undefined {
    return (this.#viewMemory ??= { view: rememberedView() }).view;
  }

  private get gridElement(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.grid');
  }

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
    this.#grid.detach();
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
    return this.learner ? { evidence: { learnerId: this.learner }, masteryOverrides: { learnerId: this.learner }, masteryComments: { learnerId: this.learner } } : {};
  }

  /** A student sees themselves, a guardian their own; staff see who they ask for. */
  get #only(): readonly string[] | undefined {
    const { looker } = this;
    if (isStaff(looker)) return undefined;
    return looker.learnerIds ?? (looker.role === 'student' && looker.id ? [looker.id] : this.learner ? [this.learner] : []);
  }

  get #options(): HeatmapOptions {
    const { learner, group, method, policy, todayDay } = this;
    return { learner, group, method, policy, only: this.#only, today: todayDay };
  }

  get #model(): HeatmapModel {
    return this.#keeper.model;
  }

  get #shown(): Shown {
    return this.#keeper.shown;
  }

  get #namesShown(): NamesShown {
    return NAMES.find((name) => name === this.names) ?? 'full';
  }

  get #words(): Words {
    return { say: (key, params) => this.say(key, params), lang: this.locale.lang };
  }

  #nameOf = (row: number): string => this.#model.rows[row]!.name || this.sayShared('noName');

  #isSelected = (row: number, column: number): boolean => this.#parts?.selecting.has(this.#model.rows[row]!.id, this.#model.columns[column]!.id) ?? false;

  get #viewInUse(): View {
    if (!isStaff(this.looker) || this.learner != null) return 'list';
    return isView(this.view) ? this.view : isView(this.#remembered) ? this.#remembered : 'grid';
  }

  protected override renderSkeleton(): TemplateResult {
    return html`<div class="skeleton" aria-hidden="true"><i></i><i></i><i></i><i></i><i></i></div>`;
  }

  /** Says that cells of `matrix`, one or many, were changed in place: what looks otherwise is drawn again within the frame. */
  cellsChanged(): void {
    this.#grid.update();
  }

  /** Orders a `matrix` by the level in one standard; left out: as the learners are given. Learners without a level stay last. */
  sortMatrix(standard?: number, descending = false): void {
    this.matrixOrder = { ...(standard === undefined ? {} : { standard }), descending };
  }

  get #matrixInUse(): HeatmapMatrix | undefined {
    return isStaff(this.looker) ? this.matrix : undefined;
  }

  override get hasContent(): boolean {
    return this.#matrixInUse !== undefined || super.hasContent;
  }

  #renderMatrix(matrix: HeatmapMatrix): TemplateResult {
    const grid = this.#gridPart.value;
    if (!grid) return this.renderSkeleton();
    grid.checkMatrix(matrix);
    return html`${grid.renderMatrixHead(matrix, this.#words)} ${this.#renderGrid()}
    ${this.printing && this.#grid.source ? this.#parts?.renderPrintedMatrix({ source: this.#grid.source, labels: matrix.levels.map(({ label }) => label), summary: '', words: this.#words }) : nothing}
    ${grid.renderMatrixLegend(matrix, this.#words)}`;
  }

  #matrixHost = {
    words: () => this.#words,
    noName: () => this.sayShared('noName'),
    announce: (text: string) => this.announce(text),
    dispatchEvent: (event: Event) => this.dispatchEvent(event),
    sortMatrix: (standard?: number, descending?: boolean) => this.sortMatrix(standard, descending),
  };

  protected override renderContent(): TemplateResult {
    if (this.#matrixInUse) return this.#renderMatrix(this.#matrixInUse);
    if (!this.#keeper.prepare()) return html`${this.#keeper.renderProgress()}${this.renderSkeleton()}`;
    const model = this.#model;
    const view = this.#viewInUse;
    const staff = isStaff(this.looker);
    if (model.rows.length === 0 || model.columns.length === 0) {
      return html`${this.#renderHead(model, staff)}
        <p class="empty">${this.say(!staff && this.#only?.length === 0 ? 'notForYou' : staff ? 'empty' : 'emptyLearner')}</p>`;
    }
    const shown = this.#shown;
    const many = staff && this.learner == null;
    return html`${this.#keeper.late ? this.#keeper.renderProgress() : nothing} ${this.#renderHead(model, staff)} ${many ? (this.#parts?.renderTools(view) ?? html`<div class="tools"></div>`) : nothing}
      ${shown.rows.length === 0 ? html`<p class="empty">${this.say('noMatch')}</p>` : view === 'list' ? this.#renderList(model, shown) : view === 'table' ? this.#renderTable(shown) : this.#renderGrid()} ${this.printing && shown.rows.length > 0 && view !== 'list' ? this.#parts?.renderPrint(view) : nothing}
      ${view === 'grid' && shown.rows.length > 0 ? this.#parts?.renderBelow(this.at) : nothing} ${view === 'list' || shown.rows.length === 0 ? nothing : renderLegend(model, this.#words)}
      <dialog aria-labelledby="panel-title" @close=${() => this.#parts?.panelClosed()}>${this.#parts?.renderPanel()}</dialog>`;
  }

  #renderHead(model: HeatmapModel, staff: boolean): TemplateResult {
    const one = this.#viewInUse === 'list' && model.rows.length === 1 ? { name: this.#nameOf(0), mine: !staff && this.looker.role === 'student' } : undefined;
    return renderHead({ model, words: this.#words, staff, one, download: () => this.#withParts((parts) => parts.download(this.#viewInUse, this.#listWish)) });
  }

  #renderGrid(): TemplateResult {
    if (!this.#gridPart.value) return this.renderSkeleton();
    const selecting = this.#matrixInUse ? undefined : this.#parts?.selecting;
    return html`${keyed(
      this.#gridNumber,
      html`<div
        class="grid"
        ?data-compact=${this.compact}
        ?data-wide=${this.fold?.includes('standards') && !this.compact}
        part="grid"
        role="grid"
        aria-multiselectable="true"
        aria-label=${this.say('gridLabel')}
        @focusin=${() => void this.#restPart.load()}
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

  get #listWish(): ListWish {
    return { learnerId: this.listLearner, standardId: this.listStandard, many: isStaff(this.looker) && this.learner == null };
  }

  #renderList(model: HeatmapModel, shown: Shown): TemplateResult {
    const list = this.#listPart.value;
    if (!list) return this.renderSkeleton();
    const staff = isStaff(this.looker);
    return list.renderListView({
      model,
      shown,
      ...this.#listWish,
      mine: !staff && this.looker.role === 'student',
      staff,
      nameOf: this.#nameOf,
      words: this.#words,
      open: (row, column, opener) => this.#withParts((parts) => parts.why.open(row, column, opener)),
      showLearner: (id) => (this.listLearner = id),
      showStandard: (id) => (this.listStandard = id),
    });
  }

  #renderTable(shown: Shown): TemplateResult {
    if (!this.#parts) return this.renderSkeleton();
    const from = this.tableFrom < shown.rows.length ? this.tableFrom : 0;
    return html`<div class="no-print">${this.#parts.renderTable({ from, turn: (next) => (this.tableFrom = next) })}</div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#drawGrid();
    if (this.#wasShown && this.#keeper.isMade && !this.#keeper.late && (changed.has('method') || changed.has('policy'))) this.announce(policyWords(this.#model, this.#words));
    this.#wasShown = this.feed.hasRecords;
    this.#parts?.updated();
    if (this.feed.hasRecords && !this.#restPart.asked) void this.#restPart.load();
  }

  #drawGrid(): void {
    const part = this.#gridPart.value;
    this.#grid.attach(this.gridElement, part, {
      activate: (place, event) => this.#activate(place, event),
      key: (event, place) => !this.#matrixInUse && (this.#parts?.key(event, place) ?? false),
      moved: (place) => (this.at = place),
    });
    if (!part || !this.#grid.isThere) return;
    const spoken = [this.#namesShown, this.locale.lang, this.locale.part(this.messagePart)];
    const matrix = this.#matrixInUse;
    if (matrix) this.#grid.show([matrix, this.matrixOrder, ...spoken], () => part.deskSource(matrix, this.matrixOrder, this.#namesShown, this.#matrixHost));
    else if (this.feed.hasRecords) {
      this.#grid.show([this.#shown, ...spoken, this.compact, this.fold, this.fold && this.#parts], () => {
        const needs = { model: this.#model, shown: this.#shown, arrangement: this.arrangement, words: this.#words, nameOf: this.#nameOf, selected: this.#isSelected };
        return this.#parts?.folding.source(needs) ?? part.modelSource(needs);
      });
    }
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#acting;
    await this.#keeper.settled();
    const view = this.#matrixInUse ? 'grid' : this.#viewInUse;
    await Promise.all([this.#restPart.asked, view === 'grid' ? this.#gridPart.asked : view === 'list' ? this.#listPart.asked : undefined]);
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // Asked for beside the records, not after them: the first look of students and of staff. The grid, which most staff look at, even before the
    // browser has told what they chose last.
    if (this.#matrixInUse || (isStaff(this.looker) && this.learner == null && !isView(this.view))) void this.#gridPart.load();
    const view = this.#matrixInUse ? 'grid' : this.#viewInUse;
    if (view === 'list') void this.#listPart.load();
    if (view === 'grid') void this.#gridPart.load();
  }

  /** Takes in what was loaded: its looks and its English sentences. */
  #adopt({ styles, sentences }: { styles: CSSResult; sentences?: Messages }): void {
    this.adopt(sentences ?? {}, styles);
    this.requestUpdate();
  }

  #acting: Promise<void> | undefined;
  #withParts(act: (parts: HeatmapParts) => unknown): void {
    this.#acting = this.#restPart.load().then(() => {
      if (this.#parts) act(this.#parts);
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
      mayComment: (learnerId) => this.editable && (this.may('mastery.override') || (this.looker.role === 'student' && (this.#only ?? []).includes(learnerId))),
      readerId: () => this.looker.id || undefined,
      staffName: (id) => this.#askForStaff(id),
      today: () => this.todayDay,
      root: () => this.renderRoot,
      gridSource: () => this.#grid.source,
      arrange: (change) => this.#arrange(change),
      setPolicy: (policy) => ((this.method = undefined), (this.policy = policy)),
      look: (view) => this.#look(view),
      fold: () => this.fold ?? '',
      setFold: (fold) => (this.fold = fold),
      compact: () => this.compact,
      setCompact: (compact) => (this.compact = compact),
      redraw: (what) => {
        if (what === 'marks') this.#grid.update();
        else if (what === 'all') this.#grid.forget();
        this.requestUpdate();
      },
      drawn: () => super.getUpdateComplete(),
      isRightToLeft: () => getComputedStyle(this).direction === 'rtl',
      moveTo: (place) => this.#grid.moveTo(place),
      placeOf,
      focusGrid: (keys) => this.#grid.focus(keys),
      announce: (text) => this.announce(text),
      requestChange: (kind, changes) => this.requestChange(kind, changes),
      dispatchEvent: (event) => this.dispatchEvent(event),
    };
  }

  /** The page's own function may fail: then nobody is named (FAULTS 100). */
  #askForStaff(id: string): string | undefined {
    try {
      const name: unknown = this.staffName?.(id);
      return typeof name === 'string' ? name : undefined;
    } catch {
      return undefined;
    }
  }

  /** What Enter, Space or a click in the grid does. */
  #activate(place: Place, event: Event): void {
    const source = this.#grid.source!;
    if (this.#matrixInUse) return this.#gridPart.value!.activateMatrix(place, source, this.#matrixInUse, this.matrixOrder, this.#matrixHost);
    if (this.#parts?.click(place, event)) return;
    const { matrix } = this.#model;
    const row = place.row < 0 ? -1 : matrix.rowOf.get(source.rowKey(place.row))!;
    const column = place.column < 0 ? -1 : matrix.columnOf.get(source.columnKey(place.column))!;
    if (row < 0) this.#arrange(orderBy(this.arrangement, column < 0 ? undefined : this.#model.columns[column]!.id));
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
    this.#viewMemory = { view };
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
    if (this.#grid.isThere) this.#grid.focus();
    else this.renderRoot.querySelector<HTMLElement>('.pick select, .table-scroll, .standard')?.focus();
  }

  #arrange(change: Partial<Arrangement>): void {
    const before = this.arrangement;
    this.arrangement = { ...before, ...change };
    this.tableFrom = 0;
    this.announce(arrangedWords(before, this.arrangement, this.#model, this.#shown.rows.length, this.#words.say));
  }
}
