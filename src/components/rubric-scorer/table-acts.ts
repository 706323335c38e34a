/** What a scorer does with marks that are submitted. */
import type { Change } from '../../domain/records/change.js';
import type { Scoring } from '../../domain/records/rubric.js';
import type { RubricChangeKind } from './rubric-scorer.events.js';
import type { ScorerHost } from './rubric-scorer.host.js';
import type { ScorerWord } from './rubric-scorer.scene.js';
import { giveBackChange, scoreAgainChange, takeBackChanges } from './submit-changes.js';

export class TableActs {
  constructor(private readonly host: ScorerHost) {}

  // The second half of a double click belongs to the button that was here before.
  takeBack = (scoring: Scoring, event: MouseEvent) => void (event.detail < 2 && this.#do(scoring, 'submit', takeBackChanges(scoring, this.host.records().evidence ?? []), 'takenBack', 'submit'));
  giveBack = (scoring: Scoring) => this.#do(scoring, 'return', [giveBackChange(scoring)], 'givenBack', 'score-again');
  scoreAgain = (scoring: Scoring) => this.#do(scoring, 'return', [scoreAgainChange(scoring)], 'takenBack', 'whose', 'heading');

  #do(scoring: Scoring, kind: RubricChangeKind, changes: readonly Change[], said: ScorerWord, ...focus: string[]): Promise<void> {
    return this.host.once(scoring.id, async () => {
      if ((await this.host.request(kind, changes)) !== 'done') return;
      this.host.announce(this.host.say(said));
      this.host.focusOn(...focus, 'heading');
    });
  }
}
