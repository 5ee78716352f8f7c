import { ownZoneIfOther } from './own-zone';

const AT = new Date('2026-11-26T07:00:00Z');

test('a phone elsewhere shows its own time too; one with another name for the same time does not', () => {
  expect(ownZoneIfOther('Europe/London', 'Africa/Nairobi', AT)).toBe('Europe/London');
  expect(ownZoneIfOther('Africa/Kampala', 'Africa/Nairobi', AT)).toBeNull();
});
