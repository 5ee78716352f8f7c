import { assertCents, type Cents } from '../../../../src/kernel/money';

export type Account =
  | 'mpesa_utility'
  | 'refund_pending'
  | 'suspense'
  | 'doctor_payable'
  | 'fee_income'
  | `patient_credit:${number}`;

export interface Posting {
  account: Account;
  debitCents: Cents;
  creditCents: Cents;
}

export interface Entry {
  /** Unique: the same business fact is booked once, whoever tries. */
  key: string;
  /** Unique where set: one credit for one attempt, with or without its receipt. */
  cause: string | null;
  kind:
    | 'payment'
    | 'suspense'
    | 'suspense-undone'
    | 'assignment'
    | 'refund-pending'
    | 'refund-done'
    | 'refund-void'
    | 'earning'
    | 'earning-undone';
  /** documentId of the charge; null for money whose owner is unknown. */
  charge: string | null;
  postings: readonly Posting[];
}

export function debit(account: Account, cents: Cents): Posting {
  return { account, debitCents: assertCents(cents), creditCents: 0 };
}
export function credit(account: Account, cents: Cents): Posting {
  return { account, debitCents: 0, creditCents: assertCents(cents) };
}

/** @throws Error when debits and credits differ or a posting is not one positive side: a bug, never bad input */
export function assertBalanced(entry: Entry): void {
  let sum = 0;
  for (const { debitCents, creditCents } of entry.postings) {
    const sides = [debitCents, creditCents].map(assertCents);
    if (Math.min(...sides) !== 0 || Math.max(...sides) <= 0)
      throw new Error('a posting has one positive side');
    sum += debitCents - creditCents;
  }
  if (sum !== 0 || entry.postings.length < 2) throw new Error(`ledger entry ${entry.kind} does not balance`);
}

interface PaymentFact {
  attempt: string;
  receipt: string | null;
  charge: string;
  patientId: number;
  amountCents: Cents;
}

export function paymentEntry({ attempt, receipt, charge, patientId, amountCents }: PaymentFact): Entry {
  return {
    key: receipt === null ? `unreceipted:${attempt}` : `rcpt:${receipt}`,
    cause: `attempt:${attempt}`,
    kind: 'payment',
    charge,
    postings: [debit('mpesa_utility', amountCents), credit(`patient_credit:${patientId}`, amountCents)],
  };
}

/** Whose money it is; null while nobody is known. */
export type Owner = { charge: string; patientId: number } | null;

function creditOf(owner: Owner): Account {
  return owner ? `patient_credit:${owner.patientId}` : 'suspense';
}

interface DepositFact {
  deposit: string;
  receipt: string;
  amountCents: Cents;
  owner: Owner;
}

export function depositEntry({ deposit, receipt, amountCents, owner }: DepositFact): Entry {
  return {
    key: `rcpt:${receipt}`,
    cause: `deposit:${deposit}`,
    kind: owner ? 'payment' : 'suspense',
    charge: owner?.charge ?? null,
    postings: [debit('mpesa_utility', amountCents), credit(creditOf(owner), amountCents)],
  };
}

/** Money in suspense that is a prompt's, which is credited as its own: it came in once. */
export function suspenseUndoneEntry(deposit: string, amountCents: Cents): Entry {
  const postings = [debit('suspense', amountCents), credit('mpesa_utility', amountCents)];
  return { key: `prompt:${deposit}`, cause: null, kind: 'suspense-undone', charge: null, postings };
}

interface AssignmentFact {
  deposit: string;
  charge: string;
  patientId: number;
  amountCents: Cents;
}

/** Money in suspense that a person knows the owner of. */
export function assignmentEntry({ deposit, charge, patientId, amountCents }: AssignmentFact): Entry {
  const postings = [debit('suspense', amountCents), credit(`patient_credit:${patientId}`, amountCents)];
  return { key: `assign:${deposit}`, cause: null, kind: 'assignment', charge, postings };
}

interface RefundFact {
  refund: string;
  owner: Owner;
  amountCents: Cents;
}

export function refundPendingEntry({ refund, owner, amountCents }: RefundFact): Entry {
  return {
    key: `refund:${refund}:pending`,
    cause: null,
    kind: 'refund-pending',
    charge: owner?.charge ?? null,
    postings: [debit(creditOf(owner), amountCents), credit('refund_pending', amountCents)],
  };
}

/** `fromVoid`: the pending entry was already undone, so the money leaves its owner's credit directly. */
export function refundDoneEntry({ refund, owner, amountCents }: RefundFact, fromVoid: boolean): Entry {
  const source: Account = fromVoid ? creditOf(owner) : 'refund_pending';
  return {
    key: `refund:${refund}:done`,
    cause: null,
    kind: 'refund-done',
    charge: owner?.charge ?? null,
    postings: [debit(source, amountCents), credit('mpesa_utility', amountCents)],
  };
}

export function refundVoidEntry({ refund, owner, amountCents }: RefundFact): Entry {
  return {
    key: `refund:${refund}:void`,
    cause: null,
    kind: 'refund-void',
    charge: owner?.charge ?? null,
    postings: [debit('refund_pending', amountCents), credit(creditOf(owner), amountCents)],
  };
}

interface EarningFact {
  charge: string;
  patientId: number;
  amountCents: Cents;
  feeCents: Cents;
}

/** A completed visit: the patient's credit becomes the doctor's, less the platform's fee. */
export function earningEntry(fact: EarningFact): Entry {
  const share = fact.amountCents - fact.feeCents;
  const postings = [
    debit(`patient_credit:${fact.patientId}`, fact.amountCents),
    ...(share > 0 ? [credit('doctor_payable', share)] : []),
    ...(fact.feeCents > 0 ? [credit('fee_income', fact.feeCents)] : []),
  ];
  return { key: `earn:${fact.charge}`, cause: null, kind: 'earning', charge: fact.charge, postings };
}

/** A refund after a completed visit: the earning is taken back first, so that no account goes below zero. */
export function earningUndoneEntry(charge: string, postings: readonly Posting[]): Entry {
  const turned = postings.map(({ account, debitCents, creditCents }) => ({
    account,
    debitCents: creditCents,
    creditCents: debitCents,
  }));
  return { key: `unearn:${charge}`, cause: null, kind: 'earning-undone', charge, postings: turned };
}
