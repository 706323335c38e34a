import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Moderation } from '../../domain/records/rubric.js';
import { iconNext } from '../../ui/icons.js';
import { formatDay } from '../../ui/locale/dates.js';
import type { Speech } from './rubric-scorer.scene.js';

/** A sample: how it was drawn, and how far its second scoring is. */
export function sampleTemplate({ say, lang }: Speech, sample: Moderation, { own, done, score }: { own: number; done: number; score: (() => void) | undefined }): TemplateResult {
  return html`<li>
    <p data-focus="sample-${sample.id}" tabindex="-1"><b dir="auto">${sample.seed}</b> ${sample.at ? html`<span class="muted small">${formatDay(sample.at, lang)}</span>` : nothing}</p>
    <p class="small">${say('sampleLine', { count: sample.works.length, from: sample.from })} ${own < sample.works.length ? say('sampleOwnLeft') : nothing} ${own > 0 ? say('sampleDone', { done, count: own }) : nothing}</p>
    ${score ? html`<button type="button" class="btn ${done < own ? 'primary' : ''}" @click=${score}>${say(done < own ? 'scoreSample' : 'openSample')}${iconNext}</button>` : nothing}
  </li>`;
}

export interface DrawNeeds {
  readonly from: number;
  readonly size: string;
  readonly seed: string;
  readonly problem: 'size' | 'seed' | undefined;
  readonly type: (field: 'size' | 'seed', text: string) => void;
  readonly draw: () => void;
}

/** How many works, and the word they are drawn with. */
export function drawTemplate({ say }: Speech, { from, size, seed, problem, type, draw }: DrawNeeds): TemplateResult {
  if (from === 0) return html`<p class="muted">${say('nothingToDraw')}</p>`;
  const field = (name: 'size' | 'seed', value: string, label: string) => html`<label><span class="small">${label}</span>
    <input data-focus="sample-${name}" inputmode=${name === 'size' ? 'numeric' : 'text'} autocomplete="off" .value=${live(value)} aria-invalid=${problem === name ? 'true' : 'false'} aria-describedby="draw-hint"
      @input=${(event: InputEvent) => type(name, (event.target as HTMLInputElement).value)} /></label>`;
  return html`<form class="draw" novalidate @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      draw();
    }}>
    ${field('size', size, say('sampleSize', { from }))} ${field('seed', seed, say('sampleSeed'))}
    <button class="btn">${say('draw')}</button>
    <p class=${problem ? 'problem' : 'hint'} id="draw-hint" role=${problem ? 'alert' : nothing}>${problem ? say(problem === 'size' ? 'sizeProblem' : 'seedProblem', { from }) : say('drawHint')}</p>
  </form>`;
}
