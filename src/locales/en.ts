/** English, whole: built into the elements piece by piece, and here to copy when a school wants other words or another language. */
import { boardEditorDesk } from './en/board-editor-desk.js';
import { boardEditorRule } from './en/board-editor-rule.js';
import { boardEditorShare } from './en/board-editor-share.js';
import { boardEditor } from './en/board-editor.js';
import { choiceBoardClass } from './en/choice-board-class.js';
import { choiceBoardDetail } from './en/choice-board-detail.js';
import { choiceBoard } from './en/choice-board.js';
import { editorWords } from './en/editor.js';
import { goalClass } from './en/goal-tracker-class.js';
import { goalDialogs } from './en/goal-tracker-dialogs.js';
import { goalTracker } from './en/goal-tracker.js';
import { masteryHeatmapActing } from './en/mastery-heatmap-acting.js';
import { masteryHeatmapList } from './en/mastery-heatmap-list.js';
import { masteryHeatmapSlow } from './en/mastery-heatmap-slow.js';
import { masteryHeatmapWhy } from './en/mastery-heatmap-why.js';
import { masteryHeatmap } from './en/mastery-heatmap.js';
import { rubricEditorDesk } from './en/rubric-editor-desk.js';
import { rubricEditorMore } from './en/rubric-editor-more.js';
import { rubricEditor } from './en/rubric-editor.js';
import { rubricScorerAnswers } from './en/rubric-scorer-answers.js';
import { rubricScorerCompare } from './en/rubric-scorer-compare.js';
import { rubricScorerForm } from './en/rubric-scorer-form.js';
import { rubricScorerModeration } from './en/rubric-scorer-moderation.js';
import { rubricScorerPrint } from './en/rubric-scorer-print.js';
import { rubricScorerTable } from './en/rubric-scorer-table.js';
import { rubricScorer } from './en/rubric-scorer.js';
import { uiLaterWords } from './en/ui-later.js';
import { uiWords } from './en/ui.js';
import type { Locale } from './message.types.js';

export const en = {
  lang: 'en',
  parts: { ui: { ...uiWords, ...uiLaterWords }, goalTracker: { ...goalTracker, ...goalDialogs, ...goalClass }, masteryHeatmap: { ...masteryHeatmap, ...masteryHeatmapWhy, ...masteryHeatmapActing, ...masteryHeatmapList, ...masteryHeatmapSlow }, boardEditor: { ...boardEditor, ...editorWords, ...boardEditorDesk, ...boardEditorRule, ...boardEditorShare }, rubricEditor: { ...rubricEditor, ...editorWords, ...rubricEditorDesk, ...rubricEditorMore }, choiceBoard: { ...choiceBoard, ...choiceBoardClass, ...choiceBoardDetail }, rubricScorer: { ...rubricScorer, ...rubricScorerForm, ...rubricScorerTable, ...rubricScorerAnswers, ...rubricScorerCompare, ...rubricScorerModeration, ...rubricScorerPrint } },
} satisfies Locale;
