import { api } from './api.js';
import { virtualNow } from './clock.js';
import { el, icon } from './dom.js';
import { kes, text } from './texts.js';

/** The M-Pesa question with its own number keys; a keyboard works as well. */
export function promptSheet(phone, prompt) {
  const of = phone.language;
  const question = text(
    'prompt.question',
    { amount: kes(prompt.amountCents), merchant: prompt.merchant, reference: prompt.reference },
    of,
  );
  const pin = el('input', {
    class: 'pin',
    type: 'password',
    inputmode: 'numeric',
    maxlength: '4',
    pattern: '[0-9]{4}',
    placeholder: '••••',
    required: true,
    autocomplete: 'off',
    'aria-label': text('prompt.enter_pin', {}, of),
    'data-key': 'pin',
  });
  const answer = (body) => api('POST', `/control/phones/${phone.msisdn}/prompt`, body).catch(() => undefined);
  const send = (event) => {
    event.preventDefault();
    void answer({ action: 'pin', pin: pin.value });
  };
  const left = el('span', { class: 'left num', 'aria-hidden': 'true', 'data-expires': prompt.expiresAt });
  const sheet = el(
    'form',
    { class: 'sheet', onsubmit: send, lang: of, 'aria-label': 'M-Pesa' },
    el('div', { class: 'sheet-head' }, el('b', {}, 'M-Pesa'), left),
    el('p', {}, question),
    el('p', { class: 'sheet-label' }, text('prompt.enter_pin', {}, of)),
    pin,
    el(
      'div',
      { class: 'sheet-buttons' },
      el(
        'button',
        { type: 'button', class: 'mpesa outline', onclick: () => void answer({ action: 'cancel' }) },
        text('prompt.cancel', {}, of),
      ),
      el('button', { class: 'mpesa' }, text('prompt.send', {}, of)),
    ),
  );
  // In the page's words and outside the sheet: M-Pesa itself would never show a PIN.
  const hint = el('p', { class: 'demo-pin' }, text('prompt.demo_pin', { pin: phone.pin }));
  return el('div', { class: 'prompt' }, el('div', { class: 'scrim' }, sheet, hint), keypad(pin, of));
}

function keypad(pin, of) {
  const press = (digit) => () => {
    pin.value = `${pin.value}${digit}`.slice(0, 4);
  };
  const key = (digit) => el('button', { type: 'button', onclick: press(digit) }, String(digit));
  const erase = el(
    'button',
    {
      type: 'button',
      'aria-label': text('prompt.delete', {}, of),
      onclick: () => (pin.value = pin.value.slice(0, -1)),
    },
    icon('backspace-bold'),
  );
  return el('div', { class: 'keys' }, ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(key), el('span', {}), key(0), erase);
}

/** Keeps the seconds left true; called by the clock's tick. */
export function tickPrompt() {
  for (const node of document.querySelectorAll('[data-expires]')) {
    const seconds = Math.max(0, Math.ceil((Date.parse(node.dataset.expires) - virtualNow()) / 1000));
    node.textContent = text('prompt.left', { seconds });
  }
}
