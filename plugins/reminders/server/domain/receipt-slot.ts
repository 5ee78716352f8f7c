/** Expo asks for a quarter of an hour before a receipt is looked for, and keeps it for a day. */
const QUARTER_MS = 15 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

export interface ReceiptSlot {
  /** Its first instant: names the job that asks for everything sent in this quarter of an hour. */
  slot: string;
  from: Date;
  to: Date;
  /** The youngest of it is a quarter of an hour old then. */
  askAt: Date;
  /** There is nothing to be had any more. */
  overAt: Date;
}

export function receiptSlot(sent: Date): ReceiptSlot {
  const from = new Date(Math.floor(sent.getTime() / QUARTER_MS) * QUARTER_MS);
  const after = (ms: number): Date => new Date(from.getTime() + ms);
  return {
    slot: from.toISOString(),
    from,
    to: after(QUARTER_MS),
    askAt: after(2 * QUARTER_MS),
    overAt: after(2 * QUARTER_MS + DAY_MS),
  };
}
