/** What one takes at a time. Each has its words in packages/texts. */
export const DOSE_UNITS = [
  'tablet',
  'capsule',
  'sachet',
  'suppository',
  'ml',
  'mg',
  'unit',
  'drop',
  'puff',
  'application',
] as const;
export type DoseUnit = (typeof DOSE_UNITS)[number];

/** What is handed over: counted as it is taken, or by the pack. */
export const QUANTITY_UNITS = [...DOSE_UNITS, 'bottle', 'tube', 'inhaler', 'pack', 'vial'] as const;
export type QuantityUnit = (typeof QUANTITY_UNITS)[number];

export const ROUTES = [
  'mouth',
  'under-tongue',
  'skin',
  'eye',
  'ear',
  'nose',
  'inhaled',
  'rectum',
  'vagina',
  'vein',
  'muscle',
  'under-skin',
] as const;
export type Route = (typeof ROUTES)[number];

export const MEALS = ['before', 'with', 'after'] as const;
export type Meal = (typeof MEALS)[number];

/** As FHIR writes them, Monday first. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export type Timing =
  | { kind: 'times'; times: number }
  | { kind: 'every'; hours: number }
  | { kind: 'weekdays'; weekdays: readonly Weekday[] }
  | { kind: 'once' };

export interface Dose {
  amount: number;
  unit: DoseUnit;
  route: Route;
  timing: Timing;
  /** Only when needed, and then at most so much a day. */
  asNeeded: { most: number } | null;
  meal: Meal | null;
}

export interface Quantity {
  value: number;
  unit: QuantityUnit;
}

export interface Medicine {
  text: string;
  code: { system: string; code: string } | null;
  /** Tablet, syrup, cream: as it was written. */
  form: string | null;
}

/** What somebody prescribes. */
export interface Wish {
  medicine: Medicine;
  dose: Dose;
  /** For how long; null for until further notice. */
  days: number | null;
  /** What is handed over each time; null where it is to be worked out. */
  quantity: Quantity | null;
  refills: number;
  controlled: boolean;
  /** For the patient to read. */
  note: string | null;
}

/** Complete: the quantity is known, and the first day (YYYY-MM-DD). */
export interface Prescribed extends Wish {
  quantity: Quantity;
  startsOn: string;
}

/** Something handed over on a day. */
export interface Dispensing {
  day: string;
  quantity: Quantity | null;
}
