import type { GatewayAnswer } from './gateway-answer';
import { codeOf } from './result-codes';
import { own, ownText, parseStrictJson } from './strict-json';

/** What an answer means whatever was asked: only a documented refusal is one, and what was not heard may be tried again. */
export type Unaccepted = { kind: 'refused'; code: string } | { kind: 'turned-away' } | { kind: 'unclear' };

export type GatewayReply =
  | { kind: 'unaccepted'; verdict: Unaccepted }
  | { kind: 'error'; code: string; message: string }
  /** HTTP 200 with a ResponseCode of 0. */
  | { kind: 'accepted'; body: unknown };

const BUSY = new Set(['500.003.02', '500.003.03']);

/** Reads the answer to a request that moves something (push, reversal). */
export function readReply(answer: GatewayAnswer): GatewayReply {
  if (answer.kind === 'not-sent') {
    return answer.why === 'refused_token' ? refused('wrong_credentials') : unaccepted('turned-away');
  }
  if (answer.kind === 'no-answer') return unaccepted('unclear');
  if (answer.status === 429) return unaccepted('turned-away');
  const json = parseStrictJson(Buffer.from(answer.body, 'utf8'));
  if (json.kind === 'refused') return unaccepted('unclear');
  const errorCode = codeOf(own(json.value, 'errorCode'));
  if (errorCode !== null) {
    return { kind: 'error', code: errorCode, message: ownText(json.value, 'errorMessage', 1000) ?? '' };
  }
  const responseCode = codeOf(own(json.value, 'ResponseCode'));
  if (answer.status !== 200 || responseCode === null) return unaccepted('unclear');
  if (responseCode !== '0') return refused(`response_${responseCode}`.slice(0, 20));
  return { kind: 'accepted', body: json.value };
}

/** What an error code means where its API says nothing else. */
export function verdictOfError(code: string): Unaccepted {
  if (BUSY.has(code)) return { kind: 'turned-away' };
  return /^40[0-9]\./.test(code) ? { kind: 'refused', code } : { kind: 'unclear' };
}

function refused(code: string): GatewayReply {
  return { kind: 'unaccepted', verdict: { kind: 'refused', code } };
}

function unaccepted(kind: 'turned-away' | 'unclear'): GatewayReply {
  return { kind: 'unaccepted', verdict: { kind } };
}
