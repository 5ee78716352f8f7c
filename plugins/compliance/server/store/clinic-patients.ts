import { toPlainDay, type Select } from '../../../../src/kernel/db';
import { whereNumber } from '../../../../src/kernel/where-number';
import { foldName } from '../domain/fold-name';
import type { FoundPatients, Query, Whom } from '../ports';

/** People who share a telephone, or a name and a birthday; more than these are nobody's family. */
const MOST = 5;

interface Row {
  id: number;
  document_id: string;
  full_name: string;
  date_of_birth: string | Date | null;
}

/** One way in which a patient is a clinic's: selects `patient_id`, and is not run by itself. */
interface Tie {
  patients(query: Query, clinicId: number): Select;
}

/** Active patients who are the clinic's by any of its ties, and whom the words mean as a whole. */
export async function findOfClinic(
  ties: readonly Tie[],
  query: Query,
  clinicId: number,
  whom: Whom,
): Promise<FoundPatients> {
  const rows = query('patients as p')
    .where('p.active', true)
    .where((tied) => {
      for (const tie of ties) {
        // Under a name of its own: a tie may call its column by an expression.
        const found = query.queryBuilder().select('patient_id').from(tie.patients(query, clinicId).as('tie'));
        void tied.orWhereIn('p.id', found);
      }
    })
    .orderBy('p.id');
  // One more than is shown tells that there are more.
  if ('phoneIndex' in whom) whereNumber(rows.limit(MOST + 1), 'p', query, whom.phoneIndex);
  // Names are compared here: SQLite knows no capitals but A to Z, and neither database takes é for e.
  else void rows.where('p.date_of_birth', whom.dateOfBirth);
  const all = await rows.select<Row[]>('p.id', 'p.document_id', 'p.full_name', 'p.date_of_birth');
  const meant = 'name' in whom ? all.filter(isCalled(whom.name)) : all;
  const found = meant.slice(0, MOST).map(({ id, document_id, full_name, date_of_birth: born }) => ({
    patientId: id,
    id: document_id,
    name: full_name,
    yearOfBirth: born === null ? null : Number(toPlainDay(born).slice(0, 4)),
  }));
  return { found, more: meant.length > MOST };
}

function isCalled(name: string): (row: Row) => boolean {
  const wanted = foldName(name);
  return (row) => foldName(row.full_name) === wanted;
}
