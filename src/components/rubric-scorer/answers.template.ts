import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isBlank } from '../../domain/goal/problems.js';
import type { Scoring } from '../../domain/records/rubric.js';
import { iconRetry, iconSend } from '../../ui/icons.js';
import { formatDay } from '../../ui/locale/dates.js';
import type { AnswerActs } from './answer-acts.js';
import type { Speech } from './rubric-scorer.scene.js';

/** What was written back and forth about the feedback, and a field to go on. */
export function repliesTemplate({ say, lang }: Speech, scoring: Scoring, mayReply: boolean, acts: AnswerActs): TemplateResult | typeof nothing {
  const replies = (scoring.replies ?? []).filter(({ text }) => !isBlank(text));
  if (replies.length === 0 && !mayReply) return nothing;
  const who = (role: NonNullable<Scoring['replies']>[number]['role']) => say(role === 'guardian' ? 'byFamily' : role === 'student' ? 'byStudent' : 'byTeacher');
  return html`<section class="replies" part="replies">
    ${replies.length === 0 ? nothing : html`<h3>${say('replies')}</h3><ol>${replies.map(({ role, at, text }) => html`<li><p class="small muted">${who(role)} · ${formatDay(at, lang)}</p><p class="said" dir="auto">${text}</p></li>`)}</ol>`}
    ${mayReply
      ? html`<label class="no-print reply"><span>${say('replyLabel')}</span><textarea rows="2" dir="auto" data-focus="reply" .value=${live(acts.typedReply(scoring))} @input=${(event: InputEvent) => acts.typeReply(scoring, (event.target as HTMLTextAreaElement).value)}></textarea></label>
          <div class="actions no-print"><button type="button" class="btn" data-focus="send" @click=${() => acts.reply(scoring)}>${iconSend}${say('reply')}</button></div>`
      : nothing}
  </section>`;
}

/** Work that was given back to go on with: what to do, and a way to say that it is done. */
export function returnedBand({ say }: Speech, scoring: Scoring, own: boolean, editable: boolean, acts: AnswerActs): TemplateResult | typeof nothing {
  if (scoring.status !== 'returned') return nothing;
  return html`<div class="band">
    <p>${say(scoring.resubmittedAt ? (own ? 'resubmitted' : 'resubmittedFamily') : own ? 'returned' : 'returnedFamily')}</p>
    ${own && editable && !scoring.resubmittedAt ? html`<button type="button" class="btn primary" data-focus="resubmit" @click=${() => acts.resubmit(scoring)}>${iconRetry}${say('resubmit')}</button>` : nothing}
  </div>`;
}
