import type { Language } from './language';
import { renderText, text } from './text';

type DoseUnit =
  'tablet' | 'capsule' | 'sachet' | 'suppository' | 'ml' | 'mg' | 'unit' | 'drop' | 'puff' | 'application';
type PackUnit = 'bottle' | 'tube' | 'inhaler' | 'pack' | 'vial';
type SaidRoute =
  | 'under-tongue'
  | 'skin'
  | 'eye'
  | 'ear'
  | 'nose'
  | 'inhaled'
  | 'rectum'
  | 'vagina'
  | 'vein'
  | 'muscle'
  | 'under-skin';
type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** How a medicine is taken. */
export interface Directions {
  amount: number;
  unit: DoseUnit;
  /** What is swallowed needs no word. */
  route: SaidRoute | 'mouth';
  timing:
    | { kind: 'times'; times: number }
    | { kind: 'every'; hours: number }
    | { kind: 'weekdays'; weekdays: readonly Weekday[] }
    | { kind: 'once' };
  /** Only when needed, and then at most so much a day. */
  asNeeded: { most: number } | null;
  meal: 'before' | 'with' | 'after' | null;
  days: number | null;
}

export interface RenderedAmount {
  value: number;
  unit: DoseUnit | PackUnit;
}

/** "1 tablet 3 times a day after food for 5 days"; in Swahili "Kidonge 1 mara 3 kwa siku baada ya kula kwa siku 5". */
export function renderDirections(language: Language, directions: Directions): string {
  const { amount, unit, route, meal, days, asNeeded } = directions;
  const said = [
    renderAmount(language, { value: amount, unit }),
    route === 'mouth' ? '' : text(language, `rx.route.${route}`),
    timingWords(language, directions.timing),
    meal ? text(language, `rx.meal.${meal}`) : '',
    days === null ? '' : counted(language, 'rx.days', days),
  ]
    .filter((part) => part !== '')
    .join(' ');
  const whole = asNeeded ? `${said}, ${neededWords(language, asNeeded.most, unit)}` : said;
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}

/** "60 tablets", "½ tablet"; in Swahili "vidonge 60". */
export function renderAmount(language: Language, { value, unit }: RenderedAmount): string {
  const key = `rx.amount.${unit}_${value > 1 ? 'many' : 'one'}` as const;
  return renderText(language, key, { n: fraction(value) });
}

function timingWords(language: Language, timing: Directions['timing']): string {
  switch (timing.kind) {
    case 'times':
      return counted(language, 'rx.times', timing.times);
    case 'every':
      return counted(language, 'rx.every', timing.hours);
    case 'weekdays': {
      const days = timing.weekdays.map((day) => text(language, `rx.day.${day}`));
      return renderText(language, days.length === 1 ? 'rx.on_one' : 'rx.on_many', {
        days: listed(language, days),
      });
    }
    case 'once':
      return text(language, 'rx.once');
  }
}

function neededWords(language: Language, most: number, unit: DoseUnit): string {
  return text(language, 'rx.needed', { most: renderAmount(language, { value: most, unit }) });
}

function counted(language: Language, key: 'rx.times' | 'rx.every' | 'rx.days', n: number): string {
  return n === 1 ? text(language, `${key}_one`) : text(language, `${key}_many`, { n });
}

function listed(language: Language, names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  return text(language, 'rx.and', { first: names.slice(0, -1).join(', '), last });
}

const PARTS: Readonly<Record<string, string>> = { '0.25': '¼', '0.5': '½', '0.75': '¾' };

/** As it stands on a packet: `1½`; other parts as decimals. */
function fraction(value: number): string {
  const whole = Math.floor(value);
  const part = PARTS[String(value - whole)];
  if (part === undefined) return String(value);
  return whole === 0 ? part : `${whole}${part}`;
}
