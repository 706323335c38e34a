/** What a learner answers: read, worked on again, words back. */
import type { Scoring } from '../../domain/records/rubric.js';
import { isBlank } from '../../domain/goal/problems.js';
import { newId, now } from '../../ui/clock.js';
import type { RubricChangeKind } from './rubric-scorer.events.js';
import type { ScorerHost } from './rubric-scorer.host.js';
import type { ScorerWord } from './rubric-scorer.scene.js';

export class AnswerActs {
  #typed = new Map<string, string>();

  constructor(private readonly host: ScorerHost) {}

  acknowledge = ({ id }: Scoring) => this.#ask(id, 'acknowledge', { status: 'acknowledged', acknowledgedAt: now() }, 'thanks', 'read');
  resubmit = ({ id }: Scoring) => this.#ask(id, 'resubmit', { resubmittedAt: now() }, 'resubmitted', 'heading');

  #ask(id: string, kind: RubricChangeKind, fields: Partial<Scoring>, said: ScorerWord, focus: string): Promise<void> {
    return this.host.once(id, async () => {
      if ((await this.host.request(kind, [{ collection: 'scorings', action: 'update', id, fields }])) !== 'done') return;
      this.host.announce(this.host.say(said));
      this.host.focusOn(focus, 'heading');
    });
  }

  typedReply = ({ id }: Scoring): string => this.#typed.get(id) ?? '';
  typeReply = ({ id }: Scoring, text: string): void => void this.#typed.set(id, text);

  /** The words leave their field when they are saved, not before. */
  reply = async (scoring: Scoring): Promise<void> => {
    const { id } = scoring;
    const text = this.typedReply(scoring);
    if (isBlank(text)) return this.host.focusOn('reply');
    await this.host.once(`reply ${id}`, async () => {
      const { id: by, role } = this.host.looker();
      const reply = { id: newId(), at: now(), role, text: text.trim(), ...(by ? { by } : {}) };
      if ((await this.host.request('reply', [{ collection: 'scorings', action: 'update', id, fields: {}, entries: { replies: [reply] } }])) !== 'done') return;
      if (this.typedReply(scoring) === text) this.#typed.delete(id);
      this.host.announce(this.host.say('replied'));
      this.host.focusOn('reply', 'heading');
    });
  };
}
