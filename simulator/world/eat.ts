const offsetMs = 3 * 60 * 60 * 1000; // East Africa Time has no daylight saving

export type EatParts = {
  year: string;
  month: string;
  day: string;
  hour: string;
  minute: string;
  second: string;
  milli: string;
};

/** Nairobi wall-clock parts of an instant in epoch milliseconds. */
export function eatParts(epochMs: number): EatParts {
  const text = new Date(epochMs + offsetMs).toISOString();
  return {
    year: text.slice(0, 4),
    month: text.slice(5, 7),
    day: text.slice(8, 10),
    hour: text.slice(11, 13),
    minute: text.slice(14, 16),
    second: text.slice(17, 19),
    milli: text.slice(20, 23),
  };
}

/** `yyyyMMddHHmmss` in Nairobi time: Daraja's TransactionDate and TransTime. */
export function eatStamp(epochMs: number): string {
  const p = eatParts(epochMs);
  return p.year + p.month + p.day + p.hour + p.minute + p.second;
}

/** A date and time as M-Pesa's own SMS writes it: "24/11/26 at 1:50 PM". */
export function smsDateTime(epochMs: number): { date: string; time: string } {
  const p = eatParts(epochMs);
  const hour = Number(p.hour);
  const half = hour < 12 ? 'AM' : 'PM';
  return {
    date: `${Number(p.day)}/${Number(p.month)}/${p.year.slice(2)}`,
    time: `${hour % 12 === 0 ? 12 : hour % 12}:${p.minute} ${half}`,
  };
}

/** "Fri 27 Nov 10:00", and in Swahili, whose weekdays have no short form, "27 Nov 10:00". */
export function eatWhen(epochMs: number): { en: string; sw: string } {
  const format = { timeZone: 'Africa/Nairobi', day: 'numeric', month: 'short' } as const;
  const p = eatParts(epochMs);
  const time = `${p.hour}:${p.minute}`;
  const english = new Intl.DateTimeFormat('en-GB', { ...format, weekday: 'short' }).format(epochMs);
  const swahili = new Intl.DateTimeFormat('sw-KE', format).format(epochMs);
  return { en: `${english.replace(',', '')} ${time}`, sw: `${swahili} ${time}` };
}

/** `2026-11-24 13:50:02`, Nairobi time, for people. */
export function eatText(epochMs: number): string {
  const p = eatParts(epochMs);
  return `${p.year}-${p.month}-${p.day} ${p.hour}:${p.minute}:${p.second}`;
}
