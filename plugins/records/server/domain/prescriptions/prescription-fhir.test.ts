import fc from 'fast-check';
import { addDays } from '../../../../../src/kernel/calendar-day';
import type { Resource } from '../resource';
import { dispensingsFromFhir, dispensingsOf, prescriptionFromFhir } from './from-fhir';
import {
  DOSE_UNITS,
  MEALS,
  QUANTITY_UNITS,
  ROUTES,
  WEEKDAYS,
  type Dose,
  type Prescribed,
  type Wish,
} from './prescription';
import { problemsOf } from './problems';
import { daysOf, quantityOf } from './quantity';
import { supplyEnd, validUntil } from './supply';
import { dispensingToFhir, prescriptionToFhir, renewedInFhir } from './to-fhir';

const amount = fc.integer({ min: 1, max: 40_000 }).map((n) => n / 1000);
const timing: fc.Arbitrary<Dose['timing']> = fc.oneof(
  fc.record({ kind: fc.constant('times' as const), times: fc.integer({ min: 1, max: 24 }) }),
  fc.record({ kind: fc.constant('every' as const), hours: fc.integer({ min: 1, max: 72 }) }),
  fc.record({
    kind: fc.constant('weekdays' as const),
    weekdays: fc.subarray([...WEEKDAYS], { minLength: 1 }),
  }),
  fc.record({ kind: fc.constant('once' as const) }),
);
const dose: fc.Arbitrary<Dose> = fc.record({
  amount,
  unit: fc.constantFrom(...DOSE_UNITS),
  route: fc.constantFrom(...ROUTES),
  timing,
  asNeeded: fc.option(fc.record({ most: amount })),
  meal: fc.option(fc.constantFrom(...MEALS)),
});
const day = fc.integer({ min: 0, max: 2000 }).map((n) => addDays('2026-01-01', n));
const days = fc.integer({ min: 1, max: 365 });
const words = fc.string({ minLength: 1, maxLength: 40 });
const prescribed: fc.Arbitrary<Prescribed> = fc.record({
  medicine: fc.record({
    text: words,
    code: fc.option(fc.record({ system: fc.constant('urn:list'), code: words })),
    form: fc.option(words),
  }),
  dose,
  days: fc.option(days),
  quantity: fc.record({ value: amount, unit: fc.constantFrom(...QUANTITY_UNITS) }),
  refills: fc.integer({ min: 0, max: 12 }),
  controlled: fc.boolean(),
  note: fc.option(words),
  startsOn: day,
});
const SIGNING = {
  id: 'rx1',
  patientId: 'p1',
  prescriber: { documentId: 'd1', name: 'Dr Achieng Otieno' },
  at: new Date('2026-11-28T08:00:00Z'),
  directions: { text: 'As it says', forPatient: 'Kama inavyosema' },
};
const WISH: Prescribed = {
  medicine: { text: 'Metformin 500 mg', code: null, form: 'tablet' },
  dose: {
    amount: 1,
    unit: 'tablet',
    route: 'mouth',
    timing: { kind: 'times', times: 2 },
    asNeeded: null,
    meal: 'with',
  },
  days: 30,
  quantity: { value: 60, unit: 'tablet' },
  refills: 2,
  controlled: false,
  note: 'Drink water.',
  startsOn: '2026-11-24',
};

test('what was prescribed is read back from FHIR as it was', () => {
  fc.assert(
    fc.property(prescribed, (wish) => {
      const read = prescriptionFromFhir(prescriptionToFhir(wish, SIGNING));
      const { medicine, dose: taken, days: lasting, quantity, refills, controlled, note, startsOn } = read;
      expect({
        ...{ medicine, dose: taken, days: lasting, quantity, refills, controlled, note, startsOn },
      }).toEqual(wish);
      expect(read).toMatchObject({
        ...{ status: 'active', words: 'As it says', signedBy: 'Dr Achieng Otieno', stoppedFor: null },
        signedAt: '2026-11-28T08:00:00.000Z',
      });
    }),
  );
});

test('one from elsewhere is its words, whatever else it says', () => {
  const foreign: Resource = {
    resourceType: 'MedicationRequest',
    id: 'f1',
    status: 'completed',
    intent: 'order',
    medicationCodeableConcept: {
      coding: [{ system: 'urn:other', code: '1', display: 'Amoxicillin 250 MG' }],
    },
    subject: { reference: 'Patient/p1' },
    dosageInstruction: [{ text: 'As directed' }, { text: 'With much water' }],
  };
  expect(prescriptionFromFhir(foreign)).toMatchObject({
    medicine: { text: 'Amoxicillin 250 MG', form: null },
    ...{ dose: null, days: null, quantity: null, refills: 0, startsOn: null, signedBy: null },
    words: 'As directed\nWith much water',
  });
  const bare = {
    resourceType: 'MedicationRequest',
    id: 'f2',
    dosageInstruction: 'none',
    medicationReference: 7,
  };
  expect(prescriptionFromFhir(bare)).toMatchObject({ status: 'unknown', medicine: { text: null } });
});

test.each<[string, object]>([
  ['a unit that is not ours', { doseAndRate: [{ doseQuantity: { value: 1, code: '{spoon}' } }] }],
  ['a range of days', { timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd', boundsRange: {} } } }],
  ['every other day', { timing: { repeat: { frequency: 1, period: 2, periodUnit: 'd' } } }],
  ['a reason for taking it', { asNeededCodeableConcept: { text: 'pain' } }],
])('of a dose with %s nothing is guessed', (_what, change) => {
  const ours = prescriptionToFhir(WISH, SIGNING);
  const [instruction] = ours['dosageInstruction'] as object[];
  const changed = { ...ours, dosageInstruction: [{ ...instruction, ...change }] };
  expect(prescriptionFromFhir(changed)).toMatchObject({ dose: null, words: 'As it says' });
});

test('enough is given for all doses, and less than one unit more', () => {
  fc.assert(
    fc.property(dose, days, day, (taken, lasting, start) => {
      const quantity = quantityOf(taken, lasting, start);
      if (!quantity || taken.asNeeded || taken.timing.kind !== 'times') return;
      const needed = taken.amount * taken.timing.times * lasting;
      expect(quantity.value).toBeGreaterThanOrEqual(needed - 1e-6);
      expect(quantity.value).toBeLessThan(needed + 1);
      // And so it lasts for the days that were asked for.
      expect(daysOf(quantity, taken)).toBeGreaterThanOrEqual(lasting);
    }),
  );
});

test.each<[string, Partial<Dose>, number | null, number | null]>([
  ['twice a day for a month', {}, 30, 60],
  ['every 8 hours', { timing: { kind: 'every', hours: 8 } }, 5, 15],
  ['every 36 hours, begun at once', { timing: { kind: 'every', hours: 36 } }, 3, 2],
  ['on two days a week, from a Tuesday', { timing: { kind: 'weekdays', weekdays: ['mon', 'tue'] } }, 8, 3],
  ['once', { amount: 2, timing: { kind: 'once' } }, null, 2],
  ['when needed, by the most', { asNeeded: { most: 4 } }, 3, 12],
  ['parts of tablets, exactly', { amount: 0.1 }, 5, 1],
  ['until further notice', {}, null, null],
  ['drops', { unit: 'drop' }, 5, null],
])('the quantity of %s', (_what, change, lasting, expected) => {
  // A Tuesday.
  const quantity = quantityOf({ ...WISH.dose, ...change }, lasting, '2026-11-24');
  expect(quantity?.value ?? null).toBe(expected);
});

test('supply never ends earlier for what is handed over besides, nor before the last day of handing over', () => {
  const given = fc.record({
    day,
    quantity: fc.record({ value: amount, unit: fc.constant('tablet' as const) }),
  });
  fc.assert(
    fc.property(fc.array(given, { minLength: 1, maxLength: 6 }), given, (some, more) => {
      const before = supplyEnd(some, WISH.dose) ?? '';
      const after = supplyEnd([more, ...some], WISH.dose) ?? '';
      expect(after >= before).toBe(true);
      expect(some.every((each) => each.day <= before)).toBe(true);
    }),
  );
});

test('what is fetched early is taken after what was there; what is fetched late, from its day on', () => {
  const sixty = { value: 60, unit: 'tablet' } as const;
  expect(supplyEnd([{ day: '2026-11-01', quantity: sixty }], WISH.dose)).toBe('2026-12-01');
  const early = { day: '2026-11-25', quantity: sixty };
  expect(supplyEnd([early, { day: '2026-11-01', quantity: sixty }], WISH.dose)).toBe('2026-12-31');
  const late = { day: '2026-12-11', quantity: { value: 3, unit: 'tablet' } as const };
  expect(supplyEnd([{ day: '2026-11-01', quantity: sixty }, late], WISH.dose)).toBe('2026-12-12');
});

test.each<[string, Partial<Dose>, 'tablet' | 'bottle']>([
  ['is taken once', { timing: { kind: 'once' } }, 'tablet'],
  ['is taken when needed', { asNeeded: { most: 3 } }, 'tablet'],
  ['comes by the bottle', {}, 'bottle'],
])('nobody knows when the supply ends of what %s', (_what, change, unit) => {
  const given = [{ day: '2026-11-01', quantity: { value: 60, unit } }];
  expect(supplyEnd(given, { ...WISH.dose, ...change })).toBeNull();
  expect(supplyEnd([], { ...WISH.dose, ...change })).toBeNull();
});

test('it may be fetched for all its days and refills, for a month at least, for half a year without an end', () => {
  expect(validUntil('2026-11-24', 30, 2)).toBe('2027-02-22');
  expect(validUntil('2026-11-24', 3, 0)).toBe('2026-12-24');
  expect(validUntil('2026-11-24', null, 0)).toBe('2027-05-23');
});

test.each<[string, Partial<Wish>, string, string]>([
  ['nothing is taken', { dose: { ...WISH.dose, amount: 0 } }, 'dose.amount', 'problem_rx_amount'],
  ['parts are too fine', { dose: { ...WISH.dose, amount: 0.0001 } }, 'dose.amount', 'problem_rx_amount'],
  ['nothing is given', { quantity: { value: 0, unit: 'tablet' } }, 'quantity.value', 'problem_rx_amount'],
  [
    'the most is less than a dose',
    { dose: { ...WISH.dose, asNeeded: { most: 0.5 } } },
    'dose.asNeeded.most',
    'problem_rx_most',
  ],
  ['the quantity follows from nothing', { quantity: null, days: null }, 'quantity', 'problem_rx_quantity'],
  ['there are too many refills', { refills: 13 }, 'refills', 'problem_rx_refills'],
  ['a controlled medicine has refills', { controlled: true, refills: 1 }, 'refills', 'problem_rx_controlled'],
  [
    'a day of the week may not come',
    { days: 6, dose: { ...WISH.dose, timing: { kind: 'weekdays', weekdays: ['mon'] } } },
    'days',
    'problem_rx_week',
  ],
])('it is said where it is wrong that %s', (_what, change, path, problem) => {
  const found = problemsOf({ ...WISH, ...change });
  expect(found.map((each) => [each.path.join('.'), each.problem])).toEqual([[path, problem]]);
});

test('what is right has no problems', () => {
  expect(problemsOf(WISH)).toEqual([]);
  expect(problemsOf({ ...WISH, quantity: null })).toEqual([]);
});

test('a renewal is the same from today on, and names the one before', () => {
  const before = { ...prescriptionToFhir(WISH, SIGNING), statusReason: { text: 'x' } };
  const next = renewedInFhir(
    before,
    { id: 'rx2', at: new Date('2027-02-20T08:00:00Z'), prescriber: { documentId: 'd2', name: 'Dr Kiprono' } },
    { today: '2027-02-20', days: 30, refills: 2 },
  );
  expect(next).not.toHaveProperty('statusReason');
  expect(next).toMatchObject({ id: 'rx2', priorPrescription: { reference: 'MedicationRequest/rx1' } });
  expect(prescriptionFromFhir(next)).toMatchObject({
    ...WISH,
    ...{ startsOn: '2027-02-20', validUntil: '2027-05-21', signedBy: 'Dr Kiprono', status: 'active' },
  });
});

test('what was handed over is found by its prescription, by day; what was not is left out', () => {
  const rx = prescriptionToFhir(WISH, SIGNING);
  const given = (id: string, on: string, status = 'completed'): Resource => ({
    ...dispensingToFhir(rx, { id, day: on, quantity: WISH.quantity, by: SIGNING.prescriber }),
    status,
  });
  const found = dispensingsFromFhir([
    given('b', '2026-12-20'),
    given('a', '2026-11-24'),
    given('c', '2026-11-25', 'cancelled'),
  ]);
  expect(dispensingsOf(found, rx)).toEqual([
    { day: '2026-11-24', quantity: WISH.quantity },
    { day: '2026-12-20', quantity: WISH.quantity },
  ]);
  expect(dispensingsOf(found, { ...rx, id: 'other' })).toEqual([]);
});
