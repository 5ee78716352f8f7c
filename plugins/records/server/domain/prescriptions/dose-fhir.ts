import { isObject, objectsOf, type JsonObject } from '../validation/finding';
import { quantityFromFhir, quantityToFhir, ROUTE_SYSTEM, UCUM } from './codes';
import { DOSE_UNITS, ROUTES, WEEKDAYS, type Dose, type Meal, type Route, type Timing } from './prescription';

const MEAL_CODES: Readonly<Record<Meal, string>> = { before: 'AC', with: 'C', after: 'PC' };

/** In words for whoever dispenses, and for the patient. */
export interface Directions {
  text: string;
  forPatient: string;
}

export function doseToFhir(dose: Dose, days: number | null, { text, forPatient }: Directions): JsonObject {
  return {
    text,
    patientInstruction: forPatient,
    timing: {
      repeat: {
        ...(days === null ? {} : { boundsDuration: { value: days, unit: 'days', system: UCUM, code: 'd' } }),
        ...repeatOf(dose.timing),
        ...(dose.meal ? { when: [MEAL_CODES[dose.meal]] } : {}),
      },
    },
    ...(dose.asNeeded ? { asNeededBoolean: true } : {}),
    route: { coding: [{ system: ROUTE_SYSTEM, code: dose.route }] },
    doseAndRate: [{ doseQuantity: quantityToFhir({ value: dose.amount, unit: dose.unit }) }],
    ...(dose.asNeeded
      ? {
          maxDosePerPeriod: {
            numerator: quantityToFhir({ value: dose.asNeeded.most, unit: dose.unit }),
            denominator: { value: 1, unit: 'day', system: UCUM, code: 'd' },
          },
        }
      : {}),
  };
}

/** Null for what says more, less or other things than a dose of ours: then its words have to do. */
export function doseFromFhir(instruction: JsonObject): { dose: Dose; days: number | null } | null {
  const repeat = repeatIn(instruction);
  const timing = repeat && timingOf(repeat);
  const days = repeat && daysOf(repeat['boundsDuration']);
  const taken = quantityFromFhir(objectsOf(instruction['doseAndRate'], '')[0]?.value['doseQuantity']);
  const unit = DOSE_UNITS.find((each) => each === taken?.unit);
  const route = routeOf(instruction['route']);
  const asNeeded = asNeededOf(instruction);
  const meal = repeat && mealOf(repeat['when']);
  if (!timing || !taken || !unit || !route) return null;
  if (days === undefined || asNeeded === undefined || meal === undefined) return null;
  return { dose: { amount: taken.value, unit, route, timing, asNeeded, meal }, days };
}

function repeatIn({ timing }: JsonObject): JsonObject | null {
  const repeat = isObject(timing) ? timing['repeat'] : undefined;
  if (!isObject(repeat) || 'boundsPeriod' in repeat || 'boundsRange' in repeat) return null;
  return repeat;
}

function repeatOf(timing: Timing): JsonObject {
  switch (timing.kind) {
    case 'times':
      return { frequency: timing.times, period: 1, periodUnit: 'd' };
    case 'every':
      return { frequency: 1, period: timing.hours, periodUnit: 'h' };
    case 'weekdays':
      return { frequency: 1, period: 1, periodUnit: 'd', dayOfWeek: timing.weekdays };
    case 'once':
      return { count: 1 };
  }
}

function timingOf({ count, frequency, period, periodUnit, dayOfWeek }: JsonObject): Timing | null {
  if (count !== undefined) return count === 1 && frequency === undefined ? { kind: 'once' } : null;
  if (typeof frequency !== 'number' || typeof period !== 'number') return null;
  if (Array.isArray(dayOfWeek)) {
    const weekdays = WEEKDAYS.filter((day) => dayOfWeek.includes(day));
    const known = weekdays.length === dayOfWeek.length && frequency === 1;
    return known && period === 1 && periodUnit === 'd' ? { kind: 'weekdays', weekdays } : null;
  }
  if (periodUnit === 'd') return period === 1 ? { kind: 'times', times: frequency } : null;
  return periodUnit === 'h' && frequency === 1 ? { kind: 'every', hours: period } : null;
}

/** Undefined for a time that is not counted in whole days. */
function daysOf(bounds: unknown): number | null | undefined {
  if (bounds === undefined) return null;
  if (!isObject(bounds) || bounds['code'] !== 'd' || typeof bounds['value'] !== 'number') return undefined;
  return Number.isInteger(bounds['value']) ? bounds['value'] : undefined;
}

function routeOf(concept: unknown): Route | undefined {
  const coding = objectsOf(isObject(concept) ? concept['coding'] : undefined, '')[0]?.value;
  return coding?.['system'] === ROUTE_SYSTEM ? ROUTES.find((each) => each === coding['code']) : undefined;
}

function mealOf(when: unknown): Meal | null | undefined {
  if (when === undefined) return null;
  if (!Array.isArray(when) || when.length !== 1) return undefined;
  return (Object.keys(MEAL_CODES) as Meal[]).find((meal) => MEAL_CODES[meal] === when[0]);
}

function asNeededOf(instruction: JsonObject): Dose['asNeeded'] | undefined {
  const { asNeededBoolean, asNeededCodeableConcept, maxDosePerPeriod } = instruction;
  if (asNeededCodeableConcept !== undefined) return undefined;
  if (asNeededBoolean !== true) return maxDosePerPeriod === undefined ? null : undefined;
  const most = isObject(maxDosePerPeriod) ? quantityFromFhir(maxDosePerPeriod['numerator']) : null;
  return most ? { most: most.value } : undefined;
}
