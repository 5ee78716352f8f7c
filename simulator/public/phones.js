import { api } from './api.js';
import { byId, el, fill, icon, toggle } from './dom.js';
import { kes, nationalNumber, text } from './texts.js';

const colours = ['a', 'b', 'c', 'd'];

/** The list of phones; the chosen one is marked for eyes and readers. */
export function showPhones(phones, chosen, choose) {
  if (phones.length === 0) {
    fill(byId('phones'), el('li', { class: 'empty' }, text('phones.none')));
    return;
  }
  fill(
    byId('phones'),
    ...phones.map((phone, index) =>
      el('li', {}, card(phone, colours[index % colours.length], phone.msisdn === chosen, choose)),
    ),
  );
}

function card(phone, colour, isChosen, choose) {
  const initials = phone.name
    .replace(/[^\p{L} ]/gu, '')
    .split(' ')
    .map((part) => part.charAt(0))
    .join('')
    .slice(0, 2);
  return el(
    'button',
    {
      type: 'button',
      class: 'card phone-card',
      'aria-pressed': String(isChosen),
      'data-key': phone.msisdn,
      onclick: () => choose(phone.msisdn),
    },
    el('span', { class: `avatar avatar-${colour}`, 'aria-hidden': 'true' }, initials || '#'),
    el(
      'span',
      { class: 'phone-facts' },
      el('b', {}, phone.name),
      el('span', { class: 'quiet num' }, nationalNumber(phone.msisdn)),
      el('span', { class: 'num' }, text('phones.balance', { amount: kes(phone.balanceCents) })),
      phone.prompted &&
        el('span', { class: 'chip chip-now' }, icon('device-mobile-bold'), text('phones.prompted')),
      phone.unread > 0 &&
        !isChosen &&
        el('span', { class: 'chip' }, text('phones.unread', { count: phone.unread })),
    ),
  );
}

const habits = [
  ['network', 'phone.network'],
  ['on', 'phone.on'],
  ['knowsPin', 'phone.pin'],
  ['enoughMoney', 'phone.money'],
  ['whatsapp', 'phone.whatsapp'],
];

export function showHabits(phone) {
  byId('this-phone').hidden = phone === null;
  if (phone === null) return;
  const row = ([name, key]) =>
    el(
      'li',
      {},
      el('span', {}, text(key)),
      toggle(
        name,
        text(key),
        phone[name],
        (on) => void api('PATCH', `/control/phones/${phone.msisdn}`, { [name]: on }),
      ),
    );
  fill(byId('habits'), ...habits.map(row));
}

/** The form behind "Add a phone". */
export function startAddPhone(choose) {
  const form = byId('new-phone');
  const opener = byId('add-phone');
  const open = (isOpen) => {
    form.hidden = !isOpen;
    opener.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) form.elements.namedItem('name').focus();
  };
  const close = () => {
    form.reset();
    byId('new-phone-problem').textContent = '';
    open(false);
    opener.focus();
  };
  opener.addEventListener('click', () => open(form.hidden));
  byId('new-phone-cancel').addEventListener('click', close);
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const field = (name) => form.elements.namedItem(name).value.trim();
    try {
      const added = await api('POST', '/control/phones', {
        name: field('name'),
        msisdn: field('msisdn'),
        balanceCents: Math.round(Number(field('balance')) * 100),
      });
      close();
      choose(added.phone.msisdn);
    } catch (error) {
      byId('new-phone-problem').textContent = error.message;
    }
  });
}
