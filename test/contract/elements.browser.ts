/** What every element promises, tried on each in turn with the sample school. */
import 'axe-core/axe.min.js';
import { aTimeout, expect, fixture, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { sampleSchool, sampleViewers } from 'waymark-portal/sample-school';
import type { RecordSet } from '../../src/domain/records/collections.js';
import type { Client } from '../../src/sdk/client/client.types.js';
import { addLocale } from '../../src/ui/locale/registry.js';
import type { WayElement } from '../../src/ui/way-element.js';
import { es } from '../../src/locales/es.js';
import '../../src/define.js';

const today = '2026-03-20';
const school = sampleSchool({ today });
const roles = ['student', 'teacher', 'guardian'] as const;
type Role = (typeof roles)[number];

/** A tag, and what a page would put on it for each reader. */
type Attributes = Record<string, string | undefined>;
const elements: { tag: string; attributes: (role: Role) => Attributes }[] = [
  { tag: 'way-goal-tracker', attributes: (role) => (role === 'teacher' ? { group: school.groups![0]!.id } : { learner: 's-01' }) },
  { tag: 'way-rubric-scorer', attributes: (role) => (role === 'teacher' ? { group: school.groups![0]!.id, rubric: school.rubrics![0]!.id } : { learner: 's-01', rubric: school.rubrics![0]!.id }) },
  { tag: 'way-mastery-heatmap', attributes: (role) => (role === 'teacher' ? { group: school.groups![0]!.id } : { learner: 's-01' }) },
  { tag: 'way-choice-board', attributes: (role) => ({ board: school.boards![0]!.id, ...(role === 'teacher' ? { group: school.groups![0]!.id } : { learner: 's-01' }) }) },
  { tag: 'way-rubric-editor', attributes: (role) => (role === 'teacher' ? { rubric: school.rubrics![0]!.id } : {}) },
  { tag: 'way-board-editor', attributes: (role) => (role === 'teacher' ? { board: school.boards![1]!.id } : {}) },
];

async function make(tag: string, attributes: Attributes, data: unknown, around: Record<string, string> = {}): Promise<WayElement> {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  for (const name of Object.keys(around)) host.setAttribute(name, around[name]!);
  const element = document.createElement(tag) as WayElement;
  for (const name of Object.keys(attributes)) if (attributes[name] !== undefined) element.setAttribute(name, attributes[name]);
  element.today = today;
  if (data !== undefined) element.data = data as RecordSet;
  host.append(element);
  await element.updateComplete;
  await nextFrame();
  await element.updateComplete;
  return element;
}
const asRole = (role: Role) => ({ 'viewer-role': role, 'viewer-id': sampleViewers[role].id });

/** All text a person could read, shadow roots and all. */
function allText(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  if (node instanceof HTMLStyleElement || node instanceof HTMLScriptElement) return '';
  const root = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
  return [...root.childNodes].map(allText).join(' ');
}
const visible = (element: Element) => allText(element).replace(/\s+/g, ' ').trim();

async function violations(element: Element): Promise<string[]> {
  const axe = (window as unknown as { axe: { run(node: Element, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe;
  const result = await axe.run(element, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
  return result.violations.map((violation) => `${violation.id}: ${violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`);
}

/** A client that never answers. */
const silent = new Proxy({}, { get: (_target, name) => (name === 'getDataReport' ? () => ({ entries: [], dropped: 0, mended: 0 }) : name === 'viewer' ? undefined : { watch: (_filter: unknown, show: (view: unknown) => void) => (show({ records: [], status: 'loading' }), () => undefined) }) }) as Client;

for (const { tag, attributes } of elements) {
  describe(tag, () => {
    for (const role of roles) {
      it(`is readable and has no accessibility violations for a ${role}`, async () => {
        const element = await make(tag, { ...attributes(role), ...asRole(role) }, school, { lang: 'en' });
        const text = visible(element);
        expect(text.length).to.be.greaterThan(40);
        expect(text).to.not.match(/undefined|NaN|\[object|Infinity/);
        expect(await violations(element)).to.deep.equal([]);
      });
    }

    it('teaches what it is for when there are no records', async () => {
      const element = await make(tag, asRole('student'), {});
      expect(visible(element).length).to.be.greaterThan(15);
      expect(element.shadowRoot!.querySelector('.empty')).to.not.equal(null);
      expect(await violations(element)).to.deep.equal([]);
    });

    it('says that records are on their way', async () => {
      const element = await make(tag, asRole('student'), undefined);
      element.client = silent;
      await element.updateComplete;
      await nextFrame();
      expect(element.status).to.equal('loading');
      expect(element.shadowRoot!.querySelector('[aria-busy=true]')).to.not.equal(null);
      expect(element.shadowRoot!.querySelector('.skeleton')).to.not.equal(null);
    });

    it('keeps what it showed when the next records are bad (fault 10)', async () => {
      const element = await make(tag, { ...attributes('teacher'), ...asRole('teacher') }, school);
      const before = visible(element).slice(0, 200);
      const failed = oneEvent(element, 'way-error');
      element.data = 'no records' as never;
      await failed;
      await element.updateComplete;
      expect(visible(element)).to.contain(before.slice(0, 80));
      expect(element.shadowRoot!.querySelector('[part=error] button')).to.not.equal(null);
    });

    it('changes nothing when it is read-only, and looks so', async () => {
      const element = await make(tag, { ...attributes('student'), ...asRole('student'), readonly: '' }, school);
      expect(element.status).to.equal('read-only');
      expect(element.shadowRoot!.querySelectorAll('.btn.primary').length, 'primary buttons').to.equal(0);
      expect(element.shadowRoot!.querySelectorAll('input:not([disabled]):not([type=search]), textarea:not([disabled])').length, 'live fields').to.equal(0);
    });

    it('speaks Spanish under lang="es"', async () => {
      addLocale(es);
      const english = visible(await make(tag, { ...attributes('student'), ...asRole('student') }, school, { lang: 'en' }));
      const element = await make(tag, { ...attributes('student'), ...asRole('student') }, school, { lang: 'es' });
      expect(visible(element)).to.not.equal(english);
      expect(element.shadowRoot!.querySelector('.way')!.getAttribute('lang')).to.equal('es');
    });

    for (const dir of ['ltr', 'rtl']) {
      for (const role of ['student', 'teacher'] as const) {
        it(`fits 320 px, ${dir}, for a ${role} (fault 96)`, async () => {
          const element = await make(tag, { ...attributes(role), ...asRole(role) }, school, { dir });
          (element.parentElement as HTMLElement).style.width = '320px';
          await aTimeout(50);
          expect(element.scrollWidth, 'no sideways overflow').to.be.at.most(320);
        });
      }
    }

    it('survives a page that unsets everything (fault 91)', async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { all: unset; text-transform: uppercase; line-height: 5; letter-spacing: 1em } html { font-size: 62.5% }');
      document.adoptedStyleSheets.push(sheet);
      try {
        const element = await make(tag, { ...attributes('student'), ...asRole('student') }, school);
        const inside = element.shadowRoot!.querySelector('.way')!;
        expect(getComputedStyle(inside).letterSpacing).to.equal('normal');
        expect(getComputedStyle(inside).textTransform).to.equal('none');
        expect(parseFloat(getComputedStyle(inside).fontSize)).to.be.at.least(14);
      } finally {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
      }
    });

    it('can be moved in the page without losing what it shows (fault 60)', async () => {
      const element = await make(tag, { ...attributes('teacher'), ...asRole('teacher') }, school);
      const before = visible(element);
      const other = await fixture<HTMLElement>(html`<section></section>`);
      other.append(element);
      await element.updateComplete;
      await nextFrame();
      expect(visible(element)).to.equal(before);
    });

    it('shows hostile text as text, and runs none of it (fault 81, threat T1)', async () => {
      const nasty = ['<img src=x onerror="window.__xss=1">', '"><script>window.__xss=1</script>', "javascript:window.__xss=1", '{{constructor.constructor("window.__xss=1")()}}', '\u202Eevil', 'Ṱ̺̺̕o͞ ̷', '\u0000', '👩‍👩‍👧‍👦'.repeat(20)];
      let next = 0;
      const poison = (value: unknown, key = ''): unknown => {
        if (Array.isArray(value)) return value.map((item) => poison(item, key));
        if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, poison(inner, name)]));
        const free = ['title', 'givenName', 'familyName', 'preferredName', 'description', 'statement', 'shortStatement', 'note', 'comment', 'descriptor', 'label', 'shortLabel', 'text', 'why', 'workTitle', 'workLink', 'link', 'url', 'reason', 'feedback', 'evidenceNote', 'evidenceLink', 'unit', 'obstacle', 'outcome', 'code'];
        return typeof value === 'string' && free.includes(key) ? nasty[next++ % nasty.length] : value;
      };
      const bad = poison(school) as RecordSet;
      for (const role of roles) {
        const element = await make(tag, { ...attributes(role), ...asRole(role) }, bad);
        for (const link of element.shadowRoot!.querySelectorAll('a[href]')) expect(link.getAttribute('href')).to.not.match(/^\s*javascript:/i);
        expect(element.shadowRoot!.querySelectorAll('img[onerror], script').length).to.equal(0);
        expect(visible(element).length).to.be.greaterThan(40);
      }
      await aTimeout(20);
      expect((window as unknown as { __xss?: number }).__xss).to.equal(undefined);
    });

    it('takes junk in every attribute without breaking (fault 102)', async () => {
      const junk = Object.fromEntries(['learner', 'group', 'viewer-role', 'viewer-id', 'today', 'csv-columns', 'rubric', 'board', 'goal', 'method', 'view', 'scoring', 'work'].map((name) => [name, '{"__proto__":[-1,'.repeat(3)]));
      const element = await make(tag, junk, school);
      await waitUntil(() => visible(element).length > 0);
      expect(visible(element)).to.not.match(/undefined|NaN|\[object/);
    });
  });
}
