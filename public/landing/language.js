const REMEMBERED = 'daktari.language';
const LANGUAGES = ['en', 'sw'];

let catalogues = { en: {}, sw: {} };
let current = 'en';
const listeners = [];

export function language() {
  return current;
}

/** The text of a key with its {name} values filled; an unknown key shows itself. */
export function say(key, values = {}) {
  const template = catalogues[current][key] ?? key;
  return template.replace(/\{(\w+)\}/g, (_match, name) => String(values[name] ?? '…'));
}

/** A text that came in both languages, as `{ en, sw }` or as one string. */
export function sayBoth(both) {
  if (typeof both === 'string' || typeof both === 'number') return String(both);
  return both?.[current] ?? both?.en ?? '';
}

/** `listener` draws what it shows again, now and after each change of language. */
export function onLanguage(listener) {
  listeners.push(listener);
  listener();
}

/** Loads the texts and takes the remembered language, else the browser's. Without texts the English page stands. */
export async function startLanguage(buttons) {
  const reply = await fetch('/landing/texts.json');
  if (!reply.ok) throw new Error(`texts: ${reply.status}`);
  catalogues = await reply.json();
  for (const button of buttons) {
    button.addEventListener('click', () => {
      remember(button.dataset.language);
      show(button.dataset.language, buttons);
    });
  }
  show(remembered() ?? (navigator.language.startsWith('sw') ? 'sw' : 'en'), buttons);
}

function show(next, buttons) {
  current = next;
  document.documentElement.lang = next;
  document.title = say('page.title');
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.language === next));
  for (const marked of document.querySelectorAll('[data-text]'))
    marked.textContent = say(marked.dataset.text);
  for (const marked of document.querySelectorAll('[data-label]')) {
    marked.setAttribute('aria-label', say(marked.dataset.label));
  }
  for (const listener of listeners) listener();
}

// Storage may be switched off; the page then only forgets.
function remembered() {
  try {
    const value = localStorage.getItem(REMEMBERED);
    return LANGUAGES.includes(value) ? value : null;
  } catch {
    return null;
  }
}

function remember(value) {
  try {
    localStorage.setItem(REMEMBERED, value);
  } catch {
    return;
  }
}
