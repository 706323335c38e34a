import type { Board, Choice, Learner, Reflection } from 'waymark/domain';
import { boards } from './boards.js';
import { addDays, at, schoolDay } from './days.js';
import { randomFor } from './random.js';

type Status = Choice['status'];
type Option = Board['options'][number];

const notes = ['It is in my folder.', 'I put the photo on the class wall.', 'My partner and I recorded it.', 'See the page in my notebook.'];
const feedback = ['I can see the thinking in every step.', 'Clear and funny. Well done.', 'Your example helped others too.'];
const words = ['I liked that I could choose how to show it.', 'The hardest part was to begin.', 'I would draw first next time.', 'I understood it when I had to explain it.', 'I learned the most from my partner’s question.'];

/** What may be chosen next: what it needs is done, and its section has room. */
function open(board: Board, taken: ReadonlyMap<string, Status>): Option[] {
  const mustLeft = board.options.some((option) => board.sections.find((section) => section.id === option.sectionId)?.kind === 'must' && taken.get(option.id) !== 'done');
  return board.options.filter((option) => {
    const section = board.sections.find((one) => one.id === option.sectionId);
    const inSection = board.options.filter((other) => other.sectionId === option.sectionId && taken.has(other.id)).length;
    if (option.free || taken.has(option.id) || (section?.max !== undefined && inSection >= section.max)) return false;
    if (section?.kind === 'may' && mustLeft) return false;
    return option.needs.every((id) => taken.get(id) === 'done');
  });
}

/** Nobody has begun a board in the same place: some have chosen nothing, some are done. */
export function makeChoices(seed: number, today: string, learners: readonly Learner[]): { choices: Choice[]; reflections: Reflection[] } {
  const random = randomFor(seed, 'choices');
  const ways = randomFor(seed, 'ways');
  const choices: Choice[] = [];
  const reflections: Reflection[] = [];
  for (const [index, learner] of learners.entries()) {
    for (const board of boards) {
      const taken = new Map<string, Status>();
      // The learner whose page is shown is in the middle of each board.
      const steps = index === 0 ? 2 : random.whole(0, 5);
      for (let step = 0; step < steps; step++) {
        const option = random.shuffled(open(board, taken))[0];
        if (!option) break;
        const last = step === steps - 1;
        const status: Status = last ? random.pick(['chosen', 'started', 'submitted', 'done'] as const) : 'done';
        const day = schoolDay(addDays(today, -24 + step * 5 + random.whole(0, 2)));
        const finished = status === 'done' || status === 'submitted';
        taken.set(option.id, status);
        const choice: Choice = {
          id: `ch-${board.id}-${option.id}-${learner.id}`,
          version: 1,
          boardId: board.id,
          optionId: option.id,
          learnerId: learner.id,
          status,
          chosenAt: at(day, '09:15'),
          ...(option.modalities && status !== 'chosen' ? { modality: ways.pick(option.modalities) } : {}),
          ...(finished ? { evidenceNote: random.pick(notes), reflection: random.pick(words) } : {}),
          ...(status === 'done' ? { feedback: random.pick(feedback), doneAt: at(day, '14:30') } : {}),
        };
        choices.push(choice);
        if (status === 'done' && random.chance(0.25)) {
          reflections.push({ id: `re-${choice.id}`, version: 1, learnerId: learner.id, prompt: 'What would you tell somebody who is about to begin?', text: random.pick(words), about: { collection: 'choices', id: choice.id }, at: at(day, '14:40') });
        }
      }
    }
  }
  return { choices, reflections };
}
