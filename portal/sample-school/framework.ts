import type { Framework, MasteryPolicy, Scale, Standard } from 'waymark/domain';
import { english } from './framework-english.js';
import { maths, type DomainRows } from './framework-maths.js';
import { inSpanish } from './framework-spanish.js';

export const framework: Framework = {
  id: 'fw-grade-5',
  version: 1,
  title: 'Grade 5 maths and English',
  publisher: 'Waymark sample school',
  language: 'en',
  licence: 'MIT (statements); codes are public facts',
  source: 'Codes of the Common Core State Standards, grade 5. The statements are our own words, not the published text.',
};

/** The id of the standard with this public code. */
export const standardId = (code: string): string => `std-${code}`;

const domains: readonly DomainRows[] = [...maths, ...english];
export const codes: readonly string[] = domains.flatMap((domain) => domain.rows.map(([code]) => code));

/** Headings and, under each, its standards in order. */
export function makeStandards(): Standard[] {
  return domains.flatMap((domain, i) => {
    const heading: Standard = {
      id: standardId(domain.code),
      version: 1,
      frameworkId: framework.id,
      code: domain.code,
      statement: domain.title,
      shortStatement: domain.title,
      language: 'en',
      grades: ['5'],
      parentIds: [],
      order: i + 1,
      precedes: [],
    };
    const children = domain.rows.map(([code, statement, short, precedes], row): Standard => ({
      ...heading,
      id: standardId(code),
      code,
      statement,
      shortStatement: short,
      parentIds: [heading.id],
      order: row + 1,
      precedes: (precedes ?? []).map(standardId),
      ...inSpanish(code),
    }));
    return [heading, ...children];
  });
}

/** Growth language: no level is a failure, the first is a start. */
export const scale: Scale = {
  id: 'scale-growth',
  version: 1,
  title: 'How it is going',
  levels: [
    { id: 'starting', label: 'Starting', shortLabel: 'S', description: 'I have begun and need help to go on.', cut: 1 },
    { id: 'growing', label: 'Growing', shortLabel: 'G', description: 'I can do parts of it, not yet all.', cut: 2 },
    { id: 'meeting', label: 'Meeting', shortLabel: 'M', description: 'I can do it by myself.', cut: 3 },
    { id: 'beyond', label: 'Beyond', shortLabel: 'B', description: 'I can do it in new places and explain it to others.', cut: 4 },
  ],
  proficientLevelId: 'meeting',
  max: 4,
};

/** The newest work counts most. The cuts of a computed value lie below those of a single piece, or nobody would ever be "beyond". */
export const policy: MasteryPolicy = {
  id: 'policy-newest',
  version: 1,
  title: 'Newest work counts most',
  scaleId: scale.id,
  method: { kind: 'decayingAverage', rate: 0.65 },
  dateBasis: 'assessed',
  attempts: 'latest',
  decimals: 2,
  leastEvidence: 1,
  staleAfterDays: 60,
  cuts: [0, 1.75, 2.6, 3.45],
};
