import type { Db, Select, Trx } from '../../../../src/kernel/db';
import type { PlainVault } from '../../../../src/kernel/plain-vault';
import type { Clause, TimeTest } from '../domain/search/search';
import { SEARCH, secretValue } from './search-rows';

/** What a clause is put into: rows of `records_resources as r`. */
export interface Narrowing {
  query: Db | Trx;
  vault: Pick<PlainVault, 'blindIndex'>;
  clinicId: number;
  type: string;
}

/** Leaves the rows that a clause fits. */
export function whereClause(rows: Select, clause: Clause, at: Narrowing): void {
  switch (clause.kind) {
    case 'value': {
      const { clinicId, type } = at;
      const values = clause.secret
        ? clause.texts.map((text) => secretValue(at.vault, { clinicId, type, param: clause.param }, text))
        : clause.texts;
      void rows.whereExists(entriesOf(clause.param, at).whereIn('s.value', [...values]));
      break;
    }
    case 'time':
      void rows.whereExists(
        entriesOf(clause.param, at).where((any) => {
          for (const test of clause.tests)
            void any.orWhere((one) => whereTime(one, test, 's.from_at', 's.to_at'));
        }),
      );
      break;
    case 'patient':
      whereAbout(rows, clause.ids, at);
      break;
    case 'listed-name':
    case 'listed-day':
      throw new Error('only the list of patients is searched by this');
  }
}

/** Instants and spans alike as ISO texts: of an instant both columns are the same. */
export function whereTime(rows: Select, { test, span }: TimeTest, from: string, to: string): void {
  switch (test) {
    case 'eq':
      return void rows.where(from, '>=', span.from).where(to, '<=', span.to);
    case 'ne':
      return void rows.where((not) => {
        void not.where(from, '<', span.from).orWhere(to, '>', span.to);
      });
    case 'gt':
      return void rows.where(to, '>', span.to);
    case 'lt':
      return void rows.where(from, '<', span.from);
    case 'ge':
      return void rows.where(to, '>=', span.from);
    case 'le':
      return void rows.where(from, '<=', span.to);
    case 'sa':
      return void rows.where(from, '>', span.to);
    case 'eb':
      return void rows.where(to, '<', span.from);
  }
}

/** Whoever is called so: by the id of the Patient that was stored, or of the line of the list. */
function whereAbout(rows: Select, ids: readonly string[], { query, clinicId }: Narrowing): void {
  const stored = query
    .queryBuilder()
    .from('records_resources')
    .where({ clinic_id: clinicId, type: 'Patient' })
    .whereIn('fhir_id', [...ids])
    .select('patient_id');
  const listed = query
    .queryBuilder()
    .from('patients')
    .where({ clinic_id: clinicId })
    .whereIn('document_id', [...ids])
    .select('id');
  void rows.where((any) => {
    void any.whereIn('r.patient_id', stored).orWhereIn('r.patient_id', listed);
  });
}

function entriesOf(param: string, { query, clinicId, type }: Narrowing): Select {
  return query
    .queryBuilder()
    .from(`${SEARCH} as s`)
    .whereRaw('?? = ??', ['s.resource', 'r.id'])
    .where({ 's.clinic_id': clinicId, 's.type': type, 's.param': param })
    .select(query.raw('1'));
}

/** How many rows a query has. */
export async function countOf(query: Db | Trx, some: Select): Promise<number> {
  const rows: { n: number | string }[] = await query.queryBuilder().from(some.as('some')).count({ n: '*' });
  return Number(rows[0]?.n ?? 0);
}
