/** The view of agreement: which rubric and which sample it is about, how a sample is drawn. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Moderation, Rubric } from '../../domain/records/rubric.js';
import { can } from '../../domain/records/viewer.js';
import { agreementReport } from '../../domain/rubric/agreement-report.js';
import { drawSample, firstScorings } from '../../domain/rubric/sample.js';
import { isBlank } from '../../domain/goal/problems.js';
import { newId, now } from '../../ui/clock.js';
import { iconPrint } from '../../ui/icons.js';
import { reportTemplate } from './report.template.js';
import type { ScorerHost } from './rubric-scorer.host.js';
import { isDone } from './rubric-scorer.model.js';
import { samplePile } from './second-place.js';
import type { Speech } from './rubric-scorer.scene.js';
import { shortTitle } from './rubric-words.js';
import { drawTemplate, sampleTemplate } from './sample.template.js';

/** How many works a sample has where nobody says: a fifth, and not fewer than this. */
const FEWEST = 6;

export class ModerationDesk {
  #rubricId: string | undefined;
  #sampleId: string | undefined;
  #size = '';
  #seed = '';
  #problem: 'size' | 'seed' | undefined;
  #busy = false;

  constructor(private readonly host: ScorerHost) {}

  get #rubrics(): readonly Rubric[] {
    const { rubrics = [], scorings = [] } = this.host.records();
    const wanted = this.host.wanted();
    return rubrics.filter(({ id }) => (wanted.rubric === undefined ? scorings.some(({ rubricId }) => rubricId === id) : id === wanted.rubric));
  }

  /** The scorings of the class that the page names, or of all that there are. */
  #scorings() {
    const { scorings = [], groups = [] } = this.host.records();
    const wanted = this.host.wanted();
    const group = wanted.group === undefined ? undefined : groups.find(({ id }) => id === wanted.group);
    return group ? scorings.filter(({ learnerId }) => learnerId !== undefined && group.learnerIds.includes(learnerId)) : scorings;
  }

  render(): TemplateResult {
    const { host } = this;
    const { say } = host;
    const speech: Speech = { say, sayShared: host.sayShared, lang: host.lang() };
    const records = host.records();
    const rubrics = this.#rubrics;
    const rubric = rubrics.find(({ id }) => id === this.#rubricId) ?? rubrics[0];
    if (!rubric) return html`<p class="empty muted">${say('noneTwice')}</p>`;
    const samples = (records.moderations ?? []).filter(({ rubricId }) => rubricId === rubric.id);
    const sample = samples.find(({ id }) => id === this.#sampleId);
    const pick = (set: (value: string) => void) => (event: Event) => {
      set((event.target as HTMLSelectElement).value);
      this.host.redraw();
    };
    const mayScore = can(host.looker(), 'rubric.score') && host.editable();
    const from = firstScorings(rubric.id, this.#scorings()).length;
    return html`<header class="head" part="header">
        <div><h2 data-focus="heading" tabindex="-1">${say('agreementTitle')}</h2><p class="muted">${say('rubricLine', { title: shortTitle(speech, rubric.title) })}</p></div>
        <div class="actions">
          ${rubrics.length > 1 ? html`<label class="pick"><span class="small">${say('rubric')}</span><select data-focus="rubric" @change=${pick((value) => (this.#rubricId = value))}>${rubrics.map((each) => html`<option value=${each.id} ?selected=${each === rubric}>${shortTitle(speech, each.title)}</option>`)}</select></label>` : nothing}
          ${samples.length > 0 ? html`<label class="pick"><span class="small">${say('works')}</span><select data-focus="scope" @change=${pick((value) => (this.#sampleId = value))}><option value="" ?selected=${!sample}>${say('allTwice')}</option>${samples.map((each) => html`<option value=${each.id} ?selected=${each === sample}>${say('sampleNamed', { seed: each.seed })}</option>`)}</select></label>` : nothing}
          <button type="button" class="btn" @click=${() => window.print()}>${iconPrint}${say('print')}</button>
        </div>
      </header>
      ${reportTemplate(speech, agreementReport(rubric, this.#scorings(), sample), rubric, this.host.codesOf)}
      <section class="no-print" part="sample">
        <h3>${say('samples')}</h3>
        ${samples.length === 0 ? nothing : html`<ul class="samples">${samples.map((each) => this.#row(speech, each, rubric, mayScore))}</ul>`}
        ${mayScore ? drawTemplate(speech, { from, size: this.#size || String(this.#usual(from)), seed: this.#seed, problem: this.#problem, type: this.#type, draw: () => void this.#draw(rubric, from) }) : nothing}
      </section>`;
  }

  #row(speech: Speech, sample: Moderation, rubric: Rubric, mayScore: boolean): TemplateResult {
    const pile = samplePile(this.host.records(), sample, rubric, this.host.looker(), String);
    return sampleTemplate(speech, sample, { own: pile.length, done: pile.filter(isDone).length, score: mayScore && pile.length > 0 ? () => this.#score(sample.id) : undefined });
  }

  #score(id: string): void {
    this.host.show({ sample: id, row: undefined });
    this.host.focusOn('whose', 'heading');
  }

  #usual = (from: number) => Math.min(from, Math.max(FEWEST, Math.ceil(from / 5)));

  #type = (field: 'size' | 'seed', text: string): void => {
    if (field === 'size') this.#size = text;
    else this.#seed = text;
    this.#problem = undefined;
  };

  async #draw(rubric: Rubric, from: number): Promise<void> {
    const size = Number(this.#size || this.#usual(from));
    const seed = this.#seed.trim();
    this.#problem = !Number.isInteger(size) || size < 1 || size > from ? 'size' : isBlank(seed) ? 'seed' : undefined;
    if (this.#problem) {
      this.host.redraw();
      return this.host.focusOn(`sample-${this.#problem}`);
    }
    if (this.#busy) return;
    this.#busy = true;
    try {
      const looker = this.host.looker();
      const id = newId();
      const drawn = drawSample(rubric, this.#scorings(), { seed, size });
      const record: Moderation = { id, version: 0, rubricId: rubric.id, ...drawn, works: [...drawn.works], seed, at: now(), ...(looker.id ? { by: looker.id } : {}) };
      if ((await this.host.request('moderation', [{ collection: 'moderations', action: 'create', id, record }])) !== 'done') return;
      this.#size = this.#seed = '';
      this.host.announce(this.host.say('drawn', { count: record.works.length }));
      this.host.focusOn(`sample-${id}`, 'heading');
    } finally {
      this.#busy = false;
    }
  }
}

