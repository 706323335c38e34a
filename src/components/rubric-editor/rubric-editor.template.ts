/** The first view: the rubrics that are there, and templates for a new one. */
import { html, nothing, type TemplateResult } from 'lit';
import type { RubricTemplate } from '../../domain/rubric/templates.js';
import { recordList, type ListScene } from '../../ui/edit/record-list.template.js';
import type { RubricLine } from './rubric-editor.model.js';

/** Named here so that the first view needs no rules. */
const TEMPLATES: readonly (readonly [RubricTemplate, readonly number[]])[] = [['analytic', [4, 4, 4]], ['words', [4, 4, 4]], ['ranges', [4, 4, 4]], ['singlePoint', [3, 3, 3]], ['holistic', [1, 1, 1, 1]], ['yesNotYet', [2, 2, 2, 2]]];

export const rubricList = (scene: ListScene<RubricLine, RubricTemplate>): TemplateResult =>
  recordList(scene, {
    name: 'rubric',
    words: { title: 'rubrics', line: 'rubricsLine', none: 'noRubrics', noneReadOnly: 'noRubricsReadOnly', add: 'newRubric' },
    recordOf: ({ rubric }) => rubric,
    facts: ({ rubric, scorings }) =>
      html`${scene.say(`kind_${rubric.kind}`)} · ${scene.say('criteriaCount', { count: rubric.criteria.length })}${scorings > 0 ? html` · ${scene.say('usedFor', { count: scorings })}` : nothing}`,
    isDraft: ({ draft }) => draft,
    templates: TEMPLATES,
  });
