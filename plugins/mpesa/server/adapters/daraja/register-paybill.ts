import { codeOf } from '../../domain/result-codes';
import type { GatewayAnswer } from '../../domain/gateway-answer';
import { own, ownText, parseStrictJson } from '../../domain/strict-json';

export type Registration =
  | { kind: 'registered' }
  /** Production takes URLs once; to change them, the old ones are deleted in the portal first. */
  | { kind: 'already-registered' }
  | { kind: 'refused'; code: string; message: string }
  | { kind: 'unclear' };

const ALREADY_REGISTERED = '500.003.1001';

/** What the answer to a registration of Pay Bill URLs means. */
export function decideRegistration(answer: GatewayAnswer): Registration {
  if (answer.kind === 'not-sent') return { kind: 'refused', code: answer.why, message: 'nothing was sent' };
  if (answer.kind === 'no-answer') return { kind: 'unclear' };
  const json = parseStrictJson(Buffer.from(answer.body, 'utf8'));
  if (json.kind === 'refused') return { kind: 'unclear' };
  const code = codeOf(own(json.value, 'errorCode')) ?? codeOf(own(json.value, 'ResponseCode'));
  const message = ownText(json.value, 'errorMessage', 500) ?? '';
  if (code === ALREADY_REGISTERED && /already registered/i.test(message))
    return { kind: 'already-registered' };
  if (code === '0' && answer.status === 200) return { kind: 'registered' };
  return code === null ? { kind: 'unclear' } : { kind: 'refused', code, message };
}
