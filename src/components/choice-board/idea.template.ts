/** A learner's own idea for a board: the form, the answer of the teacher, and the list of ideas. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Board, Proposal } from '../../domain/records/board.js';
import { iconAlert, iconCheck, iconClose, iconPlus } from '../../ui/icons.js';
import type { Act, BoardContext, FieldProblem, IdeaDraft } from './choice-board.context.js';
import { standardCodes } from './detail.template.js';
import type { Words } from './choice-board.words.js';

const problemOf = (problem: FieldProblem | undefined, field: string) => (problem?.field === field ? html`<span class="problem" id="problem-${field}">${iconAlert}<bdi>${problem.text}</bdi></span>` : nothing);

const head = (title: string, close: string, act: Act) => html`<div class="dialog-head">
  <div><h2 id="detail-title" tabindex="-1"><bdi>${title}</bdi></h2></div>
  <button type="button" class="btn square quiet" aria-label=${close} @click=${() => act('close')}>${iconClose}</button>
</div>`;

/** The standards that a board leads to, each once, in the order of its options. */
export const standardsOfBoard = ({ options }: Board): readonly string[] => [...new Set(options.flatMap(({ standardIds }) => standardIds))];

export function ideaForm(draft: IdeaDraft, problem: FieldProblem | undefined, context: BoardContext, close: string): TemplateResult {
  const { board, words: { say, textOf }, act, standards } = context;
  const ids = standardsOfBoard(board);
  const picked = draft.standardIds ?? (ids.length === 1 ? ids : []);
  const text = (name: 'title' | 'description' | 'why', label: string, hint: string) => html`<div class="field">
    <label for="field-${name}">${label}</label>
    <span class="hint" id="hint-${name}"><bdi>${hint}</bdi></span>
    ${name === 'title'
      ? html`<input id="field-title" dir="auto" autocomplete="off" .value=${draft.title ?? ''} aria-describedby="hint-title problem-title" aria-invalid=${problem?.field === 'title' ? 'true' : nothing} @input=${(event: InputEvent) => act('typeIdea', { title: (event.target as HTMLInputElement).value })} />`
      : html`<textarea id="field-${name}" rows="3" dir="auto" .value=${draft[name] ?? ''} aria-describedby="hint-${name} problem-${name}" aria-invalid=${problem?.field === name ? 'true' : nothing} @input=${(event: InputEvent) => act('typeIdea', { [name]: (event.target as HTMLTextAreaElement).value })}></textarea>`}
    ${problemOf(problem, name)}
  </div>`;
  const pick = (id: string, on: boolean) => act('typeIdea', { standardIds: on ? [...picked, id] : picked.filter((other) => other !== id) });
  return html`${head(say('ideaNew'), close, act)}
    <div class="dialog-body detail" part="detail">
      <p>${say('ideaIntro')}</p>
      ${text('title', say('ideaTitle'), say('ideaTitleHint'))} ${text('description', say('ideaWhat'), say('ideaWhatHint'))} ${text('why', say('ideaWhy'), say('ideaWhyHint'))}
      ${ids.length > 0
        ? html`<fieldset class="field" id="field-standardIds" tabindex="-1" aria-describedby="problem-standardIds">
            <legend>${say('ideaStandards')}</legend>
            ${standards(ids).map(({ id, code, statement, shortStatement = statement }) => html`<label class="check"><input type="checkbox" .checked=${picked.includes(id)} @change=${(event: Event) => pick(id, (event.target as HTMLInputElement).checked)} /><span><span class="code">${code}</span> <bdi>${shortStatement}</bdi></span></label>`)}
            ${problemOf(problem, 'standardIds')}
          </fieldset>`
        : nothing}
      ${board.sections.length > 1 && board.layout !== 'grid'
        ? html`<div class="field">
            <label for="field-sectionId">${say('ideaSection')}</label>
            <select id="field-sectionId" @change=${(event: Event) => act('typeIdea', { sectionId: (event.target as HTMLSelectElement).value })}>
              ${board.sections.map(({ id, title }) => html`<option value=${id} ?selected=${id === draft.sectionId}>${textOf(title)}</option>`)}
            </select>
          </div>`
        : nothing}
      <div class="steps"><button type="button" class="btn primary" @click=${() => act('sendIdea')}>${say('ideaSend')}</button></div>
    </div>`;
}

const stateOfIdea = ({ status }: Proposal, { say }: Words) => html`<span class="chip ${status === 'accepted' ? 'positive' : status === 'proposed' ? 'accent' : ''}">${status === 'accepted' ? iconCheck : nothing}${say(`idea_${status}`)}</span>`;

/** A learner's own ideas and what became of them, with the way to a new one. */
export function ideaList(ideas: readonly Proposal[], context: BoardContext): TemplateResult | typeof nothing {
  const { words, acts, own, act, learnerName } = context;
  const { say, textOf } = words;
  const live = acts && own;
  if (ideas.length === 0 && !live) return nothing;
  return html`<section class="group ideas" part="ideas" aria-labelledby="ideas-head">
    <h3 id="ideas-head" tabindex="-1">${own ? say('ideasHead') : say('ideasOf', { name: learnerName })}</h3>
    ${ideas.length === 0 ? html`<p class="muted">${say('ideasNone')}</p>` : nothing}
    <ul>
      ${ideas.map(
        (idea) => html`<li>
          <p><bdi>${textOf(idea.title)}</bdi> ${stateOfIdea(idea, words)}</p>
          ${idea.answer ? html`<p class="quote"><bdi>${idea.answer}</bdi></p>` : nothing}
          ${live && idea.status === 'proposed' ? html`<button type="button" class="btn quiet" @click=${() => act('withdrawIdea', idea)}>${say('ideaWithdraw')}<span class="visually-hidden"> ${textOf(idea.title)}</span></button>` : nothing}
        </li>`,
      )}
    </ul>
    ${live ? html`<button type="button" class="btn" @click=${() => act('suggest')}>${iconPlus}${say('ideaAdd')}</button>` : nothing}
  </section>`;
}

/** A teacher reads an idea and answers it. */
export function answerForm(idea: Proposal, learner: string, answer: string, problem: FieldProblem | undefined, live: boolean, words: Words, act: Act, standards: BoardContext['standards'], close: string): TemplateResult {
  const { say, textOf } = words;
  return html`${head(textOf(idea.title), close, act)}
    <div class="dialog-body detail" part="detail">
      <p class="muted"><bdi>${learner}</bdi> ${stateOfIdea(idea, words)}</p>
      ${idea.description ? html`<p class="quote"><bdi>${idea.description}</bdi></p>` : nothing}
      ${idea.why ? html`<section><h3>${say('why')}</h3><p><bdi>${idea.why}</bdi></p></section>` : nothing}
      <section><h3>${say('standards')}</h3>${standardCodes(standards(idea.standardIds), say)}</section>
      ${live
        ? html`<div class="field">
              <label for="field-answer">${say('ideaAnswer')}</label>
              <span class="hint" id="hint-answer"><bdi>${say('ideaAnswerHint')}</bdi></span>
              <textarea id="field-answer" rows="3" dir="auto" .value=${answer} aria-describedby="hint-answer problem-answer" aria-invalid=${problem ? 'true' : nothing} @input=${(event: InputEvent) => act('typeAnswer', (event.target as HTMLTextAreaElement).value)}></textarea>
              ${problemOf(problem, 'answer')}
            </div>
            <div class="steps">
              <button type="button" class="btn primary" @click=${() => act('answerIdea', idea, 'accepted')}>${iconCheck}${say('ideaAccept')}</button>
              <button type="button" class="btn" @click=${() => act('answerIdea', idea, 'declined')}>${say('ideaDecline')}</button>
            </div>`
        : idea.answer
          ? html`<p class="quote"><bdi>${idea.answer}</bdi></p>`
          : nothing}
    </div>`;
}
