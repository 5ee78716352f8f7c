import {
  NOW,
  PATIENT_PHONE,
  remindersWorld,
  type RemindersWorld,
} from '../../../tests/support/reminders-world';
import { SEND, SWEEP } from './jobs';
import type { PatientNotice, StaffNotice } from './face';

const SECOND = 1000;
const HOUR = 3600 * SECOND;
let world: RemindersWorld;

async function open(options?: Parameters<typeof remindersWorld>[0]): Promise<void> {
  world = await remindersWorld(options);
}
afterEach(() => world.drop());

function tell(notice: PatientNotice): Promise<void> {
  return world.knex.transaction((trx) => world.reminders.face.tell(trx, notice));
}
function tellStaff(notice: StaffNotice): Promise<void> {
  return world.knex.transaction((trx) => world.reminders.face.tellStaff(trx, notice));
}
function cancelPlanned(): Promise<void> {
  return world.knex.transaction((trx) => world.reminders.face.cancelPlanned(trx, 123));
}
async function sendAgain(times: number): Promise<void> {
  const rows = await world.deliveries();
  await world.knex.transaction(async (trx) => {
    for (const { id } of rows) {
      for (let run = 0; run < times; run += 1)
        await world.kernel.outbox.enqueue(trx, SEND, { deliveryId: id });
    }
  });
  await world.runJobs();
}
async function states(): Promise<string[]> {
  return (await world.deliveries()).map(({ channel, kind, state }) => `${kind} ${channel} ${state}`);
}
const moved = (): PatientNotice => ({ kind: 'visit-moved', card: world.card() });

describe('a delivery', () => {
  it('is sent once however often its job runs', async () => {
    await open();
    await tell(moved());
    await tell(moved());
    await world.runJobs();
    await sendAgain(5);
    expect(world.provider.taken).toHaveLength(1);
  });

  it('whose process died before the send is looked up, not found, and sent', async () => {
    await open();
    world.provider.script = ['die-before'];
    await tell(moved());
    await world.runJobs();
    expect(await states()).toEqual(['visit-moved whatsapp sending']);
    world.clock.advance(2 * SECOND);
    await world.runJobs();
    expect(await states()).toEqual(['visit-moved whatsapp unknown']);
    world.clock.advance(10 * SECOND);
    await world.runJobs();
    expect(world.provider.taken).toHaveLength(1);
    expect(await states()).toEqual(['visit-moved whatsapp sent']);
  });

  it('whose process died after the send is found at the provider and not sent again', async () => {
    await open();
    world.provider.script = ['die-after'];
    await tell(moved());
    await world.runJobs();
    for (let i = 0; i < 5; i += 1) {
      world.clock.advance(10 * SECOND);
      await world.runJobs();
    }
    expect(world.provider.taken).toHaveLength(1);
    expect(await world.deliveries()).toMatchObject([
      { state: 'sent', provider_id: expect.stringMatching(/^SM0+$/) },
    ]);
  });

  it('whose answer was lost is looked up before anything else', async () => {
    await open();
    world.provider.script = ['taken-but-unknown'];
    await tell(moved());
    await world.runJobs();
    expect(await states()).toEqual(['visit-moved whatsapp unknown']);
    world.clock.advance(5 * SECOND);
    await world.runJobs();
    expect(world.provider.taken).toHaveLength(1);
    expect(await states()).toEqual(['visit-moved whatsapp sent']);
  });

  it('that was cut off twice stays unknown for ever', async () => {
    await open();
    world.provider.script = ['die-before', 'die-before'];
    await tell(moved());
    for (let i = 0; i < 20; i += 1) {
      world.clock.advance(10 * SECOND);
      await world.runJobs();
    }
    expect(world.provider.taken).toEqual([]);
    expect(await world.deliveries()).toMatchObject([{ state: 'unknown', finished_at: expect.any(String) }]);
  });

  it('is not sent again while the provider cannot be asked about it', async () => {
    await open();
    world.provider.script = ['taken-but-unknown'];
    world.provider.canBeAsked = false;
    await tell(moved());
    for (let i = 0; i < 10; i += 1) {
      world.clock.advance(40 * SECOND);
      await world.runJobs();
    }
    expect(await states()).toEqual(['visit-moved whatsapp unknown']);
    world.provider.canBeAsked = true;
    world.clock.advance(40 * SECOND);
    await world.runJobs();
    expect(await states()).toEqual(['visit-moved whatsapp sent']);
    expect(world.provider.taken).toHaveLength(1);
  });

  it('found sending by another job is left alone while its lease lasts', async () => {
    await open();
    world.provider.script = ['die-before'];
    await tell(moved());
    await world.runJobs();
    await world.knex('kernel_jobs').update({ state: 'dead' });
    await sendAgain(1);
    expect(await states()).toEqual(['visit-moved whatsapp sending']);
  });

  it('by e-mail that was cut off is never repeated', async () => {
    await open();
    world.provider.script = ['die-before', 'die-before', 'die-before'];
    await tellStaff({ kind: 'visit-booked-staff', card: world.card() });
    for (let i = 0; i < 5; i += 1) {
      world.clock.advance(10 * SECOND);
      await world.runJobs();
    }
    expect(world.provider.taken).toEqual([]);
    expect(new Set(await states())).toEqual(new Set(['visit-booked-staff email unknown']));
  });

  it('backs off while the provider is busy', async () => {
    await open();
    const busy = { kind: 'later', code: '20429' } as const;
    world.provider.script = [busy, busy];
    await tell(moved());
    await world.runJobs();
    expect(await world.deliveries()).toMatchObject([{ state: 'planned', error_code: '20429', tries: 1 }]);
    world.clock.advance(15 * SECOND);
    await world.runJobs();
    world.clock.advance(30 * SECOND);
    await world.runJobs();
    expect(await world.deliveries()).toMatchObject([{ state: 'sent', error_code: null, tries: 3 }]);
    expect(world.provider.taken).toHaveLength(1);
  });

  it('is not sent when the visit was called off during the back-off', async () => {
    await open();
    world.provider.script = [{ kind: 'later', code: 'ECONNREFUSED' }];
    await tell(moved());
    await world.runJobs();
    await cancelPlanned();
    world.clock.advance(HOUR);
    await world.runJobs();
    expect(world.provider.taken).toEqual([]);
    expect(await states()).toEqual(['visit-moved whatsapp cancelled']);
  });

  it('about the cancellation itself survives the cancelling', async () => {
    await open();
    await tell({ kind: 'visit-confirmed', card: world.card(), params: { amountCents: 150_000 } });
    await tell({ kind: 'visit-cancelled', card: world.card({ version: 2 }) });
    await cancelPlanned();
    await world.runJobs();
    expect(await states()).toEqual(['visit-confirmed whatsapp cancelled', 'visit-cancelled whatsapp sent']);
  });

  it('whose text lacks a value ends as failed and is not tried for ever', async () => {
    await open();
    await world.knex('clinics').update({ name: '', phone: '' });
    await tell(moved());
    await world.runJobs();
    expect(await world.deliveries()).toMatchObject([{ state: 'failed', error_code: 'unwritable' }]);
  });

  it('whose job was lost is taken up by the sweep', async () => {
    await open();
    await tell(moved());
    await world.knex('kernel_jobs').del();
    world.clock.advance(3 * 60 * SECOND);
    for (const minute of ['a', 'b']) {
      await world.knex.transaction((trx) => world.kernel.outbox.enqueue(trx, SWEEP, { minute }));
    }
    await world.runJobs();
    expect(world.provider.taken).toHaveLength(1);
    expect(await states()).toEqual(['visit-moved whatsapp sent']);
  });
});

describe('channels', () => {
  it('fall back from WhatsApp to SMS once', async () => {
    await open();
    world.provider.script = [{ kind: 'refused', code: '63024', reach: 'other_channel' }];
    await tell(moved());
    await world.runJobs();
    await sendAgain(3);
    expect(await world.deliveries()).toMatchObject([
      { state: 'failed', error_code: '63024', channel: 'whatsapp' },
      { state: 'sent', channel: 'sms', dedupe_key: 'visit:123:v1:visit-moved:sms' },
    ]);
    expect(world.provider.taken).toMatchObject([
      { to: PATIENT_PHONE, content: { body: expect.stringContaining('Thu 26 Nov 14:30') } },
    ]);
  });

  it('end with the SMS when that is refused too', async () => {
    await open();
    const refused = { kind: 'refused', code: 'not_configured', reach: 'other_channel' } as const;
    world.provider.script = [refused, refused];
    await tell(moved());
    await world.runJobs();
    expect(await states()).toEqual(['visit-moved whatsapp failed', 'visit-moved sms failed']);
  });

  it('are given up for a dead number', async () => {
    await open();
    world.provider.script = [{ kind: 'refused', code: '21211', reach: 'nobody' }];
    await tell(moved());
    await world.runJobs();
    expect(await states()).toEqual(['visit-moved whatsapp failed']);
  });

  it('by phone are closed for good to a person who opted out, e-mail stays open', async () => {
    await open({ email: true });
    world.provider.scripted = ['whatsapp', 'sms'];
    world.provider.script = [{ kind: 'refused', code: '21610', reach: 'opted_out' }];
    await tell(moved());
    await world.runJobs();
    await tell({ kind: 'visit-cancelled', card: world.card({ version: 2 }) });
    await world.runJobs();
    expect(await states()).toEqual([
      'visit-moved whatsapp opted_out',
      'visit-moved email sent',
      'visit-cancelled whatsapp opted_out',
      'visit-cancelled email sent',
    ]);
    expect(world.provider.bodies('whatsapp')).toEqual([]);
  });

  it('use the patient’s language', async () => {
    await open({ language: 'sw' });
    await tell({ kind: 'visit-confirmed', card: world.card(), params: { amountCents: 150_000 } });
    await world.runJobs();
    expect(world.provider.taken).toMatchObject([
      {
        content: {
          template: 'visit-confirmed.sw',
          variables: { 2: 'KSh 1,500', 5: 'Alhamisi 26 Nov', 6: '14:30 (saa nane na nusu mchana)' },
        },
      },
    ]);
  });
});

describe('notices', () => {
  it('to staff reach the doctor and each active front desk of the clinic by e-mail', async () => {
    await open();
    const card = world.card();
    await tellStaff({
      kind: 'visit-moved-staff',
      card,
      params: { oldStartsAt: new Date('2026-11-25T07:00:00Z') },
    });
    await world.runJobs();
    expect(world.provider.taken.map(({ to }) => to).sort()).toEqual([
      'desk1@clinic.test',
      'desk2@clinic.test',
      'doctor@clinic.test',
    ]);
    expect(world.provider.taken[0]?.content).toMatchObject({
      subject: 'Moved: Wed 25 Nov, 10:00 to Thu 26 Nov, 14:30, Dr Njeri Mwangi',
    });
  });

  it('of a patient who runs late say by how much, as long as it helps', async () => {
    await open();
    const late = { kind: 'visit-late-staff', params: { lateMinutes: 15 } } as const;
    await tellStaff({ ...late, card: world.card() });
    await world.runJobs();
    expect(world.provider.taken).toHaveLength(3);
    expect(world.provider.taken[0]?.content).toMatchObject({
      subject: '15 minutes late: Thu 26 Nov, 14:30, Dr Njeri Mwangi',
    });
    await tellStaff({ ...late, card: { ...world.card(), version: 9 } });
    world.clock.set(new Date(world.card().startsAt.getTime() + 61 * 60_000));
    await world.runJobs();
    expect(world.provider.taken).toHaveLength(3);
  });

  it('of a visit without a price say that there is nothing to pay', async () => {
    await open();
    await tell({ kind: 'visit-confirmed', card: world.card(), params: { amountCents: 0 } });
    await world.runJobs();
    expect(world.provider.taken).toMatchObject([{ content: { template: 'visit-confirmed-free.en' } }]);
  });

  it('of a second failed payment are told when the occasion differs', async () => {
    await open();
    const params = {
      amountCents: 150_000,
      heldUntil: new Date(NOW.getTime() + HOUR),
      payBill: '174379',
      account: 'ABC',
    };
    for (const occasion of ['attempt1', 'attempt1', 'attempt2']) {
      await tell({ kind: 'payment-failed', card: world.card(), occasion, params });
    }
    await world.runJobs();
    expect(world.provider.taken).toHaveLength(2);
  });

  it('of a failed payment are not told any more when the hold is over', async () => {
    await open();
    const params = {
      amountCents: 150_000,
      heldUntil: new Date(NOW.getTime() + HOUR),
      payBill: '174379',
      account: 'ABC',
    };
    await tell({ kind: 'payment-failed', card: world.card(), params });
    world.clock.advance(2 * HOUR);
    await world.runJobs();
    expect(await states()).toEqual(['payment-failed whatsapp skipped']);
  });
});
