/** The class view's own hands: how much of it is shown. Loaded when a teacher looks at a class. */
import type { TemplateResult } from 'lit';
import type { Board } from '../../domain/records/board.js';
import { choiceBoardClass } from '../../locales/en/choice-board-class.js';
import type { BoardHost } from './board-host.js';
import type { Act } from './choice-board.context.js';
import { classStyles } from './class.styles.js';
import { classTemplate, takersOf, type ClassRequest, type ClassWindow } from './class.template.js';

export const styles = [classStyles];
export const english = choiceBoardClass;

const FIRST_WINDOW: ClassWindow = { rows: 60, waiting: 6 };

export class ClassDesk {
  #window = FIRST_WINDOW;
  #board = '';

  constructor(
    private readonly host: BoardHost,
    private readonly act: Act,
  ) {}

  #request(board: Board): ClassRequest {
    const { host } = this;
    return { records: host.records(), board, group: host.group(), reached: host.reachedBy(), words: host.words(board), noName: host.shared('noName') };
  }

  draw(board: Board): TemplateResult {
    if (this.#board !== board.id) {
      this.#board = board.id;
      this.#window = FIRST_WINDOW;
    }
    const live = this.host.editable() && this.host.looker().role === 'teacher';
    return classTemplate(this.#request(board), this.#window, live, this.act, (what) => {
      this.#window = { ...this.#window, [what]: this.#window[what] + 100 };
      void this.host.draw();
    });
  }

  takersOf(optionId: string): TemplateResult | undefined {
    const board = this.host.board();
    return board && takersOf(this.#request(board), optionId);
  }
}
