import { api } from './api.js';
import { timeText, virtualNow } from './clock.js';
import { byId } from './dom.js';
import { kes, text } from './texts.js';

const SOON_MS = 2000;

let asked = null;
let onPhone = null;

/** "Send an M-Pesa prompt": the owner of this phone books a visit, and the PIN is left to whoever looks on. */
export function startSendPrompt() {
  byId('send-prompt').addEventListener('click', async () => {
    if (onPhone === null || isOff()) return;
    const { msisdn } = onPhone.phone;
    asked = { msisdn, kind: 'asking' };
    draw();
    try {
      asked = { msisdn, kind: 'asked', ...(await api('POST', '/demo/prompt', { msisdn })) };
    } catch (error) {
      asked = { msisdn, kind: 'failed', code: error.code, message: error.message };
    }
    draw();
  });
}

/** Draws the button for the phone of `view`; what was asked is forgotten once its prompt is there. */
export function showSendPrompt(view) {
  onPhone = view;
  if (asked !== null && asked.kind !== 'asking' && (view?.prompt || asked.msisdn !== view?.phone.msisdn))
    asked = null;
  draw();
}

function isOff() {
  return onPhone?.prompt !== null || asked?.kind === 'asking';
}

function draw() {
  // Not `disabled`: that would throw the keyboard's focus away.
  byId('send-prompt').setAttribute('aria-disabled', String(isOff()));
  const words = byId('send-prompt-status');
  const next = statusText();
  words.dataset.tone = asked?.kind === 'failed' ? 'bad' : 'plain';
  // Writing the same words again would make a screen reader say them again.
  if (words.textContent !== next) words.textContent = next;
}

function statusText() {
  if (onPhone === null) return '';
  if (onPhone.prompt !== null) return text('ask.on_phone', { pin: onPhone.phone.pin });
  switch (asked?.kind) {
    case undefined:
      return text('ask.hint');
    case 'asking':
      return text('ask.asking');
    case 'asked': {
      const values = { reference: asked.reference, amount: kes(asked.priceCents) };
      const at = asked.promptAt === null ? 0 : Date.parse(asked.promptAt);
      return at <= virtualNow() + SOON_MS
        ? text('ask.asked', values)
        : text('ask.later', { ...values, time: timeText(at, true) });
    }
    default: {
      const key = `ask.failed.${asked.code}`;
      const known = text(key);
      return known === key ? text('ask.failed', { message: asked.message }) : known;
    }
  }
}
