/** Long enough for an SMS that takes its time, and the most that NIST SP 800-63B allows (real time). */
export const CODE_LIFE_MS = 10 * 60_000;
/** A code is guessed with at most five in a million. */
export const MOST_ATTEMPTS = 5;
/** How long to wait before the second, third, fourth and fifth send of a challenge. There is no sixth. */
const RESEND_PAUSES_MS = [30_000, 60_000, 120_000, 300_000] as const;

/** Real milliseconds from which a challenge may be sent again after so many sends; null: never. */
export function nextSendAt(sends: number, now: number): number | null {
  const pause = RESEND_PAUSES_MS[sends - 1];
  return pause === undefined ? null : now + pause;
}

/** A challenge as its row tells it. Instants are real milliseconds. */
export interface PhoneChallenge {
  id: string;
  msisdnSealed: string;
  msisdnIndex: string;
  addressIndex: string;
  codeSealed: string;
  language: 'en' | 'sw';
  attempts: number;
  sends: number;
  nextSendAt: number;
  createdAt: number;
  expiresAt: number;
  used: boolean;
}

/** What became of a guess that was counted; tries left once it is wrong. */
export type Guess = { kind: 'right'; challenge: PhoneChallenge } | { kind: 'wrong'; left: number };
