/**
 * Writes the tables of elements in README.md from custom-elements.json, between the marks `<!-- elements -->` and `<!-- /elements -->`.
 * `node scripts/readme-elements.mjs --check` changes nothing and fails where README.md is behind; `--sizes` measures too and writes the sizes.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const readme = new URL('../README.md', import.meta.url);

const cell = (text = '') => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const code = (text) => `\`${text}\``;
/** A name and what it is, for a line of several. */
const item = ({ name, description }) => `${code(name || 'default')}${description ? ` (${cell(description).replace(/\.$/, '')})` : ''}`;
const list = (title, items) => (items?.length ? `**${title}:** ${items.map(item).join(', ')}` : '');

function table(heads, rows) {
  if (rows.length === 0) return '';
  return [`| ${heads.join(' | ')} |`, `| ${heads.map(() => '---').join(' | ')} |`, ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`)].join('\n');
}

/** One row per property; its attribute, where it has one. */
function properties(element, own) {
  const attributes = new Map((element.attributes ?? []).map((attribute) => [attribute.fieldName ?? attribute.name, attribute.name]));
  return (element.members ?? [])
    .filter((member) => member.kind === 'field' && !member.readonly && (member.description || attributes.has(member.name)) && Boolean(member.inheritedFrom) !== own)
    .map((member) => [attributes.has(member.name) ? code(attributes.get(member.name)) : '', code(member.name), member.description]);
}

const events = (element, own) => (element.events ?? []).filter((event) => event.name.startsWith('way-') && Boolean(event.inheritedFrom) !== own).map((event) => [code(event.name), event.description]);

/** What only this element has; the parts and slots of all elements are named once. */
function section(element, shared) {
  const ownOnly = (kind) => (element[kind] ?? []).filter((item) => !item.inheritedFrom && !(shared[kind] ?? []).some((other) => other.name === item.name));
  return [
    `### \`<${element.tagName}>\``,
    cell(element.description?.split(/\n\s*```/)[0] ?? ''),
    table(['attribute', 'property', 'what it does'], properties(element, true)),
    table(['event', 'when, and what `detail` holds'], events(element, true)),
    list('Parts', ownOnly('cssParts')),
    list('Slots', ownOnly('slots')),
  ]
    .filter(Boolean)
    .join('\n\n');
}

export function elementTables(manifest) {
  const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);
  const base = declarations.find((declaration) => declaration.name === 'WayElement');
  const elements = declarations.filter((declaration) => declaration.tagName).sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
  return [
    '### The four views share',
    table(['attribute', 'property', 'what it does'], properties(base, true)),
    table(['event', 'when, and what `detail` holds'], events(base, true)),
    list('Parts', base.cssParts),
    list('Slots', base.slots),
    ...elements.map((element) => section(element, base)),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The text with what is between two marks replaced. */
function between(text, name, content) {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(start) + start.length, text.indexOf(end)];
  if (from < start.length || to < from) throw new Error(`README.md lacks the marks of the ${name}`);
  return `${text.slice(0, from)}\n\n${content}\n\n${text.slice(to)}`;
}

function sizeTable() {
  const sizes = JSON.parse(execFileSync(process.execPath, [fileURLToPath(new URL('size.mjs', import.meta.url)), '--json'], { encoding: 'utf8' }));
  const rows = sizes.map(({ entry, gzip, brotli }) => [code({ cdn: 'cdn/waymark.js', 'cdn-all': 'cdn/waymark.all.js' }[entry] ?? `waymark/${entry}`), (gzip / 1000).toFixed(1), (brotli / 1000).toFixed(1)]);
  return table(['kB, minified, with all it needs (Lit too)', 'gzip', 'brotli'], rows);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const before = readFileSync(readme, 'utf8');
  const manifest = JSON.parse(readFileSync(new URL('../custom-elements.json', import.meta.url), 'utf8'));
  let after = between(before, 'elements', elementTables(manifest));
  if (process.argv.includes('--sizes')) after = between(after, 'sizes', sizeTable());
  if (!process.argv.includes('--check')) writeFileSync(readme, after);
  else if (after !== before) {
    console.error('README.md: the tables of elements are behind; run `node scripts/readme-elements.mjs`');
    process.exit(1);
  }
}
