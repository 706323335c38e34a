/** The short dialogs: a kind word, an answer, something that shows how it goes, a note, one comment for several learners. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { NOTE_READERS } from '../../domain/records/goal.js';
import { iconRetry } from '../../ui/icons.js';
import { field, radios, troubleLine, type DialogDeeds } from './dialog-parts.template.js';
import type { BatchDraft, EvidenceDraft, NoteDraft, ReflectDraft, WordsDraft } from './goal-tracker.drafts.js';
import type { GoalScene } from './goal-tracker.scene.js';
import type { ReflectionMoment, ReflectionPrompt } from '../../domain/goal/reflection.js';

export interface ShortDeeds extends DialogDeeds {
  saveWords(): void;
  saveReflect(): void;
  saveEvidence(): void;
  saveNote(): void;
  saveBatch(): void;
  promptsOf(moment: ReflectionMoment, goalId: string): readonly ReflectionPrompt[];
}

const form = (scene: GoalScene, save: () => void, body: unknown) => html`<form novalidate @submit=${(event: Event) => { event.preventDefault(); save(); }}>
  ${body}
  <div class="actions foot"><button class="btn primary">${scene.sayShared('save')}</button></div>
</form>`;

const blank = (scene: GoalScene, draft: { trouble: unknown }) => (draft.trouble === 'nothing' ? scene.say('problem_no_title') : undefined);
const failed = (scene: GoalScene, { trouble }: { trouble: WordsDraft['trouble'] | 'address' }) => troubleLine(scene, trouble === 'nothing' || trouble === 'address' ? undefined : trouble);

/** A kind word from the family or a teacher. */
export const wordsForm = (scene: GoalScene, draft: WordsDraft, deeds: ShortDeeds): TemplateResult =>
  form(scene, () => deeds.saveWords(), html`${field({ id: 'kind-text', label: scene.say('kindQuestion'), type: 'area', first: true, value: draft.text, problem: blank(scene, draft), take: (value) => { draft.text = value; } })}${failed(scene, draft)}`);

export function reflectForm(scene: GoalScene, draft: ReflectDraft, deeds: ShortDeeds): TemplateResult {
  const prompts = deeds.promptsOf(draft.moment, draft.goalId);
  const other = () => {
    draft.prompt = prompts[(prompts.indexOf(draft.prompt) + 1) % prompts.length]!;
    deeds.changed();
  };
  return form(scene, () => deeds.saveReflect(), html`${field({ id: 'reflect-text', label: scene.say(draft.prompt), type: 'area', first: true, value: draft.text, problem: blank(scene, draft), take: (value) => { draft.text = value; } })}
    <button type="button" class="btn quiet other" @click=${other}>${iconRetry}${scene.say('otherQuestion')}</button>${failed(scene, draft)}`);
}

export function evidenceForm(scene: GoalScene, draft: EvidenceDraft, deeds: ShortDeeds): TemplateResult {
  const { say } = scene;
  const { shows } = draft;
  const kinds = (['link', 'note', 'file'] as const).map((value) => ({ value, label: say(`evidence_${value}`) }));
  const nothingYet = blank(scene, draft);
  const address = draft.trouble === 'address' ? say('problem_address') : nothingYet;
  return form(scene, () => deeds.saveEvidence(), html`${radios('shows', say('evidenceQuestion'), kinds, shows, (value) => { draft.shows = value; deeds.changed(); }, 'flow', true)}
    ${shows === 'link' ? field({ id: 'evidence-link', label: say('evidenceAddress'), value: draft.link, problem: address, take: (value) => { draft.link = value; } }) : nothing}
    ${shows === 'note' ? nothing : field({ id: 'evidence-title', label: say(shows === 'file' ? 'evidenceFile' : 'evidenceTitle'), value: draft.title, problem: shows === 'file' ? nothingYet : undefined, take: (value) => { draft.title = value; } })}
    ${field({ id: 'evidence-text', label: say(shows === 'file' ? 'evidenceWhere' : shows === 'note' ? 'evidenceWords' : 'evidenceWhat'), type: 'area', value: draft.text, problem: shows === 'note' ? nothingYet : undefined, take: (value) => { draft.text = value; } })}
    ${failed(scene, draft)}`);
}

export function noteForm(scene: GoalScene, draft: NoteDraft, deeds: ShortDeeds): TemplateResult {
  const readers = NOTE_READERS.map((value) => ({ value, label: scene.say(`readers_${value}`) }));
  return form(scene, () => deeds.saveNote(), html`${field({ id: 'note-text', label: scene.say('noteText'), type: 'area', first: true, value: draft.text, problem: blank(scene, draft), take: (value) => { draft.text = value; } })}
    ${radios('readers', scene.say('readersQuestion'), readers, draft.visibleTo, (value) => { draft.visibleTo = value; deeds.changed(); })}${failed(scene, draft)}`);
}

export function batchForm(scene: GoalScene, draft: BatchDraft, deeds: ShortDeeds): TemplateResult {
  const { say } = scene;
  const chosen = draft.learners.length - draft.left.size;
  const take = (id: string, on: boolean) => {
    if (on) draft.left.delete(id);
    else draft.left.add(id);
    deeds.changed();
  };
  return form(scene, () => deeds.saveBatch(), html`${field({ id: 'batch-text', label: say('batchText'), hint: say('batchHint'), type: 'area', first: true, value: draft.text, problem: blank(scene, draft), take: (value) => { draft.text = value; } })}
    <fieldset class="field"><legend>${say('batchTo', { count: chosen })}</legend>
      ${draft.learners.map(({ id, name }) => html`<label class="check"><input type="checkbox" .checked=${live(!draft.left.has(id))} @change=${(event: Event) => take(id, (event.target as HTMLInputElement).checked)} /><bdi class="clip">${name}</bdi></label>`)}
    </fieldset>${failed(scene, draft)}`);
}
