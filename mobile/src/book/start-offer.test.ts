import { offerOf } from '../testing/doctor';
import { startOffer } from './start-offer';

const call = offerOf({ service: 'call', channel: 'audio' });
const video = offerOf({ service: 'video', channel: 'video' });
const child = offerOf({ service: 'child', channel: 'video', toAge: 12 });
const old = offerOf({ service: 'old', channel: 'video', fromAge: 65 });
const all = [old, child, video, call];

test.each([
  ['any way, nobody knows the age', null, null, 'call'],
  ['video, nobody knows the age', 'video', null, 'video'],
  ['any way, for a child', null, 5, 'child'],
  ['on the birthday after the last year', null, 13, 'call'],
  ['in the last year', 'video', 12, 'child'],
  ['for somebody old', null, 65, 'old'],
  ['the way that was looked for before the age', 'audio', 5, 'call'],
] as const)('%s', (_name, channel, age, service) => {
  expect(startOffer(all, { channel, age })?.service).toBe(service);
});

test('a doctor who does not meet that way is shown with what they do; one without offers with none', () => {
  expect(startOffer(all, { channel: 'in_person', age: null })?.service).toBe('call');
  expect(startOffer([], { channel: null, age: 5 })).toBeNull();
});
