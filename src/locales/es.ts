/** Spanish. `import { es } from 'waymark/locales/es'; addLocale(es);` */
import { boardEditorDesk } from './es/board-editor-desk.js';
import { boardEditorRule } from './es/board-editor-rule.js';
import { boardEditorShare } from './es/board-editor-share.js';
import { boardEditor } from './es/board-editor.js';
import { choiceBoard } from './es/choice-board.js';
import { editorWords } from './es/editor.js';
import { goalClass } from './es/goal-tracker-class.js';
import { goalDialogs } from './es/goal-tracker-dialogs.js';
import { goalTracker } from './es/goal-tracker.js';
import { masteryHeatmapActing } from './es/mastery-heatmap-acting.js';
import { masteryHeatmapList } from './es/mastery-heatmap-list.js';
import { masteryHeatmapSlow } from './es/mastery-heatmap-slow.js';
import { masteryHeatmap } from './es/mastery-heatmap.js';
import { rubricEditorDesk } from './es/rubric-editor-desk.js';
import { rubricEditorMore } from './es/rubric-editor-more.js';
import { rubricEditor } from './es/rubric-editor.js';
import { rubricScorer } from './es/rubric-scorer.js';
import { uiWords } from './es/ui.js';
import type { Locale } from './message.types.js';

export const es: Locale = { lang: 'es', parts: { ui: uiWords, goalTracker: { ...goalTracker, ...goalDialogs, ...goalClass }, masteryHeatmap: { ...masteryHeatmap, ...masteryHeatmapActing, ...masteryHeatmapList, ...masteryHeatmapSlow }, boardEditor: { ...boardEditor, ...editorWords, ...boardEditorDesk, ...boardEditorRule, ...boardEditorShare }, rubricEditor: { ...rubricEditor, ...editorWords, ...rubricEditorDesk, ...rubricEditorMore }, choiceBoard, rubricScorer } };
