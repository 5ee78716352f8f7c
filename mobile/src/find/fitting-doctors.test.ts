import { doctorOf, offerOf } from '../testing/doctor';
import { fittingDoctors, nextFreeOn, NO_FILTER, priceOf } from './fitting-doctors';

// 20:30 in Nairobi.
const NOW = new Date('2026-11-26T17:30:00Z');
const audio = offerOf({
  service: 's2',
  channel: 'audio',
  priceCents: 80_000,
  nextFree: '2026-11-27T06:00:00Z',
});
const otieno = doctorOf({ nextFree: '2026-11-26T18:00:00Z', offers: [offerOf(), audio] });
const ngeno = doctorOf({
  documentId: 'd2',
  name: "Dr Chebet Ng'eno",
  specialty: 'Skin',
  languages: ['en'],
  // After midnight in Nairobi, and still the same day in London.
  nextFree: '2026-11-26T21:10:00Z',
});
const all = [otieno, ngeno];

test.each([
  ['', [otieno, ngeno]],
  ['otie fam', [otieno]],
  ['ngeno', [ngeno]],
  ['NG’ENO', [ngeno]],
  ['ushauri', [otieno, ngeno]],
  ['tieno', []],
  // Whatever the language of the app, and of the CMS.
  ['ngozi', [ngeno]],
  ['NGÓZI', [ngeno]],
  ['dermat', [ngeno]],
  ['familia', [otieno]],
])('%j finds words from their beginning', (words, found) => {
  expect(fittingDoctors(all, { ...NO_FILTER, words }, NOW)).toEqual(found);
});

test("today is the clinic's, and on the channel that was chosen", () => {
  expect(fittingDoctors(all, { ...NO_FILTER, today: true }, NOW)).toEqual([otieno]);
  expect(fittingDoctors(all, { ...NO_FILTER, today: true, channel: 'audio' }, NOW)).toEqual([]);
});

test('a language and a channel are each asked of the doctor', () => {
  expect(fittingDoctors(all, { ...NO_FILTER, language: 'luo' }, NOW)).toEqual([otieno]);
  expect(fittingDoctors(all, { ...NO_FILTER, channel: 'audio' }, NOW)).toEqual([otieno]);
});

test('the next free time and the price are those of the channel', () => {
  expect(nextFreeOn(otieno, 'audio')).toBe('2026-11-27T06:00:00Z');
  expect(nextFreeOn(otieno, 'chat')).toBeNull();
  expect(priceOf(otieno, null)).toEqual({ cents: 80_000, several: true });
  expect(priceOf(otieno, 'video')).toEqual({ cents: 120_000, several: false });
});
