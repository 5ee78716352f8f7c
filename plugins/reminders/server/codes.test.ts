import { readFileSync } from 'node:fs';
import { remindersWorld, type RemindersWorld } from '../../../tests/support/reminders-world';
import { CODE_SENDER, type CodeMessage } from '../../../src/kernel/code-sender';
import { SWEEP } from './jobs';
import { twilioReach } from './adapters/twilio-errors';
import { remindersStore } from './store/store';
import { receiveStatus } from './use-cases/receive-status';

const SECOND = 1000;
/** Nobody's in the patients table. */
const NUMBER = '254722987654';
const CODE = '418203';
let world: RemindersWorld;

beforeEach(async () => {
  world = await remindersWorld();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await world.drop();
});

const sender = () => world.kernel.services.use(CODE_SENDER);
function queue(changes: Partial<CodeMessage> = {}): Promise<void> {
  const goodUntil = Date.now() + 600 * SECOND;
  const message: CodeMessage = {
    ...{ challenge: 'C'.repeat(64), send: 1, msisdn: NUMBER, code: CODE, language: 'sw' },
    ...{ channel: 'whatsapp-then-sms', goodUntil },
    ...changes,
  };
  return world.knex.transaction((trx) => sender().queue(trx, message));
}
async function states(): Promise<string[]> {
  return (await world.deliveries()).map(({ channel, state }) => `${channel} ${state}`);
}
async function report(status: string, errorCode: string | null = null): Promise<void> {
  const [first] = await world.deliveries();
  const parts = { kernel: world.kernel, store: remindersStore(world.kernel.vault), reachOf: twilioReach };
  const providerId = first?.provider_id ?? '';
  await receiveStatus(parts, { providerId, status, errorCode, deliveryId: first?.id ?? null });
  await world.runJobs();
}
async function wait(seconds: number): Promise<void> {
  world.clock.advance(seconds * SECOND);
  await world.runJobs();
}
async function sweep(minute: string): Promise<void> {
  await world.knex.transaction((trx) => world.kernel.outbox.enqueue(trx, SWEEP, { minute }));
  await world.runJobs();
}

describe('a code', () => {
  it('goes to a number that is nobody’s by WhatsApp, as an authentication template', async () => {
    await queue();
    await world.runJobs();
    expect(world.provider.taken).toMatchObject([
      {
        to: NUMBER,
        content: { channel: 'whatsapp', template: 'sign-in-code.sw', variables: { 1: CODE } },
      },
    ]);
  });

  it('comes by SMS as well, with the same figures, when no delivery is reported for half a minute', async () => {
    await queue();
    await world.runJobs();
    await wait(29);
    expect(await states()).toEqual(['whatsapp sent']);
    await wait(1);
    expect(await states()).toEqual(['whatsapp sent', 'sms sent']);
    expect(world.provider.bodies('sms')).toMatchObject([
      { to: NUMBER, content: { body: expect.stringContaining(CODE) } },
    ]);
  });

  it('that WhatsApp delivered is not sent by SMS', async () => {
    await queue();
    await world.runJobs();
    await report('delivered');
    await wait(60);
    expect(await states()).toEqual(['whatsapp delivered']);
  });

  it('that WhatsApp refuses comes by SMS at once, and only once', async () => {
    world.provider.scripted = ['whatsapp'];
    world.provider.script = [{ kind: 'refused', code: '63024', reach: 'other_channel' }];
    await queue();
    await world.runJobs();
    expect(await states()).toEqual(['whatsapp failed', 'sms sent']);
    await wait(60);
    expect(world.provider.bodies('sms')).toHaveLength(1);
  });

  it('that WhatsApp could not deliver comes by SMS at once', async () => {
    await queue();
    await world.runJobs();
    await report('undelivered', '63024');
    expect(await states()).toEqual(['whatsapp failed', 'sms sent']);
  });

  it('queued twice for one send is one message, and one more for the next send', async () => {
    await queue({ channel: 'sms' });
    await queue({ channel: 'sms' });
    await queue({ channel: 'sms', send: 2 });
    await world.runJobs();
    expect(world.provider.bodies('sms')).toHaveLength(2);
  });

  it('reaches a number whose owner does not want other messages', async () => {
    const msisdn_index = world.kernel.vault.blindIndex(NUMBER, 'patient-phone');
    await world.knex('reminders_opt_outs').insert({ msisdn_index, source: 'provider', created_at: 'now' });
    await queue();
    await world.runJobs();
    expect(await states()).toEqual(['whatsapp sent']);
  });

  it('that was used is not sent any more, and nothing readable of it stays', async () => {
    await queue();
    await world.runJobs();
    await world.knex.transaction((trx) => sender().forget(trx, 'C'.repeat(64)));
    await wait(60);
    await report('undelivered', '63024');
    expect(await states()).toEqual(['whatsapp failed']);
    expect((await world.deliveries()).map(({ facts_sealed }) => facts_sealed)).toEqual(['']);
  });

  it('that is taken back before its job runs is never sent', async () => {
    await queue();
    await world.knex.transaction((trx) => sender().forget(trx, 'C'.repeat(64)));
    await world.runJobs();
    expect(await states()).toEqual(['whatsapp cancelled']);
    expect(world.provider.taken).toEqual([]);
  });

  it('that is over in real time is not sent, and wiped by the next sweep', async () => {
    world.provider.script = [{ kind: 'later', code: '20429' }];
    const goodUntil = Date.now() + 600 * SECOND;
    await queue({ goodUntil });
    await world.runJobs();
    await sweep('one');
    expect((await world.deliveries())[0]?.facts_sealed).not.toBe('');
    jest.spyOn(Date, 'now').mockReturnValue(goodUntil);
    await sweep('two');
    await wait(60);
    expect(await states()).toEqual(['whatsapp skipped']);
    expect((await world.deliveries())[0]?.facts_sealed).toBe('');
    expect(world.provider.taken).toEqual([]);
  });

  it('whose answer was lost and that was wiped since is neither sent again nor complained about', async () => {
    world.provider.script = ['taken-but-unknown'];
    await queue();
    await world.runJobs();
    await world.knex.transaction((trx) => sender().forget(trx, 'C'.repeat(64)));
    await wait(10);
    await wait(60);
    expect(world.provider.taken).toHaveLength(1);
    expect(world.logged.map(({ event }) => event)).not.toContain('reminders.unwritable');
  });

  it('is not promised by a way that is not there', async () => {
    expect(sender().channels).toEqual(['whatsapp-then-sms', 'sms']);
    await expect(queue({ channel: 'voice' })).rejects.toThrow('voice');
  });

  it('is sealed with its number while it waits, and neither stands in the log', async () => {
    world.provider.script = [{ kind: 'later', code: '20429' }];
    await queue();
    await world.runJobs();
    await world.knex.raw('VACUUM');
    const kept = readFileSync(world.file, 'latin1') + JSON.stringify(world.logged);
    for (const mark of [CODE, NUMBER, NUMBER.slice(3)])
      expect([mark, kept.includes(mark)]).toEqual([mark, false]);
  });
});
