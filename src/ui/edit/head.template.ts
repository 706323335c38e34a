/** The head of an editor: what is edited, back and forth, preview and save; and what is said above the desk. */
import { html, nothing, type TemplateResult } from 'lit';
import { iconAlert, iconBack, iconNext, iconRetry, iconUndo } from '../icons.js';
import type { Draft, DraftDesk } from './draft-desk.js';
import type { EditorScene } from './editor-scene.js';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

export interface HeadScene<T extends Versioned, C> extends EditorScene {
  readonly draft: Draft<T, C>;
  readonly desk: DraftDesk<T, C>;
}

export interface HeadNeeds {
  readonly title: string;
  /** One line of what it is. */
  readonly line: unknown;
  /** The way back to the list. */
  readonly all: string;
  readonly previewed?: boolean;
}

export function editorHead<T extends Versioned, C>(scene: HeadScene<T, C>, { title, line, all, previewed }: HeadNeeds): TemplateResult {
  const { draft, say, sayShared, live, titleOf, back, desk } = scene;
  const { history } = draft;
  const dirty = desk.isDirty(draft);
  const previewButton = html`<button type="button" class="btn" data-focus="preview" aria-expanded=${previewed === undefined ? nothing : previewed ? 'true' : 'false'} @click=${() => scene.preview()}>${iconNext}${say('preview')}</button>`;
  return html`${back ? html`<button type="button" class="btn quiet back" @click=${back}>${iconBack}${all}</button>` : nothing}
    <header class="head">
      <div>
        <h2 id="heading" part="heading" tabindex="-1" data-focus="heading"><bdi>${titleOf(title)}</bdi></h2>
        <p class="muted">${line} ${dirty && live ? html`<span class="chip caution" part="draft">${say('draft')}</span>` : nothing}</p>
      </div>
      ${live
        ? html`<div class="actions">
            <button type="button" class="btn square quiet" data-focus="undo" aria-label=${say('undo')} aria-disabled=${history.canUndo ? nothing : 'true'} @click=${() => history.canUndo && desk.undo(draft)}>${iconUndo}</button>
            <button type="button" class="btn square quiet" data-focus="redo" aria-label=${say('redo')} aria-disabled=${history.canRedo ? nothing : 'true'} @click=${() => history.canRedo && desk.redo(draft)}><span class="mirror">${iconUndo}</span></button>
            ${previewButton}
            <button type="button" class="btn primary" data-focus="save" aria-disabled=${dirty && !draft.saving ? nothing : 'true'} @click=${() => void desk.save(draft)}>${sayShared('save')}</button>
          </div>`
        : html`<div class="actions">${previewButton}</div>`}
    </header>
    ${draft.trouble ? html`<div class="band" role="alert">${iconAlert}<p>${say(`trouble_${draft.trouble}`)}</p></div>` : nothing}
    ${draft.note ? html`<div class="band" role="status">${iconAlert}<p>${say(draft.note)}</p></div>` : nothing}`;
}

/** Somebody else saved the same record: what both changed, and whose it shall be. */
export function conflictBand<T extends Versioned, C>({ say, desk, draft }: HeadScene<T, C>, items: readonly unknown[]): TemplateResult {
  return html`<div class="band conflict-band" part="merge" role="alert">
    ${iconAlert}
    <div>
      <p>${say('conflictWords')}</p>
      <ul class="small">${items.map((item) => html`<li>${item}</li>`)}</ul>
    </div>
    <div class="actions">
      <button type="button" class="btn" data-focus="keep-mine" @click=${() => desk.settle(draft, 'mine')}>${say('keepMine')}</button>
      <button type="button" class="btn" @click=${() => desk.settle(draft, 'theirs')}>${say('takeTheirs')}</button>
    </div>
  </div>`;
}

/** What both wrote, where it is text. */
export const bothValues = (mine: unknown, theirs: unknown, { say }: Pick<EditorScene, 'say'>) =>
  typeof mine === 'string' && typeof theirs === 'string' ? html`: <bdi>${say('mineIs', { text: mine })}</bdi> · <bdi>${say('theirsIs', { text: theirs })}</bdi>` : nothing;

export const throwAwayLine = <T extends Versioned, C>({ live, desk, draft, say }: HeadScene<T, C>) =>
  live && desk.isDirty(draft)
    ? html`<p class="throw"><button type="button" class="btn quiet" data-focus="throw" @click=${() => desk.throwAway(draft.id)}>${iconRetry}${say(draft.base ? 'backToSaved' : 'throwAway')}</button></p>`
    : nothing;

/** Ctrl or Command with S, Z and Y. */
export function shortcuts<T extends Versioned, C>(event: KeyboardEvent, { draft, desk, live }: HeadScene<T, C>): void {
  if (!live || !(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key === 's') {
    event.preventDefault();
    void desk.save(draft);
  } else if (key === 'z' || key === 'y') {
    event.preventDefault();
    if (key === 'y' || event.shiftKey) desk.redo(draft);
    else desk.undo(draft);
  }
}
