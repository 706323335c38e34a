/** What comes after the first look: why a level, the plain table, files to take away. Loaded once the first view is drawn. */
import type { TemplateResult } from 'lit';
import { masteryHeatmapActing } from '../../locales/en/mastery-heatmap-acting.js';
import { masteryHeatmapWhy } from '../../locales/en/mastery-heatmap-why.js';
import { download, heatmapCsv } from './export-csv.js';
import type { ElementHost, HeatmapHost, Panel } from './heatmap-host.js';
import { renderMore } from './more.template.js';
import { renderPlainTable, type TableScene } from './plain-table.template.js';
import { WhyPanel } from './why-panel.js';

export { onDemandStyles as styles } from './on-demand.styles.js';
export const sentences = { ...masteryHeatmapWhy, ...masteryHeatmapActing };

export class HeatmapParts {
  readonly why: WhyPanel;
  readonly #host: HeatmapHost;
  #panel: Panel | undefined;
  #opener: HTMLElement | undefined;

  constructor(element: ElementHost) {
    this.#host = { ...element, open: (panel, opener) => this.#open(panel, opener), close: () => this.#dialog?.close() };
    this.why = new WhyPanel(this.#host);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.root().querySelector('dialog');
  }

  #open(panel: Panel, opener: HTMLElement | undefined): void {
    this.#panel = panel;
    this.#opener = opener;
    this.#host.redraw();
  }

  renderPanel(): TemplateResult | undefined {
    return this.#panel?.content();
  }

  /** After each drawing of the element: opens the dialog that was asked for. */
  updated(): void {
    const dialog = this.#dialog;
    if (this.#panel && dialog?.isConnected && !dialog.open) dialog.showModal();
  }

  panelClosed(): void {
    const panel = this.#panel;
    this.#panel = undefined;
    if (!panel?.closed?.() && this.#opener?.isConnected) this.#opener.focus();
    this.#host.redraw();
  }

  renderMore(): TemplateResult {
    const host = this.#host;
    return renderMore({ names: host.names(), words: host.words(), setNames: (names) => host.setNames(names) });
  }

  renderTable(page: Pick<TableScene, 'from' | 'turn'>): TemplateResult {
    const host = this.#host;
    return renderPlainTable({ model: host.model(), shown: host.shown(), nameOf: host.nameOf, words: host.words(), ...page });
  }

  download(): void {
    const host = this.#host;
    download(heatmapCsv(host.model(), host.shown(), host.nameOf, host.words()), 'mastery.csv');
  }
}
