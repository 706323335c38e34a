import { html, nothing, svg } from 'lit';
import { sortKey } from '../../domain/calendar/calendar.js';
import { checkInsInOrder } from '../../domain/goal/progress.js';
import type { Goal } from '../../domain/records/goal.js';
import { iconTable } from '../../ui/icons.js';
import { formatDay } from '../../ui/locale/dates.js';
import { formatNumber } from '../../ui/locale/message.js';
import { chartOf } from './check-in-chart.model.js';
import type { GoalScene, GoalWord } from './goal-tracker.scene.js';

const WIDTH = 300;
const HEIGHT = 80;
const EDGE = 8;

/** Check-ins as dots with their twin, a table; few check-ins are shown as a table at once. */
export function checkInChart(scene: GoalScene, goal: Goal) {
  const { say, lang } = scene;
  const checkIns = checkInsInOrder(goal);
  if (checkIns.length === 0) return nothing;
  const chart = chartOf(goal, sortKey);
  const k = scene.key(goal.id);
  const id = `table ${goal.id}`;
  const table = !chart || scene.isOpen(id);
  const number = goal.measure.kind === 'number';
  const place = ({ x, y }: { x: number; y: number }) => [EDGE + x * (WIDTH - 2 * EDGE), HEIGHT - EDGE - y * (HEIGHT - 2 * EDGE)] as const;
  const label = (value: number) => (chart?.kind === 'value' ? formatNumber(value, lang) : say(`confidence_${value}` as GoalWord));
  return html`<section class="check-ins">
    <div class="row"><h5 id="check-ins-${k}">${say(chart ? (chart.kind === 'value' ? 'chartValue' : 'chartConfidence') : 'checkIns')}</h5>
      ${chart ? html`<button type="button" class="btn quiet" aria-expanded=${table ? 'true' : 'false'} aria-controls="table-${k}" @click=${() => scene.deeds.toggle(id)}>${iconTable}${say(table ? 'hideTable' : 'showTable')}</button>` : nothing}
    </div>
    ${chart
      ? html`<div class="chart" part="chart" aria-hidden="true">
          <span class="scale small muted"><span>${label(chart.high)}</span><span>${label(chart.low)}</span></span>
          <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none">
            <polyline points=${chart.dots.map((dot) => place(dot).join(',')).join(' ')} vector-effect="non-scaling-stroke" />
            ${chart.dots.map((dot) => svg`<line x1=${place(dot)[0]} x2=${place(dot)[0] + 0.01} y1=${place(dot)[1]} y2=${place(dot)[1]} vector-effect="non-scaling-stroke" />`)}
          </svg>
          <span class="days small muted"><span>${formatDay(chart.dots[0]!.at, lang, 'short')}</span><span>${formatDay(chart.dots.at(-1)!.at, lang, 'short')}</span></span>
        </div>`
      : nothing}
    <div id="table-${k}" class="table-scroll" ?hidden=${!table}>
      ${table
        ? html`<table class="plain" aria-labelledby="check-ins-${k}">
            
            <thead><tr><th scope="col">${say('tableDay')}</th>${number ? html`<th scope="col">${say('tableValue')}</th>` : nothing}<th scope="col">${say('tableConfidence')}</th><th scope="col">${say('tableNote')}</th></tr></thead>
            <tbody>${checkIns.map((checkIn) => html`<tr>
              <th scope="row">${formatDay(checkIn.at, lang, 'short')}</th>
              ${number ? html`<td>${typeof checkIn.value === 'number' ? formatNumber(checkIn.value, lang) : '–'}</td>` : nothing}
              <td>${typeof checkIn.confidence === 'number' ? say(`confidence_${checkIn.confidence}` as GoalWord) : '–'}</td>
              <td dir="auto"><span class="clip">${[checkIn.note, checkIn.barrier, checkIn.nextStep].filter(Boolean).join(' · ') || '–'}</span></td>
            </tr>`)}</tbody>
          </table>`
        : nothing}
    </div>
  </section>`;
}
