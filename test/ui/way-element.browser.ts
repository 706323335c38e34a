import { aTimeout, expect, fixture, oneEvent, waitUntil } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { WaymarkError } from '../../src/domain/errors/waymark-error.js';
import { WayElement } from '../../src/ui/way-element.js';
import { addLocale } from '../../src/ui/locale/registry.js';
import { createClient } from '../../src/sdk/client/create-client.js';
import { memorySource } from '../../src/sdk/sources/memory-source.js';
import type { ChangeRequestEvent } from '../../src/ui/events/change-events.js';
import { DataElement } from '../../src/components/data/data.element.js';
import '../../src/components/data/define.js';

class ProbeElement extends WayElement {
  protected override readonly messagePart = 'probe';
  protected override readonly englishMessages = { title: 'Goals of {name}' };
  explode = false;
  constructor() {
    super(['goals', 'learners']);
  }
  protected override renderContent(): TemplateResult {
    if (this.explode) throw new Error('Ana scored 2');
    return html`<h2>${this.say('title', { name: 'Ana' })}</h2>
      <ul>
        ${(this.records.goals ?? []).map((goal) => html`<li>${goal.title}</li>`)}
      </ul>`;
  }
  rename(id: string, title: string) {
    return this.requestChange('goal', [{ collection: 'goals', action: 'update', id, fields: { title } }]);
  }
}
customElements.define('probe-goals', ProbeElement);

const goal = (id: string, title: string) => ({ id, learnerId: 's-1', title });
const shown = (element: Element) => [...element.shadowRoot!.querySelectorAll('li')].map((li) => li.textContent);
const text = (element: Element) => element.shadowRoot!.querySelector('.way')!.textContent.replace(/\s+/g, ' ').trim();
const probe = (template: TemplateResult) => fixture<ProbeElement>(template);

describe('an element', () => {
  it('shows records given as a property, and names what it left out', async () => {
    const data = { goals: [goal('g-1', 'Read'), { id: 'g-2' }] };
    const element = await probe(html`<probe-goals .data=${data}></probe-goals>`);
    expect(shown(element)).to.deep.equal(['Read']);
    expect(element.getDataReport().dropped).to.equal(1);
    expect(text(element)).to.contain('1 record could not be read');
    expect(element.matches(':state(ready)')).to.equal(true);
  });

  it('has English sentences begin on the right of a right-to-left page, full stop last', async () => {
    const place = await fixture(html`<div dir="rtl"><probe-goals .data=${{ goals: [] }}></probe-goals></div>`);
    const title = place.querySelector('probe-goals')!.shadowRoot!.querySelector('h2')!;
    const words = document.createRange();
    words.selectNodeContents(title);
    expect(words.getBoundingClientRect().right).to.be.closeTo(title.getBoundingClientRect().right, 1);
  });

  it('keeps the last good records when bad ones come, and says so once (fault 10)', async () => {
    const element = await probe(html`<probe-goals .data=${{ goals: [goal('g-1', 'Read')] }}></probe-goals>`);
    const failed = oneEvent(element, 'way-error');
    element.data = [] as never;
    expect((await failed).detail).to.deep.equal({ code: 'wrong-shape', retryable: false, operation: 'load' });
    await element.updateComplete;
    expect(shown(element)).to.deep.equal(['Read']);
    expect(element.shadowRoot!.querySelector('[part=error]')!.textContent).to.contain('Try again');
  });

  it('says which id of the page none of the records has, and which role there is not (fault 102)', async () => {
    const data = { learners: [{ id: 's-1', givenName: 'Ximena' }], goals: [goal('g-1', 'Read')] };
    const element = await probe(html`<probe-goals .data=${data} learner="s-l"></probe-goals>`);
    expect(text(element)).to.contain('asks for learner “s-l”');
    element.learner = 's-1';
    await element.updateComplete;
    expect(text(element)).not.to.contain('asks for');
    element.viewerRole = 'techer';
    await element.updateComplete;
    expect(text(element)).to.contain('asks for viewer-role “techer”');
    expect(shown(element), 'what is there is shown all the same').to.deep.equal(['Read']);
  });

  it('holds its tongue where no learners at all are shared with the reader', async () => {
    const element = await probe(html`<probe-goals .data=${{ learners: [], goals: [] }} learner="s-1"></probe-goals>`);
    expect(text(element)).not.to.contain('asks for');
  });

  it('reads a child script of JSON, also when it comes late (fault 97)', async () => {
    const element = await probe(html`<probe-goals></probe-goals>`);
    expect(text(element)).to.contain('Nothing to show yet');
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify({ goals: [goal('g-1', 'Late')] });
    element.append(script);
    await waitUntil(() => shown(element)[0] === 'Late');
  });

  it('reads a file named by src, and shows a sentence when there is none', async () => {
    const address = URL.createObjectURL(new Blob([JSON.stringify({ goals: [goal('g-1', 'From a file')] })], { type: 'application/json' }));
    const element = await probe(html`<probe-goals src=${address}></probe-goals>`);
    await waitUntil(() => shown(element)[0] === 'From a file');
    element.src = '/no/such/file.json';
    await waitUntil(() => element.status === 'error');
    expect(shown(element)).to.deep.equal(['From a file']);
  });

  it('asks first, then changes its own copy, then says so', async () => {
    const element = await probe(html`<probe-goals .data=${{ goals: [goal('g-1', 'Read')] }}></probe-goals>`);
    const seen: string[] = [];
    let detail: unknown;
    element.addEventListener('way-goal-request', (event) => (seen.push('request'), (detail = (event as CustomEvent).detail)));
    element.addEventListener('way-goal-change', () => seen.push('change'));
    expect(await element.rename('g-1', 'Read more')).to.equal('done');
    await element.updateComplete;
    expect(shown(element)).to.deep.equal(['Read more']);
    expect(seen).to.deep.equal(['request', 'change']);
    expect(JSON.stringify(detail)).to.equal('{"changes":[{"collection":"goals","action":"update","id":"g-1"}]}');
  });

  it('leaves a prevented change to the host', async () => {
    const element = await probe(html`<probe-goals .data=${{ goals: [goal('g-1', 'Read')] }}></probe-goals>`);
    element.addEventListener('way-goal-request', (event) => event.preventDefault(), { once: true });
    expect(await element.rename('g-1', 'x')).to.equal('refused');
    element.addEventListener('way-goal-request', (event) => (event as ChangeRequestEvent).respondWith(Promise.reject(new WaymarkError('offline', 'no'))), { once: true });
    expect(await element.rename('g-1', 'x')).to.equal('failed');
    await element.updateComplete;
    expect(shown(element)).to.deep.equal(['Read']);
    expect(text(element)).to.contain('Not connected');
    element.addEventListener('way-goal-request', (event) => (event as ChangeRequestEvent).respondWith(Promise.resolve()), { once: true });
    expect(await element.rename('g-1', 'x')).to.equal('done');
  });

  it('makes the same change once when it is asked for twice at once (fault 103)', async () => {
    const element = await probe(html`<probe-goals .data=${{ goals: [goal('g-1', 'Read')] }}></probe-goals>`);
    let requests = 0;
    element.addEventListener('way-goal-request', () => requests++);
    await Promise.all([element.rename('g-1', 'Twice'), element.rename('g-1', 'Twice')]);
    expect(requests).to.equal(1);
  });

  it('forgets every name when somebody signs out, also what is typed in the tab (fault 47)', async () => {
    const client = createClient({ source: memorySource({ goals: [goal('g-1', 'Ana reads')] }) });
    const element = await probe(html`<probe-goals .client=${client}></probe-goals>`);
    await waitUntil(() => shown(element)[0] === 'Ana reads');
    sessionStorage.setItem('waymark typed scorer 1', '["Ana",""]');
    await client.signOut();
    await waitUntil(() => text(element).includes('You are signed out.'));
    expect(element.shadowRoot!.querySelector('.way')!.outerHTML).not.to.contain('Ana');
    expect(sessionStorage.getItem('waymark typed scorer 1')).to.equal(null);
    expect(element.matches(':state(signed-out)')).to.equal(true);
    element.retry();
    await waitUntil(() => element.status === 'signed-out');
    expect(text(element)).to.contain('You are signed out.').and.not.to.contain('Ana');
  });

  it('shares one client with its neighbours through way-data', async () => {
    const client = createClient({ source: memorySource({ goals: [goal('g-1', 'Shared')] as never }), viewer: { id: 's-1', role: 'student' } });
    const data = await fixture(html`<way-data .client=${client}><probe-goals></probe-goals><probe-goals></probe-goals></way-data>`);
    const [one, two] = [...data.querySelectorAll('probe-goals')] as [ProbeElement, ProbeElement];
    await waitUntil(() => shown(one)[0] === 'Shared' && shown(two)[0] === 'Shared');
    expect(await one.rename('g-1', 'Changed')).to.equal('done');
    await waitUntil(() => shown(two)[0] === 'Changed');
  });

  it('finds a way-data that is defined after it (fault 61)', async () => {
    const host = await fixture<HTMLElement & { client: unknown }>(html`<late-data><probe-goals></probe-goals></late-data>`);
    const element = host.querySelector('probe-goals') as ProbeElement;
    expect(text(element)).to.contain('Nothing to show yet');
    customElements.define('late-data', class extends DataElement {});
    host.client = createClient({ source: memorySource({ goals: [goal('g-1', 'Late')] as never }), viewer: { id: 's-1', role: 'student' } });
    await waitUntil(() => shown(element)[0] === 'Late');
  });

  it('shows a sentence, not a blank box, when its view breaks, and leaks no data', async () => {
    const element = await probe(html`<probe-goals></probe-goals>`);
    element.explode = true;
    const failed = oneEvent(element, 'way-error');
    element.data = { goals: [] };
    expect(JSON.stringify((await failed).detail)).to.not.contain('Ana');
    await waitUntil(() => text(element).includes('could not be drawn'));
  });

  it('speaks the language of the page, also one that is added later (fault 77)', async () => {
    const host = await fixture(html`<div lang="es-MX"><probe-goals .data=${{ goals: [] }}></probe-goals></div>`);
    const element = host.querySelector('probe-goals') as ProbeElement;
    await element.updateComplete;
    expect(text(element)).to.contain('Goals of Ana');
    expect(element.shadowRoot!.querySelector('.way')!.getAttribute('lang')).to.equal('en');
    addLocale({ lang: 'es', parts: { probe: { title: 'Metas de {name}' } } });
    await aTimeout(0);
    await element.updateComplete;
    expect(text(element)).to.contain('Metas de Ana');
    expect(element.shadowRoot!.querySelector('.way')!.getAttribute('lang')).to.equal('es-MX');
  });

  it('says a failure in one polite region of the page', async () => {
    const element = await probe(html`<probe-goals .data=${{ goals: [] }}></probe-goals>`);
    element.data = 'nonsense' as never;
    const region = document.getElementById('waymark-announcements')!;
    await waitUntil(() => region.textContent.includes('could not be read'), 'announced', { timeout: 3000 });
    expect(document.querySelectorAll('[role=status]').length).to.equal(1);
  });
});
