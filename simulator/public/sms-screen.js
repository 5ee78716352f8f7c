import { api } from './api.js';
import { dayLabel, timeText } from './clock.js';
import { byId, el, fill, icon } from './dom.js';
import { promptSheet } from './prompt.js';
import { text } from './texts.js';

let shownPrompt = null;

/** The phone with SMS, and the M-Pesa prompt above them while one is open. */
export function showSms(view) {
  const device = byId('sms-device');
  if (view === null) {
    shownPrompt = null;
    fill(device, statusBar(null), el('p', { class: 'empty' }, text('phones.none')));
    return;
  }
  const { phone, prompt } = view;
  const promptKey = prompt === null ? null : `${prompt.checkoutRequestId}/${document.documentElement.lang}`;
  // A prompt in use is left alone, or the PIN would vanish while it is typed.
  if (promptKey !== null && promptKey === shownPrompt && device.dataset.msisdn === phone.msisdn) {
    device.querySelector('.messages')?.replaceWith(messageList(view.sms));
    return;
  }
  const isNew = promptKey !== null && promptKey !== shownPrompt;
  shownPrompt = promptKey;
  device.dataset.msisdn = phone.msisdn;
  if (!phone.on) {
    fill(device, el('p', { class: 'empty off' }, text('phone.off_text')));
    return;
  }
  fill(
    device,
    statusBar(phone),
    el('div', { class: 'app-bar' }, icon('chat-text-fill'), el('b', {}, text('messages.title'))),
    messageList(view.sms),
    prompt === null ? replyForm(phone) : promptSheet(phone, prompt),
  );
  // On a narrow screen the devices are below the list: who is asked must see the question.
  if (isNew) device.querySelector('.sheet')?.scrollIntoView({ block: 'center' });
}

export function statusBar(phone) {
  const right =
    phone === null ? '' : phone.network ? `${phone.name.split(' ')[0]}, SIM 1` : text('phone.no_network');
  return el(
    'div',
    { class: 'status-bar num' },
    el('span', { 'data-now': true }, timeText(Date.now())),
    el('span', {}, right),
  );
}

function messageList(messages) {
  if (messages.length === 0)
    return el('div', { class: 'messages' }, el('p', { class: 'empty' }, text('messages.none')));
  const list = el('ol', { class: 'messages', tabindex: '0', 'aria-label': text('messages.title') });
  let day = '';
  for (const message of [...messages].reverse()) {
    const label = dayLabel(message.at);
    if (label !== day) list.append(el('li', { class: 'day' }, label));
    day = label;
    const mine = message.from === 'me';
    const time = el('time', { datetime: message.at }, timeText(message.at));
    list.append(
      el(
        'li',
        { class: mine ? 'sms mine' : 'sms' },
        mine ? null : el('b', {}, message.from),
        el('span', {}, message.text),
        time,
      ),
    );
  }
  return list;
}

function replyForm(phone) {
  const input = el('input', {
    'aria-label': text('messages.reply'),
    placeholder: text('messages.reply'),
    maxlength: '300',
    autocomplete: 'off',
    'data-key': 'sms-reply',
    disabled: !phone.on,
  });
  const send = async (event) => {
    event.preventDefault();
    if (input.value.trim() === '') return;
    const words = input.value;
    input.value = '';
    await api('POST', `/control/phones/${phone.msisdn}/sms`, { text: words });
  };
  return el(
    'form',
    { class: 'write', onsubmit: send },
    input,
    el(
      'button',
      { class: 'round', 'aria-label': text('whatsapp.send'), disabled: !phone.on },
      icon('paper-plane-right-fill'),
    ),
  );
}
