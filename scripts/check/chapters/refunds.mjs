import { eventually } from '../../lib/client.mjs';
import { expectEqual, expectReply } from '../expect.mjs';
import { balanceOf, becomes, isTold, paidVisit, readVisit, tillOf } from '../people.mjs';

const MINUTE_MS = 60_000;

export const lostRefundResult = {
  title: 'Every word of a refund is lost',
  steps: [
    ['the money is back on the phone, nobody is told', lost],
    ['the answer to our first question is lost as well', lostAgain],
    ['the next answer settles the refund, and the books agree with the till', settled],
  ],
};

async function lost(world, context) {
  const patient = await world.newPatient('Zuhura Makena');
  const balance = await balanceOf(world, patient);
  const visit = await paidVisit(world, patient, await world.freeTime(28));
  await world.fault('drop-result', { remaining: 2 });
  expectReply(await patient.api.post(`/api/visits/${visit.id}/cancel`, {}), 200);
  await eventually(
    'the money is back on the phone',
    () => balanceOf(world, patient),
    (cents) => cents === balance,
  );
  await world.settled();
  expectEqual(await refundOf(world, visit), { state: 'sent', queries: 0 }, 'refund');
  Object.assign(context, { patient, visit });
}

async function lostAgain(world, { patient, visit }) {
  await world.advance(3 * MINUTE_MS);
  await eventually(
    'M-Pesa was asked',
    () => refundOf(world, visit),
    ({ queries }) => queries === 1,
  );
  const faults = async () => expectReply(await world.simulator.get('/control/faults'), 200).body.faults;
  await eventually('the answer is dropped', faults, (all) =>
    all.every(({ id, on }) => id !== 'drop-result' || !on),
  );
  expectEqual((await readVisit(patient, visit)).payment.state, 'paid', 'payment');
}

async function settled(world, { patient, visit }) {
  const { reference } = visit.payment;
  await world.advance(2 * MINUTE_MS);
  await becomes(patient, visit, ({ payment }) => payment.state === 'refunded', 'refunded');
  await isTold(world, patient, 'whatsapp', visit.reference, 'is back in your M-Pesa');
  expectEqual(await refundOf(world, visit), { state: 'done', queries: 2 }, 'refund');
  expectEqual(await world.books.balance('mpesa_utility', reference), 0, 'money in the ledger');
  const { entries } = await tillOf(world);
  const back = entries.filter((entry) => entry.kind === 'reversal' && entry.reference === reference);
  expectEqual(back.length, 1, 'reversals at M-Pesa');
}

async function refundOf({ books }, { payment }) {
  const [{ state, queries }] = await books.refunds(payment.reference);
  return { state, queries };
}
