import { type Answer, json } from '../http/call';
import type { World } from '../world/world';
import { eatParts } from '../world/eat';
import { invalidField, refuse, type Refusal } from './envelope';
import { isCallbackUrl } from './push-request';
import { fieldText } from './tokens';

/** The two ids every asynchronous request is known by. */
export type Conversation = {
  originatorConversationId: string;
  conversationId: string;
  resultUrl: string;
  timeoutUrl: string;
};

export function openConversation(world: World, body: Record<string, unknown>): Conversation {
  const p = eatParts(world.clock.now());
  return {
    originatorConversationId: `${world.ids.hex(4)}-${world.ids.hex(4)}-${world.ids.hex(4)}-${world.ids.hex(19)}`,
    conversationId: `AG_${p.year}${p.month}${p.day}_${world.ids.hex(20)}`,
    resultUrl: fieldText(body, 'ResultURL'),
    timeoutUrl: fieldText(body, 'QueueTimeOutURL'),
  };
}

export function acknowledge(conversation: Conversation): Answer {
  return json({
    OriginatorConversationID: conversation.originatorConversationId,
    ConversationID: conversation.conversationId,
    ResponseCode: '0',
    ResponseDescription: 'Accept the service request successfully.',
  });
}

/** The fields all initiator APIs share; the first wrong one is the answer. */
export function checkInitiator(
  world: World,
  body: Record<string, unknown>,
  commandId: string,
): Answer | null {
  const refusal = initiatorRefusal(body, commandId);
  return refusal ? refuse(refusal, world.ids) : null;
}

function initiatorRefusal(body: Record<string, unknown>, commandId: string): Refusal | null {
  if (fieldText(body, 'Initiator') === '') return invalidField('Initiator');
  if (fieldText(body, 'SecurityCredential') === '') return invalidField('SecurityCredential');
  if (fieldText(body, 'CommandID') !== commandId) return invalidField('CommandID');
  if (!isCallbackUrl(fieldText(body, 'ResultURL'))) return invalidField('ResultURL');
  if (!isCallbackUrl(fieldText(body, 'QueueTimeOutURL'))) return invalidField('QueueTimeOutURL');
  return null;
}

export type AsyncResult = {
  code: string;
  description: string;
  transactionId: string;
  parameters: { Key: string; Value?: string | number }[];
};

/** `{Result:{…}}` as posted to ResultURL; a failure carries no ResultParameters. */
export function resultBody(conversation: Conversation, result: AsyncResult): unknown {
  return {
    Result: {
      ResultType: 0,
      ResultCode: /^\d+$/.test(result.code) ? Number(result.code) : result.code,
      ResultDesc: result.description,
      OriginatorConversationID: conversation.originatorConversationId,
      ConversationID: conversation.conversationId,
      TransactionID: result.transactionId,
      ...(result.parameters.length > 0 ? { ResultParameters: { ResultParameter: result.parameters } } : {}),
      // One item comes as a bare object, not as a list of one (observed).
      ReferenceData: { ReferenceItem: { Key: 'QueueTimeoutURL', Value: conversation.timeoutUrl } },
    },
  };
}
