import { clerkOf } from '../../../../src/kernel/clerk';
import type { Unsettled } from '../../../mpesa/server/face';
import { mayBeGivenTo } from '../domain/unmatched-money';
import { subjectOf, visitOf, type Journeys } from '../journeys/context';
import type { PaidVisit } from '../ports';
import type { Caller } from './reach-visit';

export { GIVABLE } from '../domain/unmatched-money';

type Asking = Pick<Caller, 'principal'>;

/** What waits for a person of the caller's clinic, with the visits that it is about, and what the trail keeps of it. */
export async function listUnsettled(parts: Journeys, { principal }: Asking) {
  const { payments, paidVisits, refundRequests, kernel } = parts;
  const { clinicId } = clerkOf(principal);
  const { found, more } = await payments.unsettled(kernel.db(), clinicId);
  const ids = found.flatMap(subjectsIn).flatMap((subject) => visitOf(subject) ?? []);
  const shown = await paidVisits(kernel.db(), clinicId, ids);
  const visits = new Map(shown.map((visit) => [subjectOf({ documentId: visit.id }), visit]));
  const asked = await refundRequests.openDeposits(kernel.db(), clinicId);
  const closing = await refundRequests.openClosings(kernel.db(), clinicId);
  const seen = { visits, asked, closing, role: principal?.role ?? '' };
  return {
    touched: {
      ...{ type: 'payment', clinicId },
      ids: found.map(({ id }) => id),
      patients: [...new Set(shown.map(({ patient }) => patient.row))],
    },
    unsettled: found.map((one) => view(one, seen)),
    more,
  };
}

/** How many wait; no further than the list goes. */
export async function countUnsettled({ payments, kernel }: Journeys, caller: Asking) {
  return payments.countUnsettled(kernel.db(), [clerkOf(caller.principal).clinicId]);
}

function subjectsIn(one: Unsettled): string[] {
  if (one.kind !== 'deposit') return [one.subject];
  return one.lookAlike ? [one.lookAlike.subject] : [];
}

type Visits = ReadonlyMap<string, PaidVisit>;

interface Seen {
  visits: Visits;
  /** The unmatched money that the clinic wants to send back. */
  asked: ReadonlySet<string>;
  /** The refunds of which somebody said how they ended. */
  closing: ReadonlySet<string>;
  role: string;
}

function view(one: Unsettled, { visits, asked, closing, role }: Seen) {
  const { id, at, amountCents } = one;
  const known = { id, at: at.toISOString(), amountCents };
  switch (one.kind) {
    case 'deposit': {
      const { kind, receipt } = one;
      const visit = one.lookAlike && visitIn(visits, one.lookAlike.subject);
      const lookAlike = one.lookAlike && visit && { ...pick(one.lookAlike), visit };
      const { sendingBack } = one;
      return {
        ...{ ...known, kind, receipt, lookAlike },
        sendingBack: sendingBack && { ...sendingBack, closeAsked: closing.has(sendingBack.refund) },
        givable: mayBeGivenTo(role, { lookAlike, sendingBack }),
        sendBackAsked: asked.has(id),
      };
    }
    case 'prompt': {
      const { kind, reference, state, phone, mayBeAsked } = one;
      return { ...known, kind, reference, state, phone, mayBeAsked, visit: visitIn(visits, one.subject) };
    }
    case 'refund': {
      const { kind, reference, receipt, state, code, saidCode } = one;
      return {
        ...{ ...known, kind, reference, receipt, state, code, saidCode, closeAsked: closing.has(id) },
        visit: visitIn(visits, one.subject),
      };
    }
    case 'short':
    case 'over': {
      const { kind, reference, receipt, paidCents } = one;
      return { ...known, kind, reference, receipt, paidCents, visit: visitIn(visits, one.subject) };
    }
  }
}

function pick({ typed, reference }: { typed: string; reference: string }) {
  return { typed, reference };
}

function visitIn(visits: Visits, subject: string) {
  const found = visits.get(subject);
  if (!found) return null;
  const { id, reference, startsAt, patient } = found;
  return {
    ...{ id, reference, startsAt: startsAt.toISOString() },
    patient: { id: patient.id, name: patient.name },
  };
}
