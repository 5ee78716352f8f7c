import { api } from './api.js';
import { chooser } from './fault-choice.js';
import { byId, el, fill, icon, toggle } from './dom.js';
import { currentLanguage, text } from './texts.js';

/** The fault switches; those that are on say how long they stay on. */
export function showFaults(faults) {
  const count = faults.filter((fault) => fault.on).length;
  const chip = byId('faults-count');
  chip.classList.toggle('chip-warn', count > 0);
  fill(
    chip,
    count > 0 && icon('warning-fill'),
    document.createTextNode(count > 0 ? text('faults.on', { count }) : text('faults.none')),
  );
  fill(byId('faults'), ...faults.map(row));
}

function row(fault) {
  const language = currentLanguage();
  const hint = !fault.on
    ? fault.hint[language]
    : fault.remaining === null
      ? `${fault.hint[language]}. ${text('faults.until')}`
      : text('faults.next', { count: fault.remaining });
  const change = (on) => void api('PUT', `/control/faults/${fault.id}`, { on });
  return el(
    'li',
    { class: fault.on ? 'fault on' : 'fault' },
    el(
      'span',
      { class: 'fault-words' },
      el('b', {}, fault.label[language]),
      el('span', {}, hint),
      fault.choice && chooser(fault),
    ),
    fault.on &&
      fault.remaining !== null &&
      el('span', { class: 'mono times', 'aria-hidden': 'true' }, `${fault.remaining}×`),
    toggle(fault.id, fault.label[language], fault.on, change),
  );
}
