/** What people have said about one learner and one standard, and a place to say more. */
import { html, nothing, type TemplateResult } from 'lit';
import type { MasteryComment } from '../../domain/records/mastery.js';
import { iconTrash } from '../../ui/icons.js';
import { formatDay } from '../../ui/locale/dates.js';
import type { Words } from './heatmap-words.js';

export interface CommentsScene {
  /** Oldest first. */
  readonly comments: readonly MasteryComment[];
  readonly words: Words;
  readonly whoWords: (by: string | undefined) => string;
  /** Who looks; their own comments can be taken away. */
  readonly readerId: string | undefined;
  readonly mayWrite: boolean;
  readonly text: string;
  readonly problem: string;
  typed(text: string): void;
  save(): void;
  remove(comment: MasteryComment): void;
}

export function renderComments(scene: CommentsScene): TemplateResult | typeof nothing {
  const { comments, words, whoWords, readerId, mayWrite, text, problem } = scene;
  const { say, lang } = words;
  if (comments.length === 0 && !mayWrite) return nothing;
  return html`<section class="comments" aria-labelledby="comments-title">
    <h3 id="comments-title">${say('comments')}</h3>
    ${comments.length === 0
      ? nothing
      : html`<ul>
          ${comments.map(
            (comment) => html`<li>
              <p class="small muted">
                <bdi>${whoWords(comment.by)}</bdi> · ${formatDay(comment.at, lang)}
                ${mayWrite && readerId !== undefined && comment.by === readerId
                  ? html`<button type="button" class="btn quiet dense" aria-label=${say('commentRemove', { date: formatDay(comment.at, lang) })} @click=${() => scene.remove(comment)}>${iconTrash}</button>`
                  : nothing}
              </p>
              <p class="said" dir="auto">${comment.text}</p>
            </li>`,
          )}
        </ul>`}
    ${mayWrite
      ? html`<form
          @submit=${(event: Event) => {
            event.preventDefault();
            scene.save();
          }}
        >
          <div class="field">
            <label for="comment-text">${say('commentLabel')}</label>
            <textarea
              id="comment-text"
              dir="auto"
              aria-describedby=${problem ? 'comment-problem' : 'comment-hint'}
              aria-invalid=${problem ? 'true' : 'false'}
              .value=${text}
              @input=${(event: Event) => scene.typed((event.target as HTMLTextAreaElement).value)}
            ></textarea>
            ${problem ? html`<p class="problem" id="comment-problem">${problem}</p>` : html`<p class="hint" id="comment-hint">${say('commentHint')}</p>`}
          </div>
          <div class="actions"><button type="submit" class="btn">${say('commentSave')}</button></div>
        </form>`
      : nothing}
  </section>`;
}
