import { api } from './api.js';
import { byId, el, fill } from './dom.js';
import { applyTexts, loadTexts, setLanguage, text } from './texts.js';

const SECOND = 1000;
// In the hash, which no server sees: `#who=desk@mwangaza.example&language=sw`, as the landing page links here.
const asked = () => new URLSearchParams(location.hash.slice(1));

let people = [];
let readAt = 0;
let failed = false;

async function refresh() {
  try {
    people = await api('GET', '/demo/authenticators');
    readAt = performance.now();
    failed = false;
  } catch {
    failed = true;
  }
  draw();
}

/** Seconds that the figures are still shown by an app. */
function secondsLeft() {
  const left = people[0]?.secondsLeft ?? 0;
  return Math.max(0, Math.ceil(left - (performance.now() - readAt) / SECOND));
}

function draw() {
  const status = failed ? text('offline') : people.length === 0 ? text('authenticator.none') : '';
  const words = byId('authenticator-status');
  if (words.textContent !== status) words.textContent = status;
  fill(byId('authenticators'), ...people.map(row));
}

function row({ name, identifier, code }) {
  const isAsked = asked().get('who') === identifier;
  return el(
    'li',
    { class: 'card', 'data-asked': isAsked },
    el('div', { class: 'who' }, el('b', {}, name), el('br'), identifier),
    el('span', { class: 'figures' }, `${code.slice(0, 3)} ${code.slice(3)}`),
    el('span', { class: 'left' }, text('authenticator.left', { seconds: secondsLeft() })),
  );
}

function tick() {
  if (failed || secondsLeft() === 0) void refresh();
  else draw();
}

async function start() {
  await loadTexts(asked().get('language'));
  const redraw = () => {
    applyTexts();
    document.title = `Daktari: ${text('authenticator.title')}`;
    draw();
  };
  for (const code of ['en', 'sw']) {
    byId(`lang-${code}`).addEventListener('click', () => {
      setLanguage(code);
      redraw();
    });
  }
  window.addEventListener('hashchange', draw);
  await refresh();
  redraw();
  setInterval(tick, SECOND);
}

void start();
