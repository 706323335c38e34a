/** Waymark: classes and types. Importing this registers nothing; `waymark/define` and `waymark/<element>/define` do. */
export { BoardEditorElement } from './components/board-editor/board-editor.element.js';
export { ChoiceBoardElement } from './components/choice-board/choice-board.element.js';
export { DataElement } from './components/data/data.element.js';
export { GoalTrackerElement } from './components/goal-tracker/goal-tracker.element.js';
export { MasteryHeatmapElement } from './components/mastery-heatmap/mastery-heatmap.element.js';
export { RubricEditorElement } from './components/rubric-editor/rubric-editor.element.js';
export { RubricScorerElement } from './components/rubric-scorer/rubric-scorer.element.js';
export { WayElement } from './ui/way-element.js';
export { ChangeEvent, ChangeRequestEvent, type ChangeDetail } from './ui/events/change-events.js';
export { WayErrorEvent, type ErrorDetail } from './ui/events/error-event.js';
export { addLocale } from './ui/locale/registry.js';
export { safeUrl } from './ui/safe-url.js';
export { dataContext, type DataContext } from './ui/contexts.js';
export type { Locale, Message, Messages, Translation } from './locales/message.types.js';
