import { eventually } from '../../lib/client.mjs';
import { expectEqual, expectReply } from '../expect.mjs';
import { becomes, confirmationsAreIn, paidVisit, readVisit } from '../people.mjs';

export const forgedCallbacks = {
  title: 'Callbacks that nobody waited for',
  steps: [
    ['an unknown token gets 404 and is not kept', unknownToken],
    ['too large gets 413, compressed 415', refusedBodies],
    ['a repeated callback for a paid visit is kept as evidence and changes nothing', repeated],
    ['a callback for a cancelled visit is kept as evidence and changes nothing', cancelled],
  ],
};

const events = ({ books }) => books.number('select count(*) from mpesa_provider_events');

function success({ checkout_id: checkoutId, merchant_id: merchantId, receipt }, msisdn, cents) {
  const items = {
    Amount: cents / 100,
    MpesaReceiptNumber: receipt,
    TransactionDate: 20261123120000,
    PhoneNumber: Number(msisdn),
  };
  return {
    Body: {
      stkCallback: {
        MerchantRequestID: merchantId,
        CheckoutRequestID: checkoutId,
        ResultCode: 0,
        ResultDesc: 'The service request is processed successfully.',
        CallbackMetadata: { Item: Object.entries(items).map(([Name, Value]) => ({ Name, Value })) },
      },
    },
  };
}

async function unknownToken(world, context) {
  context.patient = await world.newPatient('Victor Odhiambo');
  context.visit = await paidVisit(world, context.patient, await world.freeTime(26));
  // Its C2B confirmation comes a little later and is kept as well.
  await confirmationsAreIn(world, context.visit.payment.reference);
  [context.attempt] = await world.books.attempts(context.visit.payment.reference);
  const before = await events(world);
  const body = success(context.attempt, context.patient.msisdn, context.visit.priceCents);
  expectReply(await world.product.post(`/api/pay/stk/${'0'.repeat(32)}`, body), 404, 'not_found');
  expectReply(await world.product.post('/api/pay/refund/nonsense', body), 404, 'not_found');
  const guess = `/api/pay/c2b/${'0'.repeat(48)}`;
  expectReply(await world.product.post(`${guess}/confirmation`, body), 404, 'not_found');
  expectReply(await world.product.post(`${guess}/validation`, body), 404, 'not_found');
  expectEqual(await events(world), before, 'kept events');
}

async function refusedBodies({ product, books }, { attempt }) {
  const path = `/api/pay/stk/${attempt.token}`;
  const before = await events({ books });
  const send = (raw, headers) =>
    product.call('POST', path, { raw, headers: { 'Content-Type': 'application/json', ...headers } });
  expectReply(await send(' '.repeat(100_000), {}), 413, 'too_large');
  expectReply(await send('{}', { 'Content-Encoding': 'gzip' }), 415, 'unsupported_media_type');
  expectEqual(await events({ books }), before, 'kept events');
}

async function repeated(world, { patient, visit, attempt }) {
  const before = await events(world);
  const path = `/api/pay/stk/${attempt.token}`;
  expectReply(await world.product.post(path, success(attempt, patient.msisdn, visit.priceCents)), 200);
  expectReply(await world.product.call('POST', path, { raw: '{broken' }), 200);
  expectReply(
    await world.product.post(
      path,
      success({ ...attempt, receipt: 'TAA0FORGED' }, patient.msisdn, visit.priceCents),
    ),
    200,
  );
  await world.settled();
  expectEqual((await events(world)) - before, 3, 'kept events');
  expectEqual(await world.books.credits(visit.payment.reference), 1, 'credits');
  const { status, payment } = await readVisit(patient, visit);
  expectEqual([status, payment.state, payment.receipt], ['confirmed', 'paid', attempt.receipt], 'visit');
}

async function cancelled(world, { patient, visit, attempt }) {
  expectReply(await patient.api.post(`/api/visits/${visit.id}/cancel`, {}), 200);
  await becomes(patient, visit, ({ payment }) => payment.state === 'refunded', 'refunded');
  await world.settled();
  const before = await events(world);
  const path = `/api/pay/stk/${attempt.token}`;
  expectReply(await world.product.post(path, success(attempt, patient.msisdn, visit.priceCents)), 200);
  await eventually(
    'it is kept',
    () => events(world),
    (count) => count === before + 1,
  );
  await world.settled();
  const { status, payment } = await readVisit(patient, visit);
  expectEqual(
    [status, payment.state, payment.paidCents],
    ['cancelled', 'refunded', visit.priceCents],
    'visit',
  );
  expectEqual(await world.books.balance('mpesa_utility', payment.reference), 0, 'booked cents');
}
