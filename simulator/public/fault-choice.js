import { api } from './api.js';
import { el } from './dom.js';
import { currentLanguage, text } from './texts.js';

const OTHER = 'other';
/** Faults whose value is being typed instead of chosen. */
const typing = new Set();

/** One parameter of a fault: chosen by what it means, or typed. */
export function chooser(fault) {
  const { param, offered } = fault.choice;
  const now = String(fault.params[param]);
  const typed = typing.has(fault.id) || !offered.some(({ value }) => value === now);
  const save = (value) => {
    // A fault that is on goes on as often as it still would.
    const still = fault.on ? { remaining: fault.remaining } : {};
    void api('PUT', `/control/faults/${fault.id}`, { on: fault.on, ...still, params: { [param]: value } });
  };
  const field = el('input', {
    value: now,
    maxlength: 20,
    autocomplete: 'off',
    spellcheck: 'false',
    hidden: !typed,
    'aria-label': text('faults.other_code'),
    'data-key': `${fault.id}-${param}`,
    onchange: () => {
      if (field.value.trim() !== '') save(field.value.trim());
    },
  });
  const select = el(
    'select',
    {
      'aria-label': fault.label[currentLanguage()],
      'data-key': `${fault.id}-choice`,
      onchange: () => {
        const other = select.value === OTHER;
        field.hidden = !other;
        if (other) {
          typing.add(fault.id);
          field.select();
        } else {
          typing.delete(fault.id);
          save(select.value);
        }
      },
    },
    ...offered.map(({ value, meaning }) =>
      option(value, `${meaning[currentLanguage()]} (${value})`, !typed && value === now),
    ),
    option(OTHER, text('faults.other'), typed),
  );
  return el('span', { class: 'fault-choice' }, select, field);
}

function option(value, label, selected) {
  return el('option', { value, selected }, label);
}
