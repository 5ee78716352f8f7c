import type { Trx } from './db';
import type { Msisdn } from './phone';
import { serviceKey } from './registry';

/** `whatsapp-then-sms`: WhatsApp, and the same code by SMS when no delivery is reported within half a minute. */
export type CodeChannel = 'whatsapp-then-sms' | 'sms' | 'voice';

export interface CodeMessage {
  /** What the code answers, as its issuer stores it; the same challenge and number of send are one message. */
  challenge: string;
  /** 1 for the first send of a challenge. */
  send: number;
  msisdn: Msisdn;
  code: string;
  language: 'en' | 'sw';
  channel: CodeChannel;
  /** Real milliseconds after which the code is useless: nothing is sent any more, and what is kept of it is wiped. */
  goodUntil: number;
}

/** Brings one-time codes to phones. Both calls only write rows and jobs in the caller's transaction. */
export interface CodeSender {
  /** The ways that are set up here; others are refused by `queue` with an error. */
  readonly channels: readonly CodeChannel[];
  queue(trx: Trx, message: CodeMessage): Promise<void>;
  /** The code was used or taken back: what was not sent is not sent any more, and nothing readable stays. */
  forget(trx: Trx, challenge: string): Promise<void>;
}

export const CODE_SENDER = serviceKey<CodeSender>('code sender');
