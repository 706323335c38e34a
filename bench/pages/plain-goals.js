/** The peer: every goal as a plain item with its title, its figure, a bar and a button, worked out as simply as can be. */
import { whenPainted } from './painted.js';

const isClass = new URLSearchParams(location.search).get('what') === 'class';
const data = await (await fetch(`/${isClass ? 'class' : 'list'}-goals.json`)).json();

const make = (tag, text) => {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  return element;
};
const figure = ({ measure, steps, checkIns }) => (measure.kind === 'steps' ? [steps.filter(({ done }) => done).length, steps.length] : [checkIns.at(-1)?.value ?? 0, measure.target]);
const fill = (item, goal) => {
  const [done, of] = figure(goal);
  const bar = make('progress');
  bar.max = of;
  bar.value = done;
  const button = make('button', 'Check in');
  button.addEventListener('click', () => {
    goal.steps.find((step) => !step.done).done = true;
    goal.checkIns.push({ id: 'new', at: '2026-03-20', value: 50 });
    fill(item, goal);
  });
  item.replaceChildren(make('h4', goal.title), make('p', `${done} of ${of}, until ${goal.dueOn}, last check-in ${goal.checkIns.at(-1)?.at ?? 'never'}`), bar, button);
};

function draw() {
  const list = make('ul');
  for (const learner of data.learners) {
    const items = data.goals.filter(({ learnerId }) => learnerId === learner.id).map((goal) => {
      const item = make('li');
      fill(item, goal);
      return item;
    });
    if (!isClass) list.append(...items);
    else {
      const row = make('li', learner.givenName);
      const inner = make('ul');
      inner.append(...items);
      row.append(inner);
      list.append(row);
    }
  }
  return list;
}

const start = performance.now();
const list = draw();
document.body.append(list);
whenPainted(start, () => list.children.length > 10);

window.paintAgain = () =>
  new Promise((painted) => {
    const from = performance.now();
    list.replaceWith(draw());
    requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => painted(performance.now() - from))));
  });

window.checkIn = async () => {
  const shown = () => list.querySelector('li p').textContent;
  const before = shown();
  const pressed = performance.now();
  list.querySelector('button').click();
  while (shown() === before) await new Promise((later) => requestAnimationFrame(later));
  await new Promise((later) => requestAnimationFrame(later));
  return performance.now() - pressed;
};
