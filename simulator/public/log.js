import { timeText } from './clock.js';
import { byId, el, fill, icon } from './dom.js';
import { currentLanguage, text } from './texts.js';

const looks = {
  send: ['paper-plane-right-fill', ''],
  phone: ['device-mobile-bold', 'now'],
  pin: ['check-circle-fill', 'ok'],
  ok: ['check-circle-fill', 'ok'],
  bad: ['x-circle-fill', 'bad'],
  ask: ['question-fill', 'warn'],
  message: ['chat-text-fill', ''],
  mail: ['identification-card-duotone', ''],
  clock: ['clock-bold', ''],
  fault: ['warning-fill', 'warn'],
  money: ['check-circle-fill', 'ok'],
  note: ['circle-dashed-bold', ''],
};

let lines = [];

export function addLine(line) {
  lines.push(line);
  const list = byId('log');
  if (lines.length === 1) list.replaceChildren();
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 60;
  list.append(row(line));
  // Who reads further up is not pulled away.
  if (atEnd) list.scrollTop = list.scrollHeight;
}

export function clearLog() {
  lines = [];
  showLog();
}

export function showLog() {
  const list = byId('log');
  if (lines.length === 0) fill(list, el('li', { class: 'empty' }, text('log.none')));
  else fill(list, ...lines.map(row));
  list.scrollTop = list.scrollHeight;
}

function row(line) {
  const language = currentLanguage();
  const [name, tone] = looks[line.icon] ?? looks.note;
  return el(
    'li',
    {},
    el('time', { datetime: line.at, class: 'mono' }, timeText(line.at, true)),
    el('span', { class: `line-icon ${tone}` }, icon(name)),
    el(
      'span',
      { class: 'line-words' },
      el('b', {}, line.title[language]),
      el('span', { class: 'quiet' }, line.detail[language]),
    ),
  );
}

/** The lines as plain text, for a bug report. */
export function startCopy() {
  const button = byId('copy');
  button.addEventListener('click', async () => {
    const language = currentLanguage();
    const words = lines.map(
      (line) => `${timeText(line.at, true)} ${line.title[language]} | ${line.detail[language]}`,
    );
    await navigator.clipboard.writeText(words.join('\n'));
    button.textContent = text('log.copied');
    setTimeout(() => (button.textContent = text('log.copy')), 1500);
  });
}
