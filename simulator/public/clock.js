import { api } from './api.js';
import { byId } from './dom.js';
import { currentLanguage, text } from './texts.js';

let reading = { version: 0, realMs: Date.now(), virtualMs: Date.now(), rate: 1 };

export function virtualNow() {
  return reading.virtualMs + (Date.now() - reading.realMs) * reading.rate;
}

export async function refreshClock() {
  reading = await api('GET', '/clock');
  byId('rate-1').setAttribute('aria-pressed', String(reading.rate === 1));
  byId('rate-10').setAttribute('aria-pressed', String(reading.rate === 10));
  showTime();
}

/** Wires the dial and ticks every element with data-now. */
export function startClock(onTick) {
  byId('rate-1').addEventListener('click', () => void api('POST', '/control/clock', { rate: 1 }));
  byId('rate-10').addEventListener('click', () => void api('POST', '/control/clock', { rate: 10 }));
  byId('add-hour').addEventListener(
    'click',
    () => void api('POST', '/control/clock', { advanceMs: 3_600_000 }),
  );
  byId('add-day').addEventListener(
    'click',
    () => void api('POST', '/control/clock', { advanceMs: 86_400_000 }),
  );
  setInterval(() => {
    showTime();
    onTick();
  }, 500);
}

function showTime() {
  const now = virtualNow();
  byId('now').textContent = `${dayText(now)} ${timeText(now, true)}`;
  byId('now').dateTime = new Date(now).toISOString();
  for (const node of document.querySelectorAll('[data-now]')) node.textContent = timeText(now);
}

const zone = 'Africa/Nairobi';

export function timeText(at, seconds = false) {
  const parts = { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  return new Intl.DateTimeFormat('en-GB', seconds ? { ...parts, second: '2-digit' } : parts).format(
    new Date(at),
  );
}

function dayText(at) {
  const isSwahili = currentLanguage() === 'sw';
  // Swahili weekdays have no short form that fits the header.
  const weekday = isSwahili ? {} : { weekday: 'short' };
  const format = { timeZone: zone, ...weekday, day: 'numeric', month: 'short' };
  return new Intl.DateTimeFormat(isSwahili ? 'sw-KE' : 'en-GB', format).format(new Date(at)).replace(',', '');
}

/** "Today", "Yesterday" or the date, as Nairobi counts days. */
export function dayLabel(at) {
  const key = (value) => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(value));
  if (key(at) === key(virtualNow())) return text('day.today');
  if (key(at) === key(virtualNow() - 86_400_000)) return text('day.yesterday');
  return dayText(at);
}
