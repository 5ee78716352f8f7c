import { isOtherAmount, lookAlikeVisit, offeredVisits, type MoneyVisit } from './money-visit';

const visit = (id: string, dueCents: number | null = 120_000): MoneyVisit => ({
  ...{ id, reference: `R-${id}`, name: `Patient ${id}`, startsAt: '2026-11-30T06:00:00.000Z', dueCents },
});
const ids = (visits: readonly MoneyVisit[]): string[] => visits.map(({ id }) => id);
const found = [visit('a'), visit('b')];

test('the visit that it was probably meant for comes first, also when the list does not reach it', () => {
  expect(ids(offeredVisits(visit('far'), visit('far'), found))).toEqual(['far', 'a', 'b']);
  expect(ids(offeredVisits(visit('far'), visit('a'), found))).toEqual(['far', 'a', 'b']);
  expect(ids(offeredVisits(visit('b'), visit('b'), found))).toEqual(['b', 'a']);
  expect(ids(offeredVisits(visit('far'), visit('far'), []))).toEqual(['far']);
});

test('the chosen one stays on the screen while others are looked for', () => {
  expect(ids(offeredVisits(visit('far'), visit('c'), found))).toEqual(['far', 'c', 'a', 'b']);
  expect(ids(offeredVisits(null, visit('c'), found))).toEqual(['c', 'a', 'b']);
  expect(ids(offeredVisits(null, visit('a'), found))).toEqual(['a', 'b']);
  expect(ids(offeredVisits(null, null, found))).toEqual(['a', 'b']);
});

test('another amount is told for the look-alike, too, once what is due is known', () => {
  const { id, reference, startsAt, name } = visit('far');
  const lookAlike = {
    typed: 'R-fat',
    reference,
    visit: { id, reference, startsAt, patient: { id: 'p', name } },
  };
  const payment = {
    ...{ state: 'processing' as const, amountCents: 120_000, paidCents: 20_000, refundedCents: 0 },
    receipt: null,
  };
  expect(lookAlikeVisit(lookAlike, undefined)).toEqual(visit('far', null));
  expect(isOtherAmount(lookAlikeVisit(lookAlike, undefined), 120_000)).toBe(false);
  expect(isOtherAmount(lookAlikeVisit(lookAlike, { payment }), 120_000)).toBe(true);
  expect(isOtherAmount(lookAlikeVisit(lookAlike, { payment }), 100_000)).toBe(false);
  expect(isOtherAmount(null, 100_000)).toBe(false);
});
