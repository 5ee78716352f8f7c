/** What the shared catalogue does not hold. */
const own = {
  en: {
    'prompt.question': 'Pay {amount} to {merchant} account {reference}?',
    'prompt.left': '{seconds} s left',
    'day.today': 'Today',
    'day.yesterday': 'Yesterday',
    'phone.no_network': 'No network',
    'messages.reply': 'Reply by SMS',
    'whatsapp.away': 'This phone does not use WhatsApp.',
    'faults.until': 'Until switched off',
    'faults.other': 'Another code',
    'faults.other_code': 'The code',
    'phones.prompted': 'M-Pesa prompt',
    'phones.unread': '{count} new',
    'status.sent': 'sent',
    'status.delivered': 'delivered',
    'status.read': 'read',
  },
  sw: {
    'prompt.question': 'Lipa {amount} kwa {merchant} akaunti {reference}?',
    'prompt.left': 'Zimebaki sekunde {seconds}',
    'day.today': 'Leo',
    'day.yesterday': 'Jana',
    'phone.no_network': 'Hakuna mtandao',
    'messages.reply': 'Jibu kwa SMS',
    'whatsapp.away': 'Simu hii haitumii WhatsApp.',
    'faults.until': 'Hadi izimwe',
    'faults.other': 'Msimbo mwingine',
    'faults.other_code': 'Msimbo',
    'phones.prompted': 'Ombi la M-Pesa',
    'phones.unread': '{count} mpya',
    'status.sent': 'umetumwa',
    'status.delivered': 'umefika',
    'status.read': 'umesomwa',
  },
};

let shared = { en: {}, sw: {} };
let language = 'en';

/** `asked`: the language of the page that linked here, remembered as if it was chosen here. */
export async function loadTexts(asked = null) {
  shared = await (await fetch('/assets/texts.json')).json();
  if (asked === 'en' || asked === 'sw') localStorage.setItem('daktari-language', asked);
  const wanted = localStorage.getItem('daktari-language') ?? navigator.language;
  language = wanted.startsWith('sw') ? 'sw' : 'en';
}

export function currentLanguage() {
  return language;
}

/** The label in the page's language (or in `of`), with {names} filled in. */
export function text(key, params = {}, of = language) {
  const words = own[of][key] ?? shared[of][key] ?? key;
  return words.replace(/\{(\w+)\}/g, (whole, name) => (name in params ? String(params[name]) : whole));
}

export function setLanguage(next) {
  language = next;
  localStorage.setItem('daktari-language', next);
}

/** Fills every element that names its text. */
export function applyTexts() {
  document.documentElement.lang = language;
  document.title = `Daktari: ${text('page.title')}`;
  for (const node of document.querySelectorAll('[data-text]')) node.textContent = text(node.dataset.text);
  for (const node of document.querySelectorAll('[data-label]'))
    node.setAttribute('aria-label', text(node.dataset.label));
  for (const code of ['en', 'sw'])
    document.getElementById(`lang-${code}`)?.setAttribute('aria-pressed', String(code === language));
}

export function kes(cents) {
  const whole = Math.trunc(cents / 100).toLocaleString('en-US');
  return cents % 100 === 0 ? `KSh ${whole}` : `KSh ${whole}.${String(cents % 100).padStart(2, '0')}`;
}

/** 254712345678 as people write it here: 0712 345 678. */
export function nationalNumber(msisdn) {
  const national = msisdn.startsWith('254') ? `0${msisdn.slice(3)}` : `+${msisdn}`;
  return national.length === 10
    ? `${national.slice(0, 4)} ${national.slice(4, 7)} ${national.slice(7)}`
    : national;
}
