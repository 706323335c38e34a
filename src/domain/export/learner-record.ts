/**
 * Goals in the shape of 1EdTech Open Badges 3.0 and Comprehensive Learner Record 2.0, for a portfolio. **Unsigned**: there is no proof in it, so
 * a verifier will rightly refuse it as a credential. It says what a learner and a school say, in words that other systems can read; a school that
 * issues credentials signs it with its own key and puts its own address as the issuer.
 */
import { isBlank } from '../goal/problems.js';
import type { Standard } from '../records/framework.js';
import type { Goal, Reflection } from '../records/goal.js';
import type { Learner } from '../records/learner.js';

const VC = 'https://www.w3.org/ns/credentials/v2';
const OB = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const CLR = 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json';

/** An id of ours as an address of no place: opaque ids may hold anything. */
const urn = (kind: string, id: string): string => `urn:waymark:${kind}:${encodeURIComponent(id.replace(/\p{Cs}/gu, '\uFFFD'))}`;

/** A link that was typed as a URI, in which blanks and quotes have no place; `undefined` where it leads to no page. */
const webAddress = (link = ''): string | undefined => (/^https?:\/\//i.test(link) ? link.trim().replace(/[\s<>"]/g, encodeURIComponent) : undefined);

export interface RecordNeeds {
  /** When it is written out: ISO 8601 with an offset. */
  readonly made: string;
  /** Who stands behind it: the school, else the learner alone. */
  readonly issuer?: { readonly id: string; readonly name: string } | undefined;
  readonly learner?: Pick<Learner, 'id'> | undefined;
  /** The learner's name as it is to be shown; left out where it is to stay private. */
  readonly learnerName?: string | undefined;
  readonly standards?: readonly Standard[] | undefined;
  readonly reflections?: readonly Reflection[] | undefined;
  /** What shows that a goal is met, in words: "3 of 3 steps". */
  readonly narrativeOf?: ((goal: Goal) => string) | undefined;
}

const text = (words: string | undefined): string | undefined => (words === undefined || isBlank(words) ? undefined : words.trim());
/** Without the keys that hold nothing: JSON-LD has no use for them. */
const told = <T extends object>(fields: T): T => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))) as T;

function evidenceOf(goal: Goal, reflections: readonly Reflection[]): object[] {
  const shown = (goal.evidence ?? []).map(({ id, kind, title, link, note }) => told({ id: webAddress(link) ?? urn('evidence', id), type: ['Evidence'], name: text(title), narrative: text(note), genre: kind }));
  const said = reflections.filter(({ about, learnerId }) => about?.collection === 'goals' && about.id === goal.id && learnerId === goal.learnerId).map(({ id, prompt, text: words }) => told({ id: urn('reflection', id), type: ['Evidence'], name: text(prompt), narrative: text(words), genre: 'reflection' }));
  return [...shown, ...said];
}

/** One goal as an unsigned Open Badges 3.0 credential. Notes of conferences, obstacles and barriers stay at home. */
export function goalBadge(goal: Goal, needs: RecordNeeds): object {
  const { made, issuer, learner, learnerName, standards = [], reflections = [], narrativeOf } = needs;
  const about = new Set(goal.measure.kind === 'level' ? [goal.measure.standardId, ...goal.standardIds] : goal.standardIds);
  const criteria = [text(goal.outcome), ...goal.steps.map(({ title }) => text(title))].filter((line) => line !== undefined).join('\n');
  return {
    '@context': [VC, OB],
    id: urn('goal', goal.id),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    ...told({ name: text(goal.title) }),
    issuer: issuer ? { id: issuer.id, type: ['Profile'], name: issuer.name } : { id: urn('learner', goal.learnerId), type: ['Profile'], ...told({ name: text(learnerName) }) },
    validFrom: goal.closedAt ?? made,
    credentialSubject: {
      id: urn('learner', learner?.id ?? goal.learnerId),
      type: ['AchievementSubject'],
      ...told({ narrative: text(narrativeOf?.(goal)) }),
      achievement: {
        id: urn('achievement', goal.id),
        type: ['Achievement'],
        name: text(goal.title) ?? goal.id,
        description: text(goal.why) ?? text(goal.outcome) ?? text(goal.title) ?? goal.id,
        criteria: { narrative: criteria || (text(goal.title) ?? goal.id) },
        ...told({ alignment: standards.filter(({ id }) => about.has(id)).map(({ id, code, statement }) => told({ type: ['Alignment'], targetName: text(statement) ?? text(code) ?? id, targetUrl: urn('standard', id), targetCode: text(code), targetType: 'CFItem' })) }),
      },
    },
    ...told({ evidence: evidenceOf(goal, reflections) }),
  };
}

/** Several goals of one learner as an unsigned Comprehensive Learner Record 2.0. Only goals that are met are achievements: others are left out. */
export function learnerRecord(goals: readonly Goal[], learnerId: string, needs: RecordNeeds & { readonly title: string }): object {
  const met = goals.filter((goal) => goal.learnerId === learnerId && goal.status === 'met' && goal.templateFor === undefined);
  const { issuer, learnerName, made, title } = needs;
  return {
    '@context': [VC, CLR, OB],
    id: urn('record', `${learnerId} ${made}`),
    type: ['VerifiableCredential', 'ClrCredential'],
    name: title,
    issuer: issuer ? { id: issuer.id, type: ['Profile'], name: issuer.name } : { id: urn('learner', learnerId), type: ['Profile'], ...told({ name: text(learnerName) }) },
    validFrom: made,
    credentialSubject: { id: urn('learner', learnerId), type: ['ClrSubject'], verifiableCredential: met.map((goal) => goalBadge(goal, needs)) },
  };
}
