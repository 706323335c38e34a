/** One option in full: what it is, help, and the work on it. Loaded after the board is drawn. */
import { html, nothing, type TemplateResult } from 'lit';
import type { OptionStanding } from '../../domain/board/standing.js';
import { pickedWay, waysOf } from '../../domain/board/ways.js';
import type { Choice } from '../../domain/records/board.js';
import { iconAlert, iconCheck, iconClose, iconLink, iconPlay, iconPlus, iconSend, iconUndo } from '../../ui/icons.js';
import { formatDay } from '../../ui/locale/dates.js';
import { safeUrl } from '../../ui/safe-url.js';
import { facts, modalityIcons, stateChip } from './card.template.js';
import type { BoardContext, DetailContext, DraftField } from './choice-board.context.js';
import { lockWords, type Say } from './choice-board.words.js';
import { supportList } from './supports.template.js';

/** A link from data, through the one gate; what does not pass is shown as text. */
function safeLink(address: string, text: string, { words: { say } }: BoardContext): TemplateResult {
  const url = safeUrl(address);
  return url
    ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${iconLink}<bdi>${text.trim() || address}</bdi></a>`
    : html`<span class="muted">${text.trim() ? html`<bdi>${text}</bdi> ` : nothing}${say('unsafeLink', { url: address })}</span>`;
}

function field(card: OptionStanding, name: DraftField, label: string, hint: string | undefined, context: DetailContext): TemplateResult {
  const choice = card.choice!;
  const saved: Record<DraftField, string | undefined> = { note: choice.evidenceNote, link: choice.evidenceLink, reflection: choice.reflection, plan: choice.plan, finishOn: choice.finishOn, way: choice.modality, feedback: undefined, level: undefined };
  const value = context.draft(choice)[name] ?? saved[name] ?? '';
  const problem = context.problem?.field === name ? context.problem.text : undefined;
  const described = [hint ? `hint-${name}` : '', problem ? `problem-${name}` : ''].filter(Boolean).join(' ') || nothing;
  const typed = (event: InputEvent) => context.act('type', choice, name, (event.target as HTMLInputElement).value);
  return html`<div class="field">
    <label for="field-${name}">${label}</label>
    ${hint ? html`<span class="hint" id="hint-${name}"><bdi>${hint}</bdi></span>` : nothing}
    ${name === 'finishOn'
      ? html`<input id="field-finishOn" type="date" .value=${value} aria-describedby=${described} aria-invalid=${problem ? 'true' : nothing} @input=${typed} />`
      : name === 'link'
      ? html`<input id="field-link" type="url" dir="ltr" inputmode="url" autocomplete="off" .value=${value} aria-describedby=${described} aria-invalid=${problem ? 'true' : nothing} @input=${typed} />`
      : html`<textarea id="field-${name}" rows="3" dir="auto" .value=${value} aria-describedby=${described} aria-invalid=${problem ? 'true' : nothing} @input=${typed}></textarea>`}
    ${problem ? html`<span class="problem" id="problem-${name}">${iconAlert}<bdi>${problem}</bdi></span>` : nothing}
  </div>`;
}

function workDone({ evidenceNote, evidenceLink }: Choice, context: BoardContext): TemplateResult {
  const { say } = context.words;
  return html`${evidenceNote ? html`<p class="quote"><bdi>${evidenceNote}</bdi></p>` : nothing}
  ${evidenceLink ? html`<p class="link">${safeLink(evidenceLink, say('openWork'), context)}</p>` : nothing}
  ${evidenceNote || evidenceLink ? nothing : html`<p class="muted">${say('nothingNoted')}</p>`}`;
}

/** Several ways lead to the same standard: the learner says which. */
function wayField({ option, choice }: OptionStanding, context: DetailContext): TemplateResult | typeof nothing {
  const { words: { say }, act, draft } = context;
  const ways = waysOf(option);
  if (!choice || ways.length < 2) return nothing;
  const picked = draft(choice).way ?? choice.modality;
  return html`<fieldset class="field" part="ways">
    <legend>${say('wayLabel')}</legend>
    <div class="ways">${ways.map((way) => html`<label class="check"><input type="radio" name="way" .checked=${way === picked} @change=${() => act('type', choice, 'way', way)} /><span>${modalityIcons[way]}${say(`modality_${way}`)}</span></label>`)}</div>
  </fieldset>`;
}

/** The way that the learner picked, where there were several. */
function wayShown({ option, choice }: OptionStanding, { words: { say } }: BoardContext): TemplateResult | typeof nothing {
  const way = pickedWay(option, choice);
  return way ? html`<p class="picked-way">${modalityIcons[way]}${say('wayShown', { way: say(`modality_${way}`) })}</p>` : nothing;
}

/** What was planned, once it is under way. */
function planned({ plan, finishOn }: Choice, { words: { say, lang } }: BoardContext): TemplateResult | typeof nothing {
  if (!plan && !finishOn) return nothing;
  return html`<section><h4>${say('planHead')}</h4>${plan ? html`<p class="quote"><bdi>${plan}</bdi></p>` : nothing}${finishOn ? html`<p>${say('finishBy', { date: formatDay(finishOn, lang) })}</p>` : nothing}</section>`;
}

function feedback({ feedback: words, status }: Choice, context: BoardContext): TemplateResult | typeof nothing {
  const { say } = context.words;
  if (!words) return nothing;
  const again = status === 'started';
  return html`<section class="feedback ${again ? 'again' : ''}" part="feedback">
    <h4>${say(context.teacher ? 'feedbackHeadStaff' : again ? 'tryAgainHead' : 'feedbackHead')}</h4>
    <p><bdi>${words}</bdi></p>
  </section>`;
}

function learnerWork(card: OptionStanding, context: DetailContext): TemplateResult {
  const { words: { say }, act } = context;
  const choice = card.choice!;
  const { status } = choice;
  if (status === 'chosen') {
    return html`${wayField(card, context)} ${field(card, 'plan', say('planLabel'), say('planHint'), context)} ${field(card, 'finishOn', say('finishLabel'), say('finishHint'), context)}
    <div class="steps">
      <button type="button" class="btn primary" data-first @click=${(event: MouseEvent) => act('move', card, 'start', event)}>${iconPlay}${say('start')}</button>
      <button type="button" class="btn" @click=${() => act('save', card, 'plan')}>${say('planSave')}</button>
      <button type="button" class="btn quiet" @click=${(event: MouseEvent) => act('move', card, 'putBack', event)}>${say('putBack')}</button>
    </div>`;
  }
  if (status === 'started') {
    return html`${feedback(choice, context)} ${planned(choice, context)} ${wayField(card, context)} ${field(card, 'note', say('noteLabel'), say('noteHint'), context)} ${field(card, 'link', say('linkLabel'), say('linkHint'), context)}
      <div class="steps">
        <button type="button" class="btn primary" @click=${(event: MouseEvent) => act('move', card, 'submit', event)}>${iconSend}${say('handIn')}</button>
        <button type="button" class="btn" @click=${() => act('save', card, 'note')}>${say('saveLater')}</button>
        <button type="button" class="btn quiet" @click=${(event: MouseEvent) => act('move', card, 'putBack', event)}>${say('putBack')}</button>
      </div>`;
  }
  return html`${wayShown(card, context)} ${workDone(choice, context)} ${feedback(choice, context)}
    <div class="look-back">${field(card, 'reflection', say('reflectLabel'), undefined, context)}</div>
    <div class="steps">
      <button type="button" class="btn primary" @click=${() => act('save', card, 'reflection')}>${say('reflectSave')}</button>
      ${status === 'submitted' ? html`<button type="button" class="btn quiet" @click=${(event: MouseEvent) => act('move', card, 'takeBack', event)}>${iconUndo}${say('takeBack')}</button>` : nothing}
    </div>`;
}

function reading(card: OptionStanding, context: BoardContext): TemplateResult {
  const { say } = context.words;
  const choice = card.choice!;
  return html`${planned(choice, context)} ${wayShown(card, context)} ${workDone(choice, context)}
  ${choice.reflection ? html`<section class="reflection"><h4>${say('reflectHead')}</h4><p class="quote"><bdi>${choice.reflection}</bdi></p></section>` : nothing} ${feedback(choice, context)}`;
}

/** What the work shows: levels on its rubric, and one level for the standards that the rubric does not speak of. */
function marking(card: OptionStanding, context: DetailContext): TemplateResult | typeof nothing {
  const { words: { say, textOf }, act, rubric, scale, usualLevel } = context;
  const choice = card.choice!;
  const { level = usualLevel ?? '', marks = {} } = context.draft(choice);
  const covered = new Set(rubric?.criteria.flatMap(({ standardIds }) => standardIds));
  const speaksForAll = rubric !== undefined && card.option.standardIds.every((id) => covered.has(id));
  return html`${rubric
    ? html`<section class="rubric"><h4>${say('markHead')}</h4>
        ${rubric.criteria.map(({ id, title, levels }) => html`<fieldset class="field">
          <legend>${textOf(title)}</legend>
          ${levels.map((each) => html`<label class="check"><input type="radio" name="mark-${id}" .checked=${marks[id] === each.id} @change=${() => act('mark', choice, id, each.id)} /><span><bdi>${textOf(each.label)}</bdi>${each.descriptor ? html` <bdi class="muted">${each.descriptor}</bdi>` : nothing}</span></label>`)}
        </fieldset>`)}
      </section>`
    : nothing}
  ${scale && !speaksForAll
    ? html`<div class="field">
        <label for="field-level">${say('levelLabel')}</label>
        <span class="hint" id="hint-level"><bdi>${say('levelHint')}</bdi></span>
        <select id="field-level" aria-describedby="hint-level" @change=${(event: Event) => act('type', choice, 'level', (event.target as HTMLSelectElement).value)}>
          ${scale.levels.map(({ id, label }) => html`<option value=${id} ?selected=${id === level}>${textOf(label)}</option>`)}
          <option value="" ?selected=${level === ''}>${say('levelNone')}</option>
        </select>
      </div>`
    : nothing}`;
}

function teacherWork(card: OptionStanding, context: DetailContext): TemplateResult {
  const { words: { say }, act } = context;
  const choice = card.choice!;
  const { status } = choice;
  return html`${reading(card, context)}
  ${status === 'done' || !context.scores ? nothing : marking(card, context)}
  ${status === 'done' ? nothing : field(card, 'feedback', say('feedbackLabel'), say('feedbackHint'), context)}
  <div class="steps">
    ${status === 'done'
      ? html`<button type="button" class="btn quiet" @click=${(event: MouseEvent) => act('move', card, 'reopen', event)}>${iconUndo}${say('reopen')}</button>`
      : html`<button type="button" class="btn ${status === 'submitted' ? 'primary' : ''}" @click=${(event: MouseEvent) => act('move', card, 'approve', event)}>${iconCheck}${say(status === 'submitted' ? 'approve' : 'markDone')}</button>`}
    ${status === 'submitted' ? html`<button type="button" class="btn" @click=${(event: MouseEvent) => act('move', card, 'askAgain', event)}>${say('askAgain')}</button>` : nothing}
  </div>`;
}

function work(card: OptionStanding, context: DetailContext): TemplateResult | typeof nothing {
  const { words, act, acts, own, teacher, standing } = context;
  const { say } = words;
  const { choice, option, reasons } = card;
  if (option.free) return nothing;
  if (!choice) {
    if (reasons.length > 0) return html`${reasons.map((reason) => html`<p class="reason"><bdi>${lockWords(reason, standing, words)}</bdi></p>`)}`;
    if (!acts) return nothing;
    return html`<div class="steps">
      <button type="button" class="btn ${own ? 'primary' : ''}" data-first @click=${(event: MouseEvent) => act('toggle', card, event)}>${iconPlus}${say(card.replaces ? 'chooseInstead' : 'choose')}</button>
    </div>`;
  }
  return html`<section class="work" aria-labelledby="work-head">
    <h3 id="work-head">${say(own ? 'work' : 'workOf')}</h3>
    ${!acts ? reading(card, context) : teacher ? teacherWork(card, context) : learnerWork(card, context)}
  </section>`;
}

/** Codes with the whole statement. */
export const standardCodes = (list: ReturnType<BoardContext['standards']>, say: Say): TemplateResult =>
  list.length === 0 ? html`<p class="muted">${say('noStandard')}</p>` : html`<ul class="full-standards">${list.map(({ code, statement }) => html`<li><span class="code">${code}</span> <bdi>${statement}</bdi></li>`)}</ul>`;

/** What an option is, whoever looks. */
function aboutOption({ option, choice, unlocks }: OptionStanding, context: DetailContext): TemplateResult {
  const { words: { say, titleOf, textOf }, standards, board, rubric } = context;
  const everybody = [...(option.supports ?? []), ...(board.supports ?? [])].filter((text) => text.trim());
  return html`${option.description.trim() ? html`<p class="what"><bdi>${option.description}</bdi></p>` : nothing} ${facts(option, choice, context)}
    ${option.why ? html`<section><h3>${say('why')}</h3><p><bdi>${option.why}</bdi></p></section>` : nothing}
    <section>
      <h3>${say('standards')}</h3>
      ${standardCodes(standards(option.standardIds), say)}
    </section>
    ${everybody.length > 0 ? html`<section part="universal"><h3>${say('everybody')}</h3><ul class="helps">${everybody.map((text) => html`<li><bdi>${text}</bdi></li>`)}</ul></section>` : nothing}
    ${rubric && rubric.criteria.length > 0 ? html`<section part="rubric"><h3>${say('rubricHead')}</h3><ul class="helps">${rubric.criteria.map(({ title, studentWording }) => html`<li><bdi>${studentWording ?? textOf(title)}</bdi></li>`)}</ul></section>` : nothing}
    ${option.resources.length > 0 ? html`<section><h3>${say('resources')}</h3><ul class="resources">${option.resources.map(({ title, url }) => html`<li>${safeLink(url, title, context)}</li>`)}</ul></section>` : nothing}
    ${unlocks.length > 0 ? html`<section><h3>${say('unlocks')}</h3><ul class="unlocks">${unlocks.map((id) => html`<li><bdi>${titleOf(id)}</bdi></li>`)}</ul></section>` : nothing}`;
}

/** The inside of the dialog. */
export function detailTemplate(card: OptionStanding, context: DetailContext, more?: TemplateResult): TemplateResult {
  const { words: { textOf }, shared, act, learnerName, teacher } = context;
  return html`<div class="dialog-head">
      <div>
        <h2 id="detail-title" tabindex="-1"><bdi>${textOf(card.option.title)}</bdi></h2>
        ${teacher && learnerName ? html`<p class="muted"><bdi>${learnerName}</bdi></p>` : nothing}
        ${card.option.free ? nothing : stateChip(card, context)}
      </div>
      <button type="button" class="btn square quiet" aria-label=${shared('close')} @click=${() => act('close')}>${iconClose}</button>
    </div>
    <div class="dialog-body detail" part="detail">
      ${teacher && card.choice ? html`${work(card, context)} ${supportList(context.supportsOf(card.option.id), context)} ${aboutOption(card, context)}` : html`${aboutOption(card, context)} ${supportList(context.supportsOf(card.option.id), context)} ${work(card, context)}`} ${more ?? nothing}
    </div>`;
}
