/** What every page of the sample school shares: the records kept in this browser, who looks, and the words of the frame. */
import { make } from './make.js';
import { sampleViewers } from './sample-school/index.js';
import { openSchool } from './school.js';

export const firstName = (learner) => learner?.preferredName || learner?.givenName || 'Learner';
export const fullName = (learner) => `${firstName(learner)} ${learner?.familyName ?? ''}`.trim();

const roles = [
  ['student', 'Learner'],
  ['teacher', 'Teacher'],
  ['guardian', 'Family member'],
];

/** Radio buttons that say who looks at this page. The choice lasts as long as the tab; it holds a role and no person. */
function makeSwitcher(chosen, choose) {
  const box = make('fieldset', { class: 'looking' }, make('legend', { text: 'Look at this page as', 'data-word': 'look-as' }));
  for (const [role, label] of roles) {
    const input = make('input', { type: 'radio', name: 'viewer', value: role });
    input.checked = role === chosen;
    input.addEventListener('change', () => choose(role));
    box.append(make('label', {}, input, make('span', { text: label, 'data-word': `role-${role}` })));
  }
  document.getElementById('tools').append(box);
}

/**
 * Opens the school for this page's viewer and calls `show({ client, viewer })`, now and each time another viewer is chosen.
 * Everything inside the page's `<way-data>` is given that client.
 */
export function startPage(show) {
  const data = document.getElementById('records');
  const key = `viewer of ${location.pathname}`;
  const usual = document.body.dataset.viewer;
  const kept = sessionStorage.getItem(key);
  let open;
  const look = async (role) => {
    const before = open;
    const viewer = sampleViewers[role];
    const client = openSchool(viewer);
    open = client;
    await show({ client, viewer });
    if (open !== client) return;
    data.client = client;
    await before?.close();
  };
  const role = roles.some(([name]) => name === kept) ? kept : usual;
  makeSwitcher(role, (next) => {
    sessionStorage.setItem(key, next);
    look(next).catch(sayTrouble);
  });
  look(role).catch(sayTrouble);
}

/** The records could not be opened: said once, at the top, in words. */
function sayTrouble(error) {
  console.error(error);
  if (document.getElementById('trouble')) return;
  const text = 'This browser could not open the place where the sample school is kept. In a private window that is often so: try a usual window.';
  document.getElementById('main').prepend(make('p', { id: 'trouble', class: 'note problem', role: 'alert', text }));
}
