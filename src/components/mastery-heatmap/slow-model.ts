/** Very many results: their levels are worked out in slices, with progress and a way to stop. Loaded only then. */
import { html, type TemplateResult } from 'lit';
import type { RecordSet } from '../../domain/records/collections.js';
import { masteryHeatmapSlow } from '../../locales/en/mastery-heatmap-slow.js';
import { formatNumber } from '../../ui/locale/message.js';
import { inSlices } from '../../sdk/slices.js';
import type { Words } from './heatmap-words.js';
import { makeModelInSteps, type HeatmapModel, type HeatmapOptions } from './mastery-heatmap.model.js';

export { slowStyles as styles } from './slow-model.styles.js';
export const sentences = masteryHeatmapSlow;

export interface SlowHost {
  say: Words['say'];
  lang(): string;
  cancelWord(): string;
  announce(text: string): void;
  redraw(): void;
  finished(model: HeatmapModel, key: readonly unknown[]): void;
}

export class SlowModel {
  #running: { readonly key: readonly unknown[]; readonly stop: AbortController } | undefined;
  #stopped: readonly unknown[] | undefined;
  #done = 0;
  #count = 0;
  #again: () => void = () => undefined;
  /** Settles when nothing is being worked out. */
  settled: Promise<void> = Promise.resolve();

  constructor(private readonly host: SlowHost) {}

  /** Begins where this is new; work on what is out of date is stopped. */
  ask(key: readonly unknown[], records: RecordSet, options: HeatmapOptions, isSame: (one: readonly unknown[], other: readonly unknown[]) => boolean): void {
    if (this.#running && isSame(this.#running.key, key)) return;
    if (this.#stopped && isSame(this.#stopped, key)) return;
    this.#running?.stop.abort();
    const stop = new AbortController();
    this.#running = { key, stop };
    this.#stopped = undefined;
    this.#done = 0;
    this.#count = records.evidence?.length ?? 0;
    this.#again = () => this.ask(key, records, options, isSame);
    this.settled = this.#work(key, stop.signal, records, options);
  }

  async #work(key: readonly unknown[], signal: AbortSignal, records: RecordSet, options: HeatmapOptions): Promise<void> {
    let shown = 0;
    const model = await inSlices(makeModelInSteps(records, options), signal, (done) => {
      this.#done = done;
      // A hundred drawings are enough for a bar.
      if (done - shown < 0.01) return;
      shown = done;
      this.host.redraw();
    });
    if (!model) return;
    this.#running = undefined;
    this.host.finished(model, key);
    this.host.announce(this.host.say('slowDone'));
  }

  #cancel(): void {
    this.#running?.stop.abort();
    this.#stopped = this.#running?.key;
    this.#running = undefined;
    this.host.announce(this.host.say('slowStopped'));
    this.host.redraw();
  }

  #resume(): void {
    this.#stopped = undefined;
    this.#again();
    this.host.redraw();
  }

  /** A band above what is shown meanwhile. */
  render(): TemplateResult {
    const { say } = this.host;
    if (!this.#running) return html`<div class="band slow" role="group" aria-label=${say('slowLabel')}><p>${say('slowStopped')}</p><button type="button" class="btn" @click=${() => this.#resume()}>${say('slowAgain')}</button></div>`;
    const percent = formatNumber(Math.floor(this.#done * 100), this.host.lang());
    return html`<div class="band slow" role="group" aria-label=${say('slowLabel')}>
      <p>${say('slowWorking', { count: this.#count })}</p>
      <progress max="1" .value=${this.#done} aria-label=${say('slowLabel')}></progress>
      <span class="muted" aria-hidden="true">${say('slowPercent', { percent })}</span>
      <button type="button" class="btn" @click=${() => this.#cancel()}>${this.host.cancelWord()}</button>
    </div>`;
  }
}
