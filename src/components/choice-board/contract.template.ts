/** The contract view: what one learner chose, by when, and who has signed for it. Made to be printed and signed by hand as well. */
import { html, nothing, type TemplateResult } from 'lit';
import { pickedWay } from '../../domain/board/ways.js';
import type { BoardOption, Choice } from '../../domain/records/board.js';
import type { Agreement } from '../../domain/records/goal.js';
import { iconBack, iconCheck, iconPrint } from '../../ui/icons.js';
import { formatDay } from '../../ui/locale/dates.js';
import type { BoardContext } from './choice-board.context.js';
import type { LearnerBoard } from './choice-board.model.js';
import type { Say } from './choice-board.words.js';
import { leftOf, leftWords } from './left-words.js';

export const SIGNERS = ['student', 'teacher', 'guardian'] as const;
export type Signer = (typeof SIGNERS)[number];

/** The last signature of each role that holds for every choice made: a choice that came later is not signed for. */
export function signaturesOf(view: LearnerBoard): Partial<Record<Signer, Agreement>> {
  const choices = view.standing.options.flatMap(({ choice }) => choice ?? []);
  const found: Partial<Record<Signer, Agreement>> = {};
  for (const role of SIGNERS) {
    const signed = choices.map(({ agreements = [] }) => agreements.findLast((each) => each.role === role));
    const first = signed[0];
    if (first && signed.every((each) => each)) found[role] = signed.reduce<Agreement>((latest, each) => (each!.at > latest.at ? each! : latest), first);
  }
  return found;
}

/** The way of showing it that was picked, and the plan. */
function how(option: BoardOption, choice: Choice, say: Say): string {
  const way = pickedWay(option, choice);
  return [way ? say(`modality_${way}`) : '', choice.plan].filter(Boolean).join(' · ');
}

/** @param role who looks, where that person may sign */
export function contractTemplate(view: LearnerBoard, context: BoardContext, role: Signer | undefined): TemplateResult {
  const { words, act, board, learnerName, own } = context;
  const { say, lang, textOf } = words;
  const chosen = view.standing.options.filter(({ choice }) => choice);
  const signed = signaturesOf(view);
  const left = leftOf(view);
  const day = (at: string | undefined) => (at ? formatDay(at, lang) : '');
  return html`<section class="contract" part="contract" aria-labelledby="contract-head">
    <div class="actions">
      <button type="button" class="btn quiet" @click=${() => act('showContract', false)}>${iconBack}${say('contractBack')}</button>
      <button type="button" class="btn" @click=${() => window.print()}>${iconPrint}${say('contractPrint')}</button>
    </div>
    <h3 id="contract-head" tabindex="-1">${say('contractHead', { name: learnerName })}</h3>
    <p>${say(own ? 'contractMine' : 'contractTheirs', { title: say('quote', { title: textOf(board.title) }) })}</p>
    ${chosen.length === 0
      ? html`<p class="muted">${say('contractEmpty')}</p>`
      : html`<div class="table-scroll"><table class="plain">
          <thead><tr><th scope="col">${say('contractWhat')}</th><th scope="col">${say('standards')}</th><th scope="col">${say('contractPlan')}</th><th scope="col">${say('contractBy')}</th><th scope="col">${say('contractState')}</th></tr></thead>
          <tbody>
            ${chosen.map(
              ({ option, state, choice }) => html`<tr>
                <th scope="row"><bdi>${textOf(option.title)}</bdi></th>
                <td>${context.standards(option.standardIds).map(({ code }) => html`<span class="code">${code}</span> `)}</td>
                <td><bdi>${how(option, choice!, say)}</bdi></td>
                <td>${day(choice!.finishOn)}</td>
                <td>${say(`state_${state}`)}</td>
              </tr>`,
            )}
          </tbody>
        </table></div>`}
    ${left ? html`<p><strong>${say('leftHead')}:</strong> <bdi>${leftWords(left, view.standing, words)}</bdi></p>` : nothing}
    <ul class="signatures">
      ${SIGNERS.map((each) => {
        const signature = signed[each];
        return html`<li>
          <span class="sign-who">${each === 'student' ? learnerName : say(`sign_${each}`)}</span>
          <span class="sign-line">${signature ? html`${iconCheck}${say('signedOn', { date: day(signature.at) })}` : html`<span class="muted">${say('notSigned')}</span>`}</span>
          ${each === role && !signature && chosen.length > 0 ? html`<button type="button" class="btn primary" @click=${() => act('sign')}>${say('sign')}</button>` : nothing}
        </li>`;
      })}
    </ul>
    <p class="muted small">${say('contractFree')}</p>
  </section>`;
}
