import { api } from './api.js';
import { dayLabel, timeText } from './clock.js';
import { byId, el, fill, icon } from './dom.js';
import { statusBar } from './sms-screen.js';
import { text } from './texts.js';

/** The phone with WhatsApp. What is shown counts as read. */
export function showWhatsapp(view) {
  const device = byId('whatsapp-device');
  if (view === null) {
    fill(device, statusBar(null), el('p', { class: 'empty' }, text('phones.none')));
    return;
  }
  const { phone } = view;
  if (!phone.on) {
    fill(device, el('p', { class: 'empty off' }, text('phone.off_text')));
    return;
  }
  const draft = device.dataset.msisdn === phone.msisdn ? (device.querySelector('input')?.value ?? '') : '';
  device.dataset.msisdn = phone.msisdn;
  fill(device, statusBar(phone), chatBar(), body(view), writeForm(phone, draft));
  const list = device.querySelector('.chat-list');
  if (list) list.scrollTop = list.scrollHeight;
  const unseen = view.whatsapp.some((message) => !message.read);
  if (unseen && phone.on && document.visibilityState === 'visible')
    void api('POST', `/control/phones/${phone.msisdn}/read`);
}

function chatBar() {
  return el(
    'div',
    { class: 'app-bar' },
    icon('arrow-left-bold'),
    el('span', { class: 'chat-face' }, icon('daktari-mark')),
    el('span', { class: 'chat-name' }, el('b', {}, 'Daktari'), el('span', {}, 'Mwangaza Clinic')),
  );
}

function body(view) {
  const { phone, whatsapp: messages } = view;
  if (messages.length === 0)
    return el(
      'div',
      { class: 'chat-list' },
      el('p', { class: 'empty' }, text(phone.whatsapp ? 'whatsapp.none' : 'whatsapp.away')),
    );
  const list = el('ol', { class: 'chat-list', tabindex: '0', 'aria-label': 'WhatsApp' });
  let day = '';
  for (const message of messages) {
    const label = dayLabel(message.at);
    if (label !== day) list.append(el('li', { class: 'day' }, label));
    day = label;
    list.append(message.from === 'me' ? mine(message) : theirs(phone, message));
  }
  return list;
}

function mine(message) {
  return el(
    'li',
    { class: 'bubble mine' },
    el('span', {}, message.text),
    el('time', { datetime: message.at }, timeText(message.at), icon('checks-bold')),
  );
}

function theirs(phone, message) {
  const tap = (words) => () =>
    void api('POST', `/control/phones/${phone.msisdn}/whatsapp`, { text: words, button: true });
  const replies = message.buttons.map((words, index) =>
    el('button', { type: 'button', 'data-key': `${message.id}/${index}`, onclick: tap(words) }, words),
  );
  return el(
    'li',
    { class: 'bubble' },
    el('span', {}, message.text),
    replies.length > 0 && el('div', { class: 'replies' }, ...replies),
    el('time', { datetime: message.at }, timeText(message.at)),
  );
}

function writeForm(phone, draft) {
  const able = phone.on && phone.whatsapp;
  const input = el('input', {
    'aria-label': text('whatsapp.write'),
    placeholder: text('whatsapp.write'),
    maxlength: '1000',
    autocomplete: 'off',
    'data-key': 'wa-write',
    disabled: !able,
  });
  input.value = draft;
  const send = async (event) => {
    event.preventDefault();
    const words = input.value.trim();
    if (words === '') return;
    input.value = '';
    await api('POST', `/control/phones/${phone.msisdn}/whatsapp`, { text: words });
  };
  return el(
    'form',
    { class: 'write', onsubmit: send },
    input,
    el(
      'button',
      { class: 'round', 'aria-label': text('whatsapp.send'), disabled: !able },
      icon('paper-plane-right-fill'),
    ),
  );
}
