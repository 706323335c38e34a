/** Boards to begin with. Titles come in as words, ids from `newId`: a template holds no sentence and makes no id. */
import type { Board, BoardOption, BoardSection } from '../records/board.js';
import { newOption, newSection } from './edit-board.js';

export const BOARD_TEMPLATES = ['ticTacToe', 'bingo', 'menu', 'mustAndMay', 'tiers', 'list'] as const;
export type BoardTemplate = (typeof BOARD_TEMPLATES)[number];

/** Titles of a template's parts; where left out, they stay empty. */
export type TemplateWords = (part: 'starter' | 'main' | 'dessert' | 'must' | 'may' | 'tier1' | 'tier2' | 'tier3' | 'free') => string;

const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

export function boardFromTemplate(template: BoardTemplate, id: string, newId: () => string, words: TemplateWords = () => ''): Board {
  const board = (fields: Partial<Board>): Board => ({ title: '', description: '', layout: 'list', columns: 3, sections: [], options: [], showPoints: false, ...fields, id, version: 0 });
  /** A grid; `free` is the place of a free square. */
  const grid = (side: number, free?: number) => times(side * side, (i) => newOption(newId(), i === free ? { free: true, title: words('free') } : {}));
  const filled = (parts: readonly (readonly [section: BoardSection, count: number, fields?: Partial<BoardOption>])[]) => ({
    sections: parts.map(([section]) => section),
    options: parts.flatMap(([section, count, fields]) => times(count, () => newOption(newId(), { ...fields, sectionId: section.id }))),
  });
  switch (template) {
    case 'ticTacToe':
      return board({ layout: 'grid', columns: 3, options: grid(3), rule: { kind: 'line', length: 3 } });
    case 'bingo':
      return board({ layout: 'grid', columns: 5, options: grid(5, 12), rule: { kind: 'line', length: 5 } });
    case 'menu':
      return board({ layout: 'menu', rule: { kind: 'perSection', min: 1 }, ...filled((['starter', 'main', 'dessert'] as const).map((part) => [newSection(newId(), { title: words(part) }), 3] as const)) });
    case 'mustAndMay': {
      const { sections, options } = filled([
        [newSection(newId(), { title: words('must'), kind: 'must' }), 2],
        [newSection(newId(), { title: words('may'), kind: 'may' }), 4],
      ]);
      // What must be done is asked for by the layout itself.
      return board({ layout: 'mustAndMay', columns: 2, sections, options, rule: { kind: 'count', of: options.slice(2).map((option) => option.id), min: 2 } });
    }
    case 'tiers':
      return board({ layout: 'tiers', rule: { kind: 'perSection', min: 1 }, ...filled((['tier1', 'tier2', 'tier3'] as const).map((part, i) => [newSection(newId(), { title: words(part) }), 3, { challenge: i + 1 }] as const)) });
    case 'list':
      return board({ layout: 'list', options: times(4, () => newOption(newId())), rule: { kind: 'count', min: 2 } });
  }
}
