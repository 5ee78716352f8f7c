import type { Db } from '../../../../src/kernel/db';
import { maskMsisdn } from '../../../../src/kernel/phone';
import { isLookAlike } from '../domain/look-alike';
import type { Unsettled } from '../domain/unsettled';
import type { DepositRows } from '../ports';
import type { Parts } from './parts';
import { typedAccount } from './typed-account';

/** Of each kind; whoever settles these sees the next ones. */
const MOST = 50;
const DAY_MS = 24 * 60 * 60_000;
/** A visit is paid within days or not at all. */
const UNPAID_MS = 30 * DAY_MS;
const WRONG_SUMS_MS = 90 * DAY_MS;

/** All that waits for a person of the clinic, the newest of each kind first; `more`: some of it is left out. */
export async function listUnsettled(
  parts: Parts,
  db: Db,
  clinicId: number,
): Promise<{ found: Unsettled[]; more: boolean }> {
  const { deposits, prompts, refunds, sums } = await rowsOf(parts, db, [clinicId]);
  const lists = [deposits, prompts, refunds, sums];
  return {
    found: [
      ...(await withLookAlikes(parts, db, clinicId, deposits.slice(0, MOST))),
      ...(await Promise.all(
        prompts
          .slice(0, MOST)
          .map(async (row) => ({ ...row, kind: 'prompt' as const, phone: await phoneOf(parts, db, row.id) })),
      )),
      ...refunds.slice(0, MOST).map((row) => ({ ...row, kind: 'refund' as const })),
      ...sums.slice(0, MOST).map((row) => ({
        ...row,
        kind: row.paidCents < row.amountCents ? ('short' as const) : ('over' as const),
      })),
    ],
    more: lists.some(({ length }) => length > MOST),
  };
}

/** How many that is over these clinics; a kind is counted no further than it is listed. */
export async function countUnsettled(
  parts: Parts,
  db: Db,
  clinicIds: readonly number[],
): Promise<{ waiting: number; capped: boolean }> {
  const lengths = Object.values(await rowsOf(parts, db, clinicIds)).map(({ length }) => length);
  return {
    waiting: lengths.reduce((sum, length) => sum + Math.min(length, MOST), 0),
    capped: lengths.some((length) => length > MOST),
  };
}

/** One row more of each kind than is shown tells that there are more. */
async function rowsOf({ unsettled, kernel }: Parts, db: Db, clinicIds: readonly number[]) {
  const since = new Date(kernel.clock.now().getTime() - WRONG_SUMS_MS);
  return {
    deposits: await unsettled.deposits(db, MOST + 1),
    prompts: await unsettled.prompts(db, clinicIds, MOST + 1),
    refunds: await unsettled.refunds(db, clinicIds, MOST + 1),
    sums: await unsettled.wrongSums(db, clinicIds, { since, most: MOST + 1 }),
  };
}

async function phoneOf({ attempts }: Parts, db: Db, id: string): Promise<string | null> {
  const msisdn = await attempts.openMsisdn(db, id);
  return msisdn === null ? null : maskMsisdn(msisdn);
}

/**
 * People type names and numbers as accounts, and the Pay Bill may be that of several clinics: what was typed is shown only
 * beside an unpaid charge of the clinic from which it is one slip away.
 */
async function withLookAlikes(
  parts: Parts,
  db: Db,
  clinicId: number,
  rows: DepositRows,
): Promise<Unsettled[]> {
  if (rows.length === 0) return [];
  const { unsettled, kernel } = parts;
  const charges = await unsettled.unpaid(db, clinicId, new Date(kernel.clock.now().getTime() - UNPAID_MS));
  return Promise.all(
    rows.map(async ({ event, ...row }) => {
      const typed = await typedAccount(parts, db, event);
      const alike =
        typed === null ? undefined : charges.find(({ reference }) => isLookAlike(typed, reference));
      const lookAlike = alike && typed !== null ? { typed, ...alike } : null;
      return { ...row, kind: 'deposit' as const, lookAlike };
    }),
  );
}
