import { offerOf } from '../testing/doctor';
import { inOrder, megabytesOf } from './channels';

test('sound comes before picture, and the cheaper before the dearer', () => {
  const [video, dear, cheap, odd] = [
    offerOf({ channel: 'video' }),
    offerOf({ channel: 'audio', priceCents: 200 }),
    offerOf({ channel: 'audio', priceCents: 100 }),
    offerOf({ channel: 'pigeon' }),
  ];
  expect(inOrder([odd, video, dear, cheap])).toEqual([cheap, dear, video, odd]);
});

test.each([
  ['audio', 20, 3],
  ['video', 20, 18],
  ['chat', 20, 'least'],
  ['in_person', 20, null],
  ['pigeon', 20, null],
] as const)('%s of %i minutes takes %s MB', (channel, lengthMinutes, megabytes) => {
  expect(megabytesOf(offerOf({ channel, lengthMinutes }))).toBe(megabytes);
});
