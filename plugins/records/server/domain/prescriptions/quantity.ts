import { addDays } from '../../../../../src/kernel/calendar-day';
import { WEEKDAYS, type Dose, type DoseUnit, type Quantity, type Weekday } from './prescription';

/** Taken from a bottle, a tube or an inhaler: nobody counts them out. */
const UNCOUNTED: readonly DoseUnit[] = ['drop', 'puff', 'application'];
/** Amounts have three decimals at most: in thousandths they are whole numbers, and sums are exact. */
const THOUSAND = 1000;

/** Whether what is to be handed over follows from the dose and its days. */
export function isDerivable({ unit, timing }: Pick<Dose, 'unit' | 'timing'>, days: number | null): boolean {
  return !UNCOUNTED.includes(unit) && (days !== null || timing.kind === 'once');
}

/** What lasts for all days from `startsOn`, rounded up to a whole number; null where it does not follow from them. */
export function quantityOf(dose: Dose, days: number | null, startsOn: string): Quantity | null {
  if (!isDerivable(dose, days)) return null;
  const amount = inThousandths(dose.amount);
  const thousandths =
    dose.asNeeded && days !== null && dose.timing.kind !== 'once'
      ? inThousandths(dose.asNeeded.most) * days
      : amount * dosesWithin(dose, days ?? 1, startsOn);
  return { value: Math.ceil(thousandths / THOUSAND), unit: dose.unit };
}

/**
 * Days for which a quantity lasts, whole ones; null for what has no daily amount (once, when needed) or is handed over in
 * another unit than it is taken.
 */
export function daysOf(quantity: Quantity | null, dose: Dose): number | null {
  if (!quantity || quantity.unit !== dose.unit || dose.asNeeded) return null;
  const perDay = dosesPerDay(dose);
  if (!perDay) return null;
  const taken = inThousandths(dose.amount) * perDay.doses;
  return Math.floor((inThousandths(quantity.value) * perDay.days) / taken);
}

export function inThousandths(amount: number): number {
  return Math.round(amount * THOUSAND);
}

/** As a fraction: so many doses in so many days. */
function dosesPerDay({ timing }: Dose): { doses: number; days: number } | null {
  switch (timing.kind) {
    case 'times':
      return { doses: timing.times, days: 1 };
    case 'every':
      return { doses: 24, days: timing.hours };
    case 'weekdays':
      return { doses: timing.weekdays.length, days: 7 };
    case 'once':
      return null;
  }
}

function dosesWithin({ timing }: Dose, days: number, startsOn: string): number {
  switch (timing.kind) {
    case 'times':
      return timing.times * days;
    case 'every':
      return Math.ceil((24 * days) / timing.hours);
    case 'weekdays':
      return Array.from({ length: days }, (_none, n) => weekdayOf(addDays(startsOn, n))).filter((day) =>
        timing.weekdays.includes(day),
      ).length;
    case 'once':
      return 1;
  }
}

function weekdayOf(day: string): Weekday {
  const sundayFirst = new Date(`${day}T00:00:00Z`).getUTCDay();
  return WEEKDAYS[(sundayFirst + 6) % 7] ?? 'mon';
}
