import type { Answer, Route } from '../http/call';
import { both } from '../world/bilingual';
import { eatStamp } from '../world/eat';
import { receiptFor } from '../world/ids';
import { kes } from '../world/money';
import { postJson } from '../world/post';
import type { Till, TillEntry } from '../world/till';
import type { World } from '../world/world';
import type { Door } from './door';
import { invalidField, refuse } from './envelope';
import {
  acknowledge,
  type AsyncResult,
  checkInitiator,
  type Conversation,
  openConversation,
  resultBody,
} from './initiator';
import { reversedSms } from './messages';
import { isWholeAmount } from './push-request';
import { fieldText } from './tokens';

export function reversalRoutes(world: World, door: Door): Route[] {
  return [
    {
      method: 'POST',
      path: '/mpesa/reversal/v1/request',
      handler: door('express', (body) => reverse(world, body)),
    },
  ];
}

function reverse(world: World, body: Record<string, unknown>): Answer {
  const refused = checkInitiator(world, body, 'TransactionReversal');
  if (refused) return refused;
  const shortCode = fieldText(body, 'ReceiverParty');
  if (!world.options.merchants.some((one) => one.shortCode === shortCode))
    return refuse(invalidField('ReceiverParty'), world.ids);
  if (fieldText(body, 'RecieverIdentifierType') !== '11')
    return refuse(invalidField('RecieverIdentifierType'), world.ids); // sic
  if (!isWholeAmount(fieldText(body, 'Amount'))) return refuse(invalidField('Amount'), world.ids);
  const receipt = fieldText(body, 'TransactionID');
  if (receipt === '') return refuse(invalidField('TransactionID'), world.ids);
  if (fieldText(body, 'Remarks') === '') return refuse(invalidField('Remarks'), world.ids);
  const conversation = openConversation(world, body);
  const amountCents = Number(fieldText(body, 'Amount')) * 100;
  world.journal.write(
    'send',
    both(`Refund asked, ${kes(amountCents)}`, `Ombi la kurudisha, ${kes(amountCents)}`),
    receipt,
  );
  world.timers.after(world.options.pace.callbackMs, () =>
    settle(world, conversation, { receipt, shortCode, amountCents }),
  );
  return acknowledge(conversation);
}

export type ReversalRequest = { receipt: string; shortCode: string; amountCents: number };

export type ReversalVerdict =
  { kind: 'reverse'; payment: TillEntry } | { kind: 'refuse'; code: string; description: string };

/** Part of a payment may go back; once a reversal exists, the next one is "already reversed". */
function decideReversal(till: Till, request: ReversalRequest): ReversalVerdict {
  const payment = till.payment(request.receipt);
  if (!payment || payment.shortCode !== request.shortCode || request.amountCents > payment.amountCents) {
    return { kind: 'refuse', code: 'R000002', description: 'The OriginalTransactionID is invalid.' };
  }
  if (till.reversalsOf(request.receipt).length > 0) {
    return { kind: 'refuse', code: 'R000001', description: 'The transaction has already been reversed.' };
  }
  if (till.view().balanceCents < request.amountCents) {
    return { kind: 'refuse', code: '1', description: 'The balance is insufficient for the transaction.' };
  }
  return { kind: 'reverse', payment };
}

async function settle(world: World, conversation: Conversation, request: ReversalRequest): Promise<void> {
  const { till, faults, journal, clock, ids } = world;
  const verdict = decideReversal(till, request);
  const result: AsyncResult =
    verdict.kind === 'reverse'
      ? giveBack(world, verdict.payment, request.amountCents)
      : {
          code: verdict.code,
          description: verdict.description,
          transactionId: receiptFor(clock.now(), ids),
          parameters: [],
        };
  if (faults.take('drop-result')) return;
  const posted = await postJson(conversation.resultUrl, resultBody(conversation, result));
  const told = posted.problem ?? `HTTP ${posted.status}`;
  const icon = posted.status === 200 ? (result.code === '0' ? 'ok' : 'bad') : 'bad';
  journal.write(
    icon,
    both(`Refund result: ${result.code}`, `Tokeo la kurudisha: ${result.code}`),
    `${request.receipt}, ${told}`,
  );
}

function giveBack(world: World, payment: TillEntry, amountCents: number): AsyncResult {
  const { till, clock, ids, inbox, phones, options, journal } = world;
  const at = clock.now();
  const merchant =
    options.merchants.find((one) => one.shortCode === payment.shortCode)?.name ?? payment.shortCode;
  const entry: TillEntry = {
    ...payment,
    kind: 'reversal',
    receipt: receiptFor(at, ids),
    reverses: payment.receipt,
    at: new Date(at).toISOString(),
    amountCents,
  };
  till.write(entry);
  const phone = phones.addBalance(payment.msisdn, amountCents);
  inbox.add(phone.msisdn, {
    id: entry.receipt,
    channel: 'sms',
    from: 'MPESA',
    text: reversedSms(entry, merchant, phone),
    at: entry.at,
    buttons: [],
  });
  journal.write(
    'money',
    both(`${kes(amountCents)} given back`, `${kes(amountCents)} imerudishwa`),
    `${phone.name}, ${entry.receipt}`,
  );
  const balance = (till.view().balanceCents / 100).toFixed(2);
  return {
    code: '0',
    description: 'The service request is processed successfully.',
    transactionId: entry.receipt,
    parameters: [
      { Key: 'DebitAccountBalance', Value: `Utility Account|KES|${balance}|${balance}|0.00|0.00` },
      { Key: 'Amount', Value: amountCents / 100 },
      { Key: 'TransCompletedTime', Value: Number(eatStamp(at)) },
      { Key: 'OriginalTransactionID', Value: payment.receipt },
      { Key: 'Charge', Value: 0 },
      { Key: 'CreditPartyPublicName', Value: `${phone.msisdn} - ${phone.name.toUpperCase()}` },
      { Key: 'DebitPartyPublicName', Value: `${payment.shortCode} - ${merchant}` },
    ],
  };
}
