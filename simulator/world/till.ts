/** A line in the till's book: money that really moved, whatever was told to whom. Integer cents. */
export type TillEntry = {
  kind: 'payment' | 'reversal';
  receipt: string;
  /** The payment's receipt when this line is a reversal. */
  reverses: string | null;
  at: string;
  msisdn: string;
  shortCode: string;
  reference: string;
  checkoutRequestId: string | null;
  amountCents: number;
};

export type TillView = {
  balanceCents: number;
  receivedCents: number;
  reversedCents: number;
  /** Net cents per account reference. */
  byReference: Record<string, number>;
  entries: TillEntry[];
};

export type Till = {
  write: (entry: TillEntry) => void;
  payment: (receipt: string) => TillEntry | null;
  reversalsOf: (receipt: string) => TillEntry[];
  view: () => TillView;
  clear: () => void;
};

export function createTill(): Till {
  let entries: TillEntry[] = [];
  return {
    write(entry) {
      entries.push(Object.freeze(entry));
    },
    payment: (receipt) => entries.find((one) => one.kind === 'payment' && one.receipt === receipt) ?? null,
    reversalsOf: (receipt) => entries.filter((one) => one.kind === 'reversal' && one.reverses === receipt),
    view: () => viewOf(entries),
    clear() {
      entries = [];
    },
  };
}

function viewOf(entries: TillEntry[]): TillView {
  const received = sum(entries.filter((one) => one.kind === 'payment'));
  const reversed = sum(entries.filter((one) => one.kind === 'reversal'));
  const byReference: Record<string, number> = {};
  for (const one of entries) {
    const signed = one.kind === 'payment' ? one.amountCents : -one.amountCents;
    byReference[one.reference] = (byReference[one.reference] ?? 0) + signed;
  }
  return {
    balanceCents: received - reversed,
    receivedCents: received,
    reversedCents: reversed,
    byReference,
    entries: [...entries],
  };
}

function sum(entries: TillEntry[]): number {
  return entries.reduce((total, one) => total + one.amountCents, 0);
}
