import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, json, type Route } from '../http/call';
import { both } from '../world/bilingual';
import { numberParam } from '../world/faults';
import type { World } from '../world/world';
import { checkPassword } from './password';
import { invalidField, queryNoise, refuse, systemBusy, transactionUnknown } from './envelope';
import type { Door } from './door';
import type { Mpesa } from './mpesa';
import { describeInQuery } from './push';
import { readPushRequest } from './push-request';
import { fieldText } from './tokens';

/** STK push and its query. */
export function pushRoutes(world: World, mpesa: Mpesa, door: Door): Route[] {
  return [
    {
      method: 'POST',
      path: '/mpesa/stkpush/v1/processrequest',
      handler: door('express', (body) => push(world, mpesa, body)),
    },
    {
      method: 'POST',
      path: '/mpesa/stkpushquery/v1/query',
      handler: door('query', (body) => query(world, mpesa, body)),
    },
  ];
}

async function push(world: World, mpesa: Mpesa, body: Record<string, unknown>): Promise<Answer> {
  const { faults, ids } = world;
  const phoneNumber = fieldText(body, 'PhoneNumber');
  const slow = faults.take('slow-door', phoneNumber);
  if (slow) {
    // Real time: this is a slow network, not a slow day.
    await sleep(numberParam(slow, 'ms', 8_000));
    mpesa.noteRefusal(phoneNumber, fieldText(body, 'AccountReference'), systemBusy);
    return refuse(systemBusy, ids);
  }
  const read = readPushRequest(body, world.options.merchants);
  if ('refusal' in read) {
    mpesa.noteRefusal(phoneNumber, fieldText(body, 'AccountReference'), read.refusal);
    return refuse(read.refusal, ids);
  }
  const atOnce = faults.take('callback-before-response', phoneNumber) !== null;
  const asked = await mpesa.ask(read.push, atOnce);
  if ('refusal' in asked) {
    mpesa.noteRefusal(read.push.msisdn, read.push.accountReference, asked.refusal);
    return refuse(asked.refusal, ids);
  }
  if (faults.take('lost-response', phoneNumber)) return { kind: 'hang-up' };
  return json({
    MerchantRequestID: asked.push.merchantRequestId,
    CheckoutRequestID: asked.push.checkoutRequestId,
    ResponseCode: '0',
    ResponseDescription: 'Success. Request accepted for processing',
    CustomerMessage: 'Success. Request accepted for processing',
  });
}

function query(world: World, mpesa: Mpesa, body: Record<string, unknown>): Answer {
  const { faults, ids, journal } = world;
  const password = checkPassword(body, world.options.merchants);
  if ('refusal' in password) return refuse(password.refusal, ids);
  const id = fieldText(body, 'CheckoutRequestID');
  if (id === '') return refuse(invalidField('CheckoutRequestID'), ids);
  const known = mpesa.find(id);
  if (!known || known.merchant.shortCode !== password.merchant.shortCode)
    return refuse(transactionUnknown, ids);
  known.queries += 1;
  if (faults.take('query-noise', known.msisdn)) return refuse(queryNoise, ids);
  const finished = known.state.kind === 'finished' ? known.state.result : null;
  const code = finished?.code ?? '4999';
  const title = both(`Asked what happened: ${code}`, `Swali limeulizwa: ${code}`);
  journal.write(
    'ask',
    title,
    both(
      `${known.accountReference}, query ${known.queries}`,
      `${known.accountReference}, swali ${known.queries}`,
    ),
  );
  return json({
    ResponseCode: '0',
    ResponseDescription: 'The service request has been accepted successsfully', // sic
    MerchantRequestID: known.merchantRequestId,
    CheckoutRequestID: known.checkoutRequestId,
    ResultCode: code,
    ResultDesc: finished ? describeInQuery(finished.code) : 'The transaction is still under processing',
  });
}
