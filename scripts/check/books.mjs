// A read-only look into the product's database, to hold what it wrote against what the simulator saw.
import Database from 'better-sqlite3';
import pg from 'pg';

/** @param {{client:'sqlite',filename:string}|{client:'postgres',url:string}} database */
export function openBooks(database) {
  const { rows, close } = database.client === 'postgres' ? postgres(database.url) : sqlite(database.filename);
  const number = async (sql, ...values) => Number(Object.values((await rows(sql, ...values))[0])[0] ?? 0);
  return {
    rows,
    close,
    number,
    /** Jobs that should have run by `now`, or are running. */
    unfinishedJobs: (now) =>
      rows(
        `select name, state, attempts, last_error from kernel_jobs
         where state = 'running' or (state = 'pending' and run_at <= ?)`,
        now.toISOString(),
      ),
    deadJobs: () => rows(`select name, last_error from kernel_jobs where state = 'dead'`),
    deliveries: (visitReference) =>
      rows(
        `select d.* from reminders_deliveries d join appointments a on a.id = d.visit_id
         where a.reference = ? order by d.created_at, d.id`,
        visitReference,
      ),
    visitState: async (reference) =>
      (await rows('select state from appointments where reference = ?', reference))[0].state,
    occupancy: (visitReference) =>
      rows(
        `select o.* from scheduling_occupancy o join appointments a on a.id = o.visit_id where a.reference = ?`,
        visitReference,
      ),
    attempts: (reference) =>
      rows(
        `select t.* from mpesa_attempts t join payments p on p.document_id = t.charge
         where p.reference = ? order by t.created_at, t.id`,
        reference,
      ),
    refunds: (reference) =>
      rows(
        `select r.* from mpesa_refunds r join payments p on p.document_id = r.charge where p.reference = ?`,
        reference,
      ),
    verdicts: (reference) =>
      rows(
        `select v.* from mpesa_verdicts v where v.about in (
           select t.id from mpesa_attempts t join payments p on p.document_id = t.charge where p.reference = ?)
         order by v.decided_at, v.id`,
        reference,
      ),
    /** Cents on an account: debits less credits; of one payment reference when given. */
    balance: (account, reference) =>
      number(
        `select coalesce(sum(s.debit_cents - s.credit_cents), 0) from ledger_postings s
         join ledger_entries e on e.id = s.entry left join payments p on p.document_id = e.charge
         where s.account = ?${reference === undefined ? '' : ' and p.reference = ?'}`,
        account,
        ...(reference === undefined ? [] : [reference]),
      ),
    credits: (reference) =>
      number(
        `select count(*) from ledger_entries e join payments p on p.document_id = e.charge
         where e.kind = 'payment' and p.reference = ?`,
        reference,
      ),
    unbalancedEntries: () =>
      rows(
        `select entry from ledger_postings group by entry having sum(debit_cents) <> sum(credit_cents) or count(*) < 2`,
      ),
  };
}

function sqlite(filename) {
  const db = new Database(filename, { readonly: true, fileMustExist: true });
  return {
    rows: (sql, ...values) => Promise.resolve(db.prepare(sql).all(...values)),
    close: () => Promise.resolve(db.close()),
  };
}

function postgres(url) {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  // The server is stopped under us at the end; nobody waits for these connections then.
  pool.on('error', () => undefined);
  return {
    rows: async (sql, ...values) => {
      let count = 0;
      const text = sql.replace(/\?/g, () => `$${(count += 1)}`);
      return (await pool.query(text, values)).rows;
    },
    close: () => pool.end(),
  };
}
