import { setTimeout as sleep } from 'node:timers/promises';
import { composeFactors, type Factors } from '../../plugins/identity/server/factors/compose';
import { PATIENT_PHONE, type RemindersWorld } from '../support/reminders-world';
import { remindersWire, type RemindersWire } from '../support/reminders-wire';

/** A code's whole way: asked for, sent by the real adapter, read off the simulator's phone, given back. */
let wire: RemindersWire;
let world: RemindersWorld;
let factors: Factors;

beforeEach(async () => {
  wire = await remindersWire();
  ({ world } = wire);
  factors = composeFactors(world.kernel, { publicUrl: 'https://daktari.example', productName: 'Daktari' });
});
afterEach(() => wire.stop());

const BINDING = 'interaction-1';
async function ask(language: 'en' | 'sw' = 'en', msisdn = PATIENT_PHONE): Promise<string> {
  const request = { msisdn, binding: BINDING, ip: '197.248.10.1', language };
  return (await factors.codes.start({ ...request, channel: 'whatsapp-then-sms' })).challenge;
}
async function messages(
  channel: 'whatsapp' | 'sms',
  count: number,
  msisdn = PATIENT_PHONE,
): Promise<string[]> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    await world.runJobs();
    const texts = wire.simulator.control.phone(msisdn)?.[channel].map(({ text }) => text) ?? [];
    if (texts.length >= count || Date.now() > deadline) return texts;
    await sleep(50);
  }
}
/** Without the clock, which would bring the SMS. */
async function delivered(): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    await world.runJobs();
    const states = (await world.deliveries()).map(({ state }) => state);
    if (states.join() === 'delivered') return;
    if (Date.now() > deadline) expect(states).toEqual(['delivered']);
    await sleep(50);
  }
}
const codeIn = (text = ''): string => /\b\d{6}\b/.exec(text)?.[0] ?? '';

it('a code arrives by WhatsApp in the words that Meta approves, and opens once', async () => {
  const challenge = await ask('sw');
  const [text] = await messages('whatsapp', 1);
  expect(text).toMatch(/^\d{6} ni msimbo wako wa uthibitisho\./);
  const guess = { challenge, binding: BINDING, code: codeIn(text) };
  expect(await factors.codes.check(guess)).toEqual({ msisdn: PATIENT_PHONE });
  await expect(factors.codes.check(guess)).rejects.toMatchObject({ code: 'code_over' });
});

it('a phone without WhatsApp gets an SMS that browser and app can read, with the same code', async () => {
  wire.simulator.control.putPhone({ msisdn: PATIENT_PHONE, whatsapp: false });
  const challenge = await ask();
  const [text = ''] = await messages('sms', 1);
  const code = codeIn(text);
  expect(text.split('\n').slice(1)).toEqual([`@daktari.example #${code}`, 'FA+9qCX9VSu']);
  expect(await factors.codes.check({ challenge, binding: BINDING, code })).toEqual({ msisdn: PATIENT_PHONE });
});

it('a WhatsApp message that gets lost is followed by the same code in an SMS after half a minute', async () => {
  wire.simulator.control.setFault('whatsapp-lost', { on: true });
  await ask();
  await world.runJobs();
  world.clock.advance(29_000);
  await world.runJobs();
  expect(wire.simulator.control.messages()).toHaveLength(1);
  world.clock.advance(1000);
  const [text] = await messages('sms', 1);
  const [whatsapp] = wire.simulator.control.messages();
  expect(codeIn(text)).toBe(codeIn(whatsapp?.body));
  expect(codeIn(text)).toMatch(/^\d{6}$/);
});

it('a code that was used is wiped, and comes by no other way', async () => {
  wire.simulator.control.setFault('whatsapp-lost', { on: true });
  const challenge = await ask();
  await world.runJobs();
  const code = codeIn(wire.simulator.control.messages()[0]?.body);
  await factors.codes.check({ challenge, binding: BINDING, code });
  world.clock.advance(60_000);
  await world.runJobs();
  expect(wire.simulator.control.messages()).toHaveLength(1);
  expect((await world.deliveries()).map(({ facts_sealed }) => facts_sealed)).toEqual(['']);
});

it('a lost answer of the provider does not lead to a second message', async () => {
  wire.simulator.control.setFault('twilio-lost-response', { on: true, remaining: 1 });
  await ask();
  await delivered();
  world.clock.advance(60_000);
  await world.runJobs();
  expect(wire.simulator.control.messages()).toHaveLength(1);
});
