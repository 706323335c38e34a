import type { Scoring } from '../../domain/records/rubric.js';
import { newId, now } from '../../ui/clock.js';
import { anchorChange } from './rubric-scorer.changes.js';
import type { ScorerHost } from './rubric-scorer.host.js';

/** Agreed marks become an exemplar to practise on; the same ones once. */
export async function makeAnchor(host: ScorerHost, scoring: Scoring): Promise<void> {
  if ((await host.request('anchor', [anchorChange(newId(), scoring, now())])) !== 'done') return;
  host.announce(host.say('anchorMade'));
  host.focusOn('view-practice');
}
