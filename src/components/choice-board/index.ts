export { ChoiceBoardElement } from './choice-board.element.js';
