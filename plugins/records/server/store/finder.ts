import type { Db, Select, Trx } from '../../../../src/kernel/db';
import type { Vault } from '../../../../src/kernel/vault';
import { isOwned } from '../domain/fhir/served';
import type { Search } from '../domain/search/search';
import type { Finder, Reach, Wanted } from '../ports';
import { countOf, whereClause, whereTime } from './narrow';
import { opened, RESOURCES, type Row } from './opened';
import { SIGNED, VERSIONS } from './sealed-columns';

export function finder(vault: Vault): Finder {
  /** Everything that is searched, before it is cut into pages. */
  function matching(query: Db | Trx, reach: Reach, wanted: readonly Wanted[], search: Search): Select {
    const rows = query.queryBuilder().from(`${RESOURCES} as r`).where({
      'r.clinic_id': reach.clinicId,
      'r.deleted': false,
    });
    void rows.where((any) => {
      for (const each of wanted) void any.orWhere((one) => whereWanted(one, query, reach, each, search));
    });
    if (search.ids) void rows.whereIn('r.fhir_id', [...search.ids]);
    for (const test of search.changed) {
      void rows.where((one) => whereTime(one, test, 'r.updated_at', 'r.updated_at'));
    }
    return rows;
  }

  function whereWanted(
    rows: Select,
    query: Db | Trx,
    reach: Reach,
    { type, narrowings }: Wanted,
    { clauses }: Search,
  ): void {
    const at = { query, vault, clinicId: reach.clinicId, type };
    void rows.where('r.type', type);
    if (isOwned(type)) void rows.whereIn('r.patient_id', reach.patients(query));
    else void rows.whereNull('r.patient_id');
    for (const clause of clauses) whereClause(rows, clause, at);
    if (narrowings === null) return;
    void rows.where((any) => {
      for (const narrowing of narrowings) {
        void any.orWhere((one) => narrowing.forEach((clause) => whereClause(one, clause, at)));
      }
    });
  }

  return {
    async isWithin(query, reach, patientId) {
      const found: unknown = await query
        .queryBuilder()
        .from(reach.patients(query).as('reach'))
        .where('reach.patient_id', patientId)
        .first('reach.patient_id');
      return found !== undefined;
    },

    async page(query, reach, wanted, search) {
      if (isNowhere(wanted)) return [];
      const rows = matching(query, reach, wanted, search)
        .join(`${VERSIONS} as v`, 'v.id', 'r.version_row')
        .leftJoin(`${SIGNED} as s`, 's.resource', 'r.id')
        .limit(search.count + 1)
        .select('r.*', 'v.content_sealed', 's.resource as signed');
      cutFrom(rows, search);
      return opened(vault, query, (await rows) as Row[]);
    },

    async count(query, reach, wanted, { search, most }) {
      if (isNowhere(wanted)) return 0;
      const some = matching(query, reach, wanted, search).limit(most).select('r.id');
      return countOf(query, some);
    },
  };
}

/** Narrowed to nothing: an empty "any of" would leave all. */
function isNowhere(wanted: readonly Wanted[]): boolean {
  return wanted.length === 0 || wanted.some(({ narrowings }) => narrowings?.length === 0);
}

/** Rows keep their id whatever is written, so a page begins where the last one ended. */
function cutFrom(rows: Select, { sort, after }: Search): void {
  if (sort === 'stored') {
    if (after) void rows.where('r.id', '<', after.row);
    void rows.orderBy('r.id', 'desc');
    return;
  }
  const [beyond, order] = sort === 'oldest-change' ? (['>', 'asc'] as const) : (['<', 'desc'] as const);
  if (after && after.changed !== null) {
    const { row, changed } = after;
    void rows.where((any) => {
      void any.where('r.updated_at', beyond, changed).orWhere((same) => {
        void same.where('r.updated_at', changed).where('r.id', beyond, row);
      });
    });
  }
  void rows.orderBy([
    { column: 'r.updated_at', order },
    { column: 'r.id', order },
  ]);
}
