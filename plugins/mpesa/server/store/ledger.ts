import { toIso } from '../../../../src/kernel/db';
import { assertBalanced, type Account } from '../domain/ledger';
import type { Ledger } from '../ports';

const ENTRIES = 'ledger_entries';
const POSTINGS = 'ledger_postings';

interface PostingRow {
  account: Account;
  debit_cents: number | string;
  credit_cents: number | string;
}

/** Double entry over two append-only tables. */
export function createLedger(): Ledger {
  return {
    post: async (trx, id, entry, now) => {
      assertBalanced(entry);
      const { key, cause, kind, charge } = entry;
      await trx(ENTRIES).insert({ id, key, cause, kind, charge, booked_at: toIso(now) });
      const lines = entry.postings.map(({ account, debitCents, creditCents }, line) => ({
        entry: id,
        line,
        account,
        debit_cents: debitCents,
        credit_cents: creditCents,
      }));
      await trx(POSTINGS).insert(lines);
    },
    postingsOf: async (query, key) => {
      const rows = await query<PostingRow>(`${POSTINGS} as p`)
        .join(`${ENTRIES} as e`, 'e.id', 'p.entry')
        .where('e.key', key)
        .orderBy('p.line')
        .select<PostingRow[]>('p.account', 'p.debit_cents', 'p.credit_cents');
      return rows.length === 0 ? null : rows.map(toPosting);
    },
    balances: async (query) => {
      const rows = await query(POSTINGS)
        .groupBy('account')
        .orderBy('account')
        .select<PostingRow[]>('account')
        .sum({ debit_cents: 'debit_cents' })
        .sum({ credit_cents: 'credit_cents' });
      return (rows as PostingRow[]).map(toPosting);
    },
  };
}

// PostgreSQL gives sums and big integers as text.
function toPosting(row: PostingRow): { account: Account; debitCents: number; creditCents: number } {
  return { account: row.account, debitCents: Number(row.debit_cents), creditCents: Number(row.credit_cents) };
}
