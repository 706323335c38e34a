/** What comes after the first look: why a level, selecting and what is done with it, the plain table, files to take away. Loaded once the first view is drawn. */
import { html, nothing, type TemplateResult } from 'lit';
import { masteryHeatmapActing } from '../../locales/en/mastery-heatmap-acting.js';
import { masteryHeatmapSlow } from '../../locales/en/mastery-heatmap-slow.js';
import { masteryHeatmapWhy } from '../../locales/en/mastery-heatmap-why.js';
import { renderAt } from './at.template.js';
import { copyTable, download, foldedCsv, heatmapCsv, heatmapRows, labelsOf, listCsv, type ExportScene } from './export-csv.js';
import { Folding, type Foldable } from './folding.js';
import { modelSource } from './grid-model-source.js';
import type { GridSource, Place } from './grid-source.js';
import { GroupsPanel } from './groups-panel.js';
import type { ElementHost, HeatmapHost, Panel } from './heatmap-host.js';
import { levelLabel } from './heatmap-words.js';
import type { ListWish } from './list-choice.js';
import { PlanRequestEvent } from './mastery-heatmap.events.js';
import { EVERYTHING } from './mastery-heatmap.model.js';
import { updatedModel } from './model-update.js';
import { renderMore } from './more.template.js';
import { renderPlainTable, renderPrint, type PageScene, type TableScene } from './plain-table.template.js';
import { PolicyPanel } from './policy-panel.js';
import { Selecting, selectionWords } from './selecting.js';
import { renderSelectionBar } from './selection-bar.template.js';
import { renderTools } from './tools.template.js';
import type { View } from './views.js';
import { WhyPanel } from './why-panel.js';

export { onDemandStyles as styles } from './on-demand.styles.js';
export const sentences = { ...masteryHeatmapWhy, ...masteryHeatmapActing, slowLabel: masteryHeatmapSlow.slowLabel };

export class HeatmapParts {
  readonly why: WhyPanel;
  readonly groups: GroupsPanel;
  readonly policy: PolicyPanel;
  readonly folding: Folding;
  readonly selecting: Selecting;
  readonly #host: HeatmapHost;
  #panel: Panel | undefined;
  #opener: HTMLElement | undefined;
  #more = false;
  /** Asked for and not shown yet. Closing tells us late: a drawing in between must not open it again. */
  #opening = false;
  /** What became of the last deed on the selection. */
  #note = '';

  constructor(element: ElementHost) {
    this.#host = { ...element, open: (panel, opener) => this.#open(panel, opener), close: () => this.#dialog?.close(), copy: () => void this.#copy(), idsAt: (kind, at) => this.#idsAt(kind, at) };
    this.why = new WhyPanel(this.#host);
    this.groups = new GroupsPanel(this.#host);
    this.folding = new Folding(this.#host);
    this.policy = new PolicyPanel(this.#host);
    this.selecting = new Selecting(this.#host);
  }

  readonly updatedModel = updatedModel;
  #idsAt(kind: 'row' | 'column', at: number): readonly string[] {
    const folded = this.folding.current;
    if (folded) return kind === 'row' ? folded.rowIds(at) : folded.columnIds(at);
    const source = this.#host.gridSource()!;
    return [kind === 'row' ? source.rowKey(at) : source.columnKey(at)];
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.root().querySelector('dialog');
  }

  #open(panel: Panel, opener: HTMLElement | undefined): void {
    this.#panel = panel;
    this.#opener = opener;
    this.#opening = true;
    this.#host.redraw();
  }

  renderPanel(): TemplateResult | undefined {
    return this.#panel?.content();
  }

  /** After each drawing of the element: opens the dialog that was asked for. */
  updated(): void {
    const dialog = this.#dialog;
    if (!this.#opening || !dialog?.isConnected) return;
    this.#opening = false;
    if (!dialog.open) dialog.showModal();
  }

  panelClosed(): void {
    const panel = this.#panel;
    this.#panel = undefined;
    if (!panel?.closed?.()) {
      if (this.#opener?.isConnected) this.#opener.focus();
      else this.#host.focusGrid();
    }
    this.#host.redraw();
  }

  /** Whether a key in the grid was for folding or selecting. */
  key(event: KeyboardEvent, place: Place): boolean {
    return this.folding.key(event, place) || this.selecting.key(event, place);
  }

  /** Whether a click, or Enter, was for selecting or folding. */
  click(place: Place, event: Event): boolean {
    return this.selecting.click(place, event) || this.folding.toggleCell(place);
  }

  /** The row of tools, and the settings below it. */
  renderTools(view: View): TemplateResult {
    const host = this.#host;
    const model = host.model();
    const words = host.words();
    const { selecting } = this;
    return html`${renderTools({
      model,
      arrangement: host.arrangement(),
      view,
      words,
      codeOf: (id) => model.columns[model.matrix.columnOf.get(id) ?? -1]?.code ?? '',
      count: host.shown().rows.length,
      more: this.#more,
      ...(view === 'grid' ? { selecting: selecting.taps } : {}),
      arrange: (change) => host.arrange(change),
      clear: () => void this.#showAll(),
      look: (name) => host.look(name),
      toggleMore: () => {
        this.#more = !this.#more;
        host.redraw();
      },
      toggleSelecting: () => {
        selecting.taps = !selecting.taps;
        host.redraw();
      },
    })}${this.#more ? renderMore({ names: host.names(), words, setNames: (names) => host.setNames(names), policy: (opener) => this.policy.open(opener), ...(view === 'grid' ? { folds: this.#folds(), compact: host.compact() } : {}), fold: (what, on) => this.#fold(what, on), setCompact: (compact) => host.setCompact(compact) }) : nothing}`;
  }

  #folds() {
    const host = this.#host;
    const { groups, domains } = host.model();
    const fold = host.fold();
    const able = { groups: groups.length > 0, standards: domains.length > 0 };
    return (['groups', 'standards'] as const).filter((what) => able[what]).map((what) => ({ what, on: fold.includes(what) }));
  }

  #fold(what: Foldable, on: boolean): void {
    const words = this.#host.fold().split(' ').filter((word) => word && word !== what);
    this.#host.setFold([...words, ...(on ? [what] : [])].join(' '));
  }

  async #showAll(): Promise<void> {
    const host = this.#host;
    const { sort, descending } = host.arrangement();
    host.arrange({ ...EVERYTHING, sort, descending });
    await host.drawn();
    host.root().querySelector<HTMLElement>('input[type="search"]')?.focus();
  }

  renderTable(page: Pick<PageScene, 'from' | 'turn'>): TemplateResult {
    return renderPlainTable({ ...this.#table(), ...page });
  }

  /** What is printed in place of the grid or of a page of the table: folded where the grid is. */
  renderPrint(view: View): TemplateResult {
    return renderPrint(this.#table(view === 'grid' ? this.folding.current : undefined));
  }

  readonly renderPrintedMatrix = renderPrint;

  #table(folded?: GridSource): TableScene {
    const host = this.#host;
    const model = host.model();
    const words = host.words();
    const source = folded ?? modelSource({ model, shown: host.shown(), arrangement: host.arrangement(), words, nameOf: host.nameOf });
    return { source, labels: labelsOf(model), summary: levelLabel(model, model.proficient), words };
  }

  /** Below the grid: what the active place is, in full, and what is selected. */
  renderBelow(at: Place | undefined): TemplateResult {
    const host = this.#host;
    return html`${at ? renderAt({ at, host, suggest: (standardId, opener) => this.groups.openSuggested(standardId, opener) }) : nothing}${this.#renderSelection()}`;
  }

  #renderSelection() {
    const { selecting } = this;
    const host = this.#host;
    if (!selecting.any && !selecting.taps) return nothing;
    const chosen = selecting.chosen();
    const model = host.model();
    const only = chosen.columnIds.length === 1 ? chosen.columnIds[0]! : undefined;
    return renderSelectionBar({
      words: selectionWords(host, chosen),
      say: host.words().say,
      empty: chosen.cells === 0,
      ...(only === undefined ? {} : { onlyStandard: model.columns[model.matrix.columnOf.get(only)!]!.code }),
      mayGroup: host.mayChange(),
      note: this.#note,
      group: (opener) => this.groups.openWith(chosen.rowIds, opener),
      suggest: (opener) => this.groups.openSuggested(only!, opener),
      plan: () => {
        const taken = !host.dispatchEvent(new PlanRequestEvent({ learnerIds: chosen.rowIds, standardIds: chosen.columnIds }));
        this.#tell(taken ? 'planSent' : 'planNobody');
      },
      copy: () => void this.#copy(),
      download: () => download(heatmapCsv(this.#chosenScene()), 'mastery.csv'),
      clear: () => {
        selecting.clear();
        this.#note = '';
        host.focusGrid();
      },
    });
  }

  #tell(key: string): void {
    const host = this.#host;
    this.#note = host.words().say(key);
    host.announce(this.#note);
    host.redraw();
  }

  #scene(): ExportScene {
    const host = this.#host;
    return { model: host.model(), shown: host.shown(), nameOf: host.nameOf, words: host.words() };
  }

  #chosenScene(): ExportScene {
    const scene = this.#scene();
    const { rows, columns } = scene.model;
    const { rowIds, columnIds } = this.selecting.chosen();
    const [wantedRows, wantedColumns] = [new Set(rowIds), new Set(columnIds)];
    return {
      ...scene,
      shown: { rows: scene.shown.rows.filter((row) => wantedRows.has(rows[row]!.id)), columns: scene.shown.columns.filter((column) => wantedColumns.has(columns[column]!.id)) },
      takes: (learnerId, standardId) => this.selecting.has(learnerId, standardId),
    };
  }

  async #copy(): Promise<void> {
    try {
      await copyTable(heatmapRows(this.#chosenScene()));
      this.#tell('copied');
    } catch {
      // Browsers may refuse the clipboard, for instance in a frame.
      this.#tell('notCopied');
    }
  }

  /** Everything shown, in its order. */
  download(view: View, list: ListWish): void {
    const folded = view === 'grid' ? this.folding.current : undefined;
    const scene = this.#scene();
    download(folded ? foldedCsv(folded, scene.model, scene.words) : view === 'list' ? listCsv(scene, list) : heatmapCsv(scene), 'mastery.csv');
  }
}
