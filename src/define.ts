/** Registers every element. */
import './components/board-editor/define.js';
import './components/choice-board/define.js';
import './components/data/define.js';
import './components/goal-tracker/define.js';
import './components/mastery-heatmap/define.js';
import './components/rubric-editor/define.js';
import './components/rubric-scorer/define.js';
