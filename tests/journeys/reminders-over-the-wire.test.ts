import type { Simulator } from '../../simulator/server';
import type { PatientNotice } from '../../plugins/reminders/server/face';
import { PATIENT_EMAIL, PATIENT_PHONE, type RemindersWorld } from '../support/reminders-world';
import { remindersWire, type RemindersWire } from '../support/reminders-wire';

let wire: RemindersWire;
let simulator: Simulator;
let world: RemindersWorld;

beforeEach(async () => {
  wire = await remindersWire();
  ({ simulator, world } = wire);
});
afterEach(() => wire.stop());

function tell(): Promise<void> {
  const notice: PatientNotice = {
    kind: 'visit-confirmed',
    card: world.card(),
    params: { amountCents: 150_000 },
  };
  return world.knex.transaction((trx) => world.reminders.face.tell(trx, notice));
}

const settled = (...expected: string[]): Promise<void> => wire.settled(...expected);
const view = () => simulator.control.phone(PATIENT_PHONE);

it('a confirmation reaches the phone by WhatsApp and the mail box, and its delivery is known', async () => {
  await tell();
  await settled('whatsapp delivered', 'email sent');
  expect(view()?.whatsapp.map(({ text }) => text)).toEqual([
    expect.stringContaining(
      'Paid KSh 1,500. You are booked with Dr Njeri Mwangi at Amani Clinic: Thu 26 Nov, 14:30.',
    ),
  ]);
  expect(view()?.sms).toEqual([]);
  expect(simulator.control.mail(PATIENT_EMAIL)).toMatchObject([{ subject: 'Visit KX7P2MQA is booked' }]);
});

it('a phone without WhatsApp gets one SMS instead', async () => {
  simulator.control.putPhone({ msisdn: PATIENT_PHONE, whatsapp: false });
  await tell();
  await settled('whatsapp failed', 'email sent', 'sms delivered');
  expect(view()?.sms).toHaveLength(1);
  expect(view()?.whatsapp).toEqual([]);
});

it('a lost answer does not lead to a second message', async () => {
  simulator.control.setFault('twilio-lost-response', { on: true, remaining: 1 });
  await tell();
  await settled('whatsapp delivered', 'email sent');
  world.clock.advance(60_000);
  await world.runJobs();
  expect(simulator.control.messages()).toHaveLength(1);
});

it('a lost answer is found by asking when the callback is lost as well', async () => {
  wire.loseReports();
  simulator.control.setFault('twilio-lost-response', { on: true, remaining: 1 });
  await tell();
  await settled('whatsapp sent', 'email sent');
  expect(simulator.control.messages()).toHaveLength(1);
});

it('a busy and a broken provider are waited for', async () => {
  simulator.control.setFault('twilio-429', { on: true, remaining: 2 });
  simulator.control.setFault('twilio-down', { on: true, remaining: 1 });
  simulator.control.setFault('smtp-down', { on: true, remaining: 1 });
  await tell();
  await settled('whatsapp delivered', 'email sent');
  expect(simulator.control.messages()).toHaveLength(1);
  expect(simulator.control.mail(PATIENT_EMAIL)).toHaveLength(1);
});

it('a mail whose answer was lost is not sent again', async () => {
  simulator.control.setFault('smtp-cut', { on: true, remaining: 1 });
  await tell();
  await settled('whatsapp delivered', 'email unknown');
  world.clock.advance(3_600_000);
  await world.runJobs();
  expect(simulator.control.mail(PATIENT_EMAIL)).toHaveLength(1);
});
