import type { Change } from '../../domain/records/change.js';
import type { Scoring } from '../../domain/records/rubric.js';
import { newId, now } from '../../ui/clock.js';
import type { ScorerHost } from './rubric-scorer.host.js';

/** An exemplar made of agreed marks: nobody's work, nobody's words but the scorers'. */
function anchorChange(id: string, { rubricId, rubricVersion, workId, workTitle, workLink, marks, comment }: Scoring, submittedAt: string): Change {
  const record: Scoring = {
    id, version: 0, rubricId, ...(rubricVersion === undefined ? {} : { rubricVersion }), ...(workId === undefined ? {} : { workId }), workTitle, ...(workLink === undefined ? {} : { workLink }),
    role: 'moderator', status: 'submitted', marks, comment, submittedAt, anchor: true,
  };
  return { collection: 'scorings', action: 'create', id, record };
}

/** Agreed marks become an exemplar to practise on; the same ones once. */
export async function makeAnchor(host: ScorerHost, scoring: Scoring): Promise<void> {
  if ((await host.request('anchor', [anchorChange(newId(), scoring, now())])) !== 'done') return;
  host.announce(host.say('anchorMade'));
  host.focusOn('view-practice');
}
