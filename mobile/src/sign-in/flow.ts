import type { GrantReply, Way } from '../session/tokens';

export type Channel = 'whatsapp-then-sms' | 'sms' | 'voice';

/** A code that is on its way. Times are on the phone's clock. */
export interface SentCode {
  challenge: string;
  phone: string;
  /** By what it was asked for last. */
  by: Channel;
  channels: readonly Channel[];
  resendAt: number | null;
  expiresAt: number;
}

/** How far somebody has come. It is held in memory: a code, a ticket and a number are in no address and no storage. */
export type Flow =
  | { step: 'phone' }
  | { step: 'code'; sent: SentCode }
  | { step: 'proof'; proof: string; ways: readonly Way[] }
  | { step: 'register'; ticket: string; phone: string };

export type Problem =
  | { kind: 'wrong'; left: number | null }
  | { kind: 'over' }
  | { kind: 'proof-wrong' }
  | { kind: 'password-wrong' }
  | { kind: 'passkey'; why: 'cancelled' | 'none' | 'refused' }
  | { kind: 'other-account' }
  | { kind: 'more-needed' }
  | { kind: 'closed' }
  | { kind: 'wait'; seconds: number };

export type Turn =
  | { kind: 'in'; tokens: { access: string; refresh: string } }
  | { kind: 'on'; flow: Flow }
  | { kind: 'stay'; problem: Problem };

/** What follows from a reply of the token endpoint. */
export function afterReply(reply: GrantReply, phone: string): Turn {
  switch (reply.kind) {
    case 'granted':
      return { kind: 'in', tokens: reply.tokens };
    case 'more-proof':
      return { kind: 'on', flow: { step: 'proof', proof: reply.proof, ways: reply.ways } };
    case 'not-registered':
      return { kind: 'on', flow: { step: 'register', ticket: reply.ticket, phone } };
    case 'wait':
      return { kind: 'stay', problem: { kind: 'wait', seconds: reply.seconds } };
    case 'refused':
      return { kind: 'stay', problem: problemOf(reply.why, reply.left) };
  }
}

/** What a password was answered: a wrong one, an unknown number and a closed account are told alike. */
export function afterPassword(reply: GrantReply): Turn {
  if (reply.kind === 'refused') return { kind: 'stay', problem: { kind: 'password-wrong' } };
  return afterReply(reply, '');
}

function problemOf(why: string, left: number | null): Problem {
  switch (why) {
    case 'code_wrong':
      return { kind: 'wrong', left };
    case 'proof_wrong':
      return { kind: 'proof-wrong' };
    case 'code_over':
      return { kind: 'over' };
    case 'passkey_refused':
      return { kind: 'passkey', why: 'refused' };
    default:
      return { kind: 'closed' };
  }
}

/** Ways that this app can show, the most usual first. */
export const SHOWN_WAYS = ['password', 'recovery-code', 'clinic-record', 'clinic-code'] as const;
export type ShownWay = (typeof SHOWN_WAYS)[number];

export function shownWays(ways: readonly Way[]): readonly ShownWay[] {
  return SHOWN_WAYS.filter((way) => ways.includes(way));
}
