/**
 * 1EdTech CASE 1.0 and 1.1 packages: CFDocument becomes the framework, CFItems the standards; `isChildOf` (ordered by sequenceNumber) and
 * `precedes` become links; of items joined by `isTranslationOf` (1.1) each has the other's words. Other associations are not kept.
 */
import type { ReportEntry } from '../../../domain/records/report.js';

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const textAt = (item: Json, ...fields: string[]): string | undefined => fields.map((field) => item[field]).find((value): value is string => typeof value === 'string' && value !== '');
const listAt = (item: Json, field: string): readonly unknown[] => (Array.isArray(item[field]) ? (item[field] as unknown[]) : []);

/** A link is an object with an identifier, or an address that ends in it. */
function identifierOf(link: unknown): string | undefined {
  if (typeof link === 'string') return /([^/]+)\/?$/.exec(link)?.[1];
  return isObject(link) ? (textAt(link, 'identifier') ?? identifierOf(link['uri'])) : undefined;
}

const titleOf = (link: unknown): string | undefined => (isObject(link) ? textAt(link, 'title', 'uri') : typeof link === 'string' ? link : undefined);

interface Links {
  parentIds: Set<string>;
  precedes: Set<string>;
  /** The same in other languages. */
  translations: Set<string>;
  order?: unknown;
}

/** What the associations say of each item. Those with an end that is not in the package are reported and left out. */
function readLinks(associations: readonly unknown[], items: ReadonlySet<string>, documentId: string | undefined, entries: ReportEntry[]): Map<string, Links> {
  const links = new Map<string, Links>();
  const linksOf = (id: string): Links => {
    const own = links.get(id) ?? { parentIds: new Set(), precedes: new Set(), translations: new Set() };
    links.set(id, own);
    return own;
  };
  for (const [i, association] of associations.entries()) {
    if (!isObject(association)) {
      entries.push({ outcome: 'dropped', code: 'not-a-record', place: `CFAssociations[${i}]`, collection: 'standards' });
      continue;
    }
    const type = association['associationType'];
    const from = identifierOf(association['originNodeURI']);
    const to = identifierOf(association['destinationNodeURI']);
    const isTop = type === 'isChildOf' && to !== undefined && to === documentId;
    const missing = from === undefined || !items.has(from) ? 'originNodeURI' : isTop || (to !== undefined && items.has(to)) ? undefined : 'destinationNodeURI';
    if (missing) {
      const isKept = type === 'isChildOf' || type === 'precedes';
      entries.push({ outcome: isKept ? 'dropped' : 'noted', code: 'unknown-link', place: `CFAssociations[${i}].${missing}`, collection: 'standards', field: missing });
      continue;
    }
    const own = linksOf(from!);
    if (type === 'precedes') own.precedes.add(to!);
    if (type === 'isTranslationOf' && from !== to) {
      // Either end may be the original: files differ.
      own.translations.add(to!);
      linksOf(to!).translations.add(from!);
    }
    if (type !== 'isChildOf') continue;
    // The order among the siblings of the first parent: that is the place in the tree.
    if (own.parentIds.size === 0) own.order = association['sequenceNumber'];
    if (!isTop) own.parentIds.add(to!);
  }
  return links;
}

/** Raw records, to be checked at the door like any others. */
export function readCasePackage(pack: Json, entries: ReportEntry[]): { frameworks: unknown[]; standards: unknown[] } {
  const document = isObject(pack['CFDocument']) ? pack['CFDocument'] : undefined;
  const documentId = document && (textAt(document, 'identifier') ?? identifierOf(document['uri']));
  const items = listAt(pack, 'CFItems').filter((item, i): item is Json => {
    if (!isObject(item)) entries.push({ outcome: 'dropped', code: 'not-a-record', place: `CFItems[${i}]`, collection: 'standards' });
    return isObject(item);
  });
  const idOf = (item: Json) => textAt(item, 'identifier') ?? identifierOf(item['uri']);
  const itemOf = new Map(items.map((item) => [idOf(item), item]));
  const known = new Set([...itemOf.keys()].filter((id) => id !== undefined));
  const links = readLinks(listAt(pack, 'CFAssociations'), known, documentId, entries);
  /** Words without their language are of no use: who would they be for? */
  const wordsOf = (id: string) => {
    const item = itemOf.get(id)!;
    const [language, statement] = [textAt(item, 'language'), textAt(item, 'fullStatement')];
    return language && statement ? [{ language, statement, shortStatement: textAt(item, 'abbreviatedStatement') }] : [];
  };
  const framework = document && {
    id: documentId,
    title: textAt(document, 'title'),
    publisher: textAt(document, 'publisher', 'creator'),
    language: textAt(document, 'language'),
    licence: titleOf(document['licenseURI']),
    source: textAt(document, 'officialSourceURL', 'uri'),
  };
  const standards = items.map((item) => {
    const id = idOf(item);
    const own = id === undefined ? undefined : links.get(id);
    const grades = item['educationLevel'] ?? item['educationalLevel'];
    return {
      id,
      frameworkId: documentId,
      code: textAt(item, 'humanCodingScheme'),
      statement: textAt(item, 'fullStatement'),
      shortStatement: textAt(item, 'abbreviatedStatement'),
      language: textAt(item, 'language'),
      ...(own?.translations.size ? { translations: [...own.translations].flatMap(wordsOf) } : {}),
      grades: typeof grades === 'string' ? grades.split(',') : grades,
      parentIds: [...(own?.parentIds ?? [])],
      precedes: [...(own?.precedes ?? [])],
      order: own?.order,
    };
  });
  return { frameworks: framework ? [framework] : [], standards };
}
