import { startSimulator, type Simulator } from '../../simulator/server';
import { openSession, pushToken, switchOn } from '../support/push-phones';
import { remindersWorld, type RemindersWorld } from '../support/reminders-world';

let simulator: Simulator;
let world: RemindersWorld;
const A = pushToken('a');
const B = pushToken('b');

async function open(pushBaseUrl?: string): Promise<void> {
  simulator = await startSimulator({ port: 0, smtpPort: 0 });
  world = await remindersWorld({ settings: { pushBaseUrl: pushBaseUrl ?? `${simulator.url}/expo/` } });
  for (const [session, token] of [
    ['one', A],
    ['two', B],
  ] as const) {
    await openSession(world, session);
    await switchOn(world, session, token);
  }
}
afterEach(async () => {
  await simulator.stop();
  await world.drop();
});

async function tell(version = 1): Promise<void> {
  const notice = { kind: 'visit-moved', card: world.card({ version }) } as const;
  await world.knex.transaction((trx) => world.reminders.face.tell(trx, notice));
  await world.runJobs();
}
async function pushes(): Promise<string[]> {
  const rows = (await world.deliveries()).filter(({ channel }) => channel === 'push');
  return rows.map(({ state, error_code: code, tries }) => [state, code, tries].filter(Boolean).join(' '));
}
const tokens = () => world.knex('reminders_push_tokens');
const later = async (minutes: number): Promise<void> => {
  world.clock.advance(minutes * 60_000);
  await simulator.control.clock({ kind: 'advance', ms: minutes * 60_000 });
  await world.runJobs();
};

it('Expo is told that there is news and nothing else, and its receipts are fetched', async () => {
  await open();
  await tell();
  expect(simulator.control.expo().map(({ to, message }) => [to, message])).toEqual(
    expect.arrayContaining(
      [A, B].map((to) => [
        to,
        { title: 'You have news in Daktari', sound: 'default', collapseId: 'news', tag: 'news' },
      ]),
    ),
  );
  expect(await pushes()).toEqual(['sent 1']);
  expect(await world.knex('reminders_push_tickets')).toHaveLength(2);
  await later(31);
  expect(await world.knex('reminders_push_tickets')).toEqual([]);
  expect(await pushes()).toEqual(['sent 1']);
});

it('a phone without the app loses its token, by ticket or by receipt', async () => {
  await open();
  simulator.control.uninstall(A, 'ticket');
  simulator.control.uninstall(B, 'receipt');
  await tell();
  expect([await pushes(), (await tokens()).length]).toEqual([['sent 1'], 1]);
  await later(31);
  expect([await pushes(), (await tokens()).length]).toEqual([['failed DeviceNotRegistered 1'], 0]);
});

it('all phones without the app fail at once', async () => {
  await open();
  for (const token of [A, B]) simulator.control.uninstall(token, 'ticket');
  await tell();
  expect([await pushes(), (await tokens()).length]).toEqual([['failed DeviceNotRegistered 1'], 0]);
});

it('a lost answer is not repeated', async () => {
  await open();
  simulator.control.setFault('expo-lost-response', { on: true });
  await tell();
  await later(10);
  expect(simulator.control.expo()).toHaveLength(2);
  expect(await pushes()).toEqual(['unknown UND_ERR_SOCKET 1']);
});

it.each([
  ['expo-down', 'http_503'],
  ['expo-429', 'http_429'],
] as const)('%s is tried again later', async (fault, code) => {
  await open();
  simulator.control.setFault(fault, { on: true });
  await tell();
  expect(await pushes()).toEqual([`planned ${code} 1`]);
  simulator.control.setFault(fault, { on: false });
  await later(1);
  expect(await pushes()).toEqual(['sent 2']);
  expect(simulator.control.expo()).toHaveLength(2);
});

it('where nobody listens it is tried again later', async () => {
  await open('http://127.0.0.1:9');
  await tell();
  expect(await pushes()).toEqual(['planned ECONNREFUSED 1']);
});
