/** The first view: the boards that are there, and templates for a new one. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BoardTemplate } from '../../domain/board/templates.js';
import { recordList, type ListScene } from '../../ui/edit/record-list.template.js';
import type { BoardLine } from './board-editor.model.js';

/** Named here so that the first view needs no rules. */
const TEMPLATES: readonly (readonly [BoardTemplate, readonly number[]])[] = [['ticTacToe', [3, 3, 3]], ['bingo', [5, 5, 5, 5, 5]], ['menu', [3, 3, 3]], ['mustAndMay', [2, 4]], ['tiers', [1, 2, 3]], ['list', [1, 1, 1, 1]]];

export const boardList = (scene: ListScene<BoardLine, BoardTemplate>): TemplateResult =>
  recordList(scene, {
    name: 'board',
    words: { title: 'boards', line: 'boardsLine', none: 'noBoards', noneReadOnly: 'noBoardsReadOnly', add: 'newBoard' },
    recordOf: ({ board }) => board,
    facts: ({ board, learners }) =>
      html`${scene.say(`layout_${board.layout}`)} · ${scene.say('squares', { count: board.options.length })}${learners > 0 ? html` · ${scene.say('learnersOn', { count: learners })}` : nothing}`,
    isDraft: ({ draft }) => draft,
    templates: TEMPLATES,
  });
