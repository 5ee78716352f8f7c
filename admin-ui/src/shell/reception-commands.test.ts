import { consoleText } from '@daktari/texts/console';
import { at, NOW, visit } from '../visits/visit-for-tests';
import { receptionCommands } from './reception-commands';

const VISITS = [
  visit('Amina', 10),
  visit('Brian', 5, { arrivedAt: at(-3) }),
  visit('Later', 24 * 60),
  visit('By phone', 10, { channel: 'audio' }),
];
const commandsOf = (may: boolean, noted: string[] = []) =>
  receptionCommands(VISITS, {
    now: NOW,
    say: (key, ...values) => consoleText('en', key, ...values),
    mayNote: () => may,
    note: ({ id }, step) => noted.push(`${step} ${id}`),
  });

test('of today’s visits it can be noted who has come and who is called in', () => {
  const noted: string[] = [];
  const commands = commandsOf(true, noted);
  expect(commands.map(({ label }) => label)).toEqual(['Amina has come', 'Call Brian in']);
  for (const command of commands) if (command.kind === 'do') command.run();
  expect(noted).toEqual(['arrive Amina', 'call-in Brian']);
});

test('who may note nothing finds nothing to note', () => {
  expect(commandsOf(false)).toEqual([]);
});
