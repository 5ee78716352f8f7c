import type { UnsettledMoney, VisitRecord } from '../data/records';

/** Money that is nobody's. */
export type StrayMoney = Extract<UnsettledMoney, { kind: 'deposit' }>;
export type LookAlike = NonNullable<StrayMoney['lookAlike']>;

/** A visit that money may be given to. */
export interface MoneyVisit {
  id: string;
  reference: string;
  name: string;
  startsAt: string;
  /** Null where it is not known. */
  dueCents: number | null;
}

export function moneyVisit({ id, reference, patient, startsAt, payment }: VisitRecord): MoneyVisit {
  return { id, reference, name: patient.fullName, startsAt, dueCents: dueOf(payment) };
}

/** @param known the same visit, once what is due for it has been read */
export function lookAlikeVisit(
  { visit }: LookAlike,
  known: Pick<VisitRecord, 'payment'> | undefined,
): MoneyVisit {
  const { id, reference, startsAt, patient } = visit;
  return { id, reference, name: patient.name, startsAt, dueCents: dueOf(known?.payment ?? null) };
}

/**
 * What is drawn: the one that it was probably meant for, then what was found; the chosen one always, or money would go to
 * a visit that is not on the screen.
 */
export function offeredVisits(
  likely: MoneyVisit | null,
  chosen: MoneyVisit | null,
  found: readonly MoneyVisit[],
): MoneyVisit[] {
  const ahead = likely ? [likely] : [];
  const others = found.filter(({ id }) => id !== likely?.id);
  const isDrawn = chosen === null || [...ahead, ...others].some(({ id }) => id === chosen.id);
  return isDrawn ? [...ahead, ...others] : [...ahead, chosen, ...others];
}

/** Whether somebody has to be told that the amount is another one. */
export function isOtherAmount(visit: MoneyVisit | null, amountCents: number): boolean {
  return visit !== null && visit.dueCents !== null && visit.dueCents !== amountCents;
}

function dueOf(payment: VisitRecord['payment']): number | null {
  return payment ? payment.amountCents - payment.paidCents : null;
}
