import type { Answer, Route } from '../http/call';
import { eatStamp } from '../world/eat';
import { postJson } from '../world/post';
import type { World } from '../world/world';
import type { Door } from './door';
import { invalidField, refuse } from './envelope';
import { acknowledge, type AsyncResult, checkInitiator, openConversation, resultBody } from './initiator';
import { fieldText } from './tokens';

/** Keyed by receipt: it can't be asked by account reference. */
export function transactionStatusRoutes(world: World, door: Door): Route[] {
  return [
    {
      method: 'POST',
      path: '/mpesa/transactionstatus/v1/query',
      handler: door('initiator', (body) => ask(world, body)),
    },
  ];
}

function ask(world: World, body: Record<string, unknown>): Answer {
  const refused = checkInitiator(world, body, 'TransactionStatusQuery');
  if (refused) return refused;
  if (fieldText(body, 'IdentifierType') !== '4') return refuse(invalidField('IdentifierType'), world.ids);
  if (!world.options.merchants.some((one) => one.shortCode === fieldText(body, 'PartyA')))
    return refuse(invalidField('PartyA'), world.ids);
  const receipt = fieldText(body, 'TransactionID');
  if (receipt === '') return refuse(invalidField('TransactionID'), world.ids);
  const conversation = openConversation(world, body);
  world.timers.after(world.options.pace.callbackMs, async () => {
    if (world.faults.take('drop-result')) return;
    await postJson(conversation.resultUrl, resultBody(conversation, statusOf(world, receipt)));
  });
  return acknowledge(conversation);
}

function statusOf(world: World, receipt: string): AsyncResult {
  const payment = world.till.payment(receipt);
  if (!payment)
    return {
      code: '2032',
      description: 'The transaction does not exist.',
      transactionId: receipt,
      parameters: [],
    };
  const payer = world.phones.meet(payment.msisdn);
  const finished = Number(eatStamp(Date.parse(payment.at)));
  return {
    code: '0',
    description: 'The service request is processed successfully.',
    transactionId: receipt,
    parameters: [
      { Key: 'DebitPartyName', Value: `${payer.msisdn} - ${payer.name.toUpperCase()}` },
      { Key: 'CreditPartyName', Value: payment.shortCode },
      {
        Key: 'TransactionStatus',
        Value: world.till.reversalsOf(receipt).length > 0 ? 'Reversed' : 'Completed',
      },
      { Key: 'ReceiptNo', Value: receipt },
      { Key: 'Amount', Value: payment.amountCents / 100 },
      { Key: 'ReasonType', Value: 'Pay Utility' },
      { Key: 'TransactionReason' },
      { Key: 'InitiatedTime', Value: finished },
      { Key: 'FinalisedTime', Value: finished },
    ],
  };
}
