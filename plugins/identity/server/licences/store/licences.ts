import type { Db, Trx } from '../../../../../src/kernel/db';
import type { Ids } from '../../../../../src/kernel/ids';
import { licenceKey } from '../../providers/domain/details';
import { deletePapersOf } from '../../papers/store/papers';
import type { Language } from '../../staff/ports';
import type { Told, Warning } from '../domain/licence';
import type { Licence, LicenceName, Licences, ListedLicence } from '../ports';

const TABLE = 'identity_licences';
/** After it nothing more is told of an end. */
const LAST: Warning = 'over';

interface Row {
  id: string;
  practitioner_id: number;
  body: string | null;
  number: string | null;
  ends: string | null;
  told: Told;
  language: Language | null;
  left_on: string | null;
}

export function licenceStore(ids: Ids, now: () => Date): Licences {
  const rowOf = async (query: Db | Trx, where: Partial<Row>, lock = false): Promise<Licence | null> => {
    const wanted = query(TABLE).where(where);
    const row = await (lock ? wanted.forUpdate() : wanted).first<Row | undefined>();
    return row ? toLicence(row) : null;
  };
  const insert = async (trx: Trx, row: Omit<Row, 'id' | 'told' | 'left_on'>): Promise<Licence> => {
    const fresh: Row = { id: ids.id(now()), told: 'none', left_on: null, ...row };
    await trx(TABLE).insert({ ...fresh, licence_key: keyOf(fresh.id, nameIn(fresh)) });
    return toLicence(fresh);
  };

  return {
    take: (trx, { practitionerId, body, number, ends, language }) =>
      insert(trx, { practitioner_id: practitionerId, body, number, ends, language }),
    ensure: async (trx, practitionerId) => {
      // Of two who come at once the second waits here.
      await trx('practitioners').where({ id: practitionerId }).forUpdate().first('id');
      const nothing = { body: null, number: null, ends: null, language: null };
      return (
        (await rowOf(trx, { practitioner_id: practitionerId }, true)) ??
        insert(trx, { practitioner_id: practitionerId, ...nothing })
      );
    },
    of: (query, practitionerId) => rowOf(query, { practitioner_id: practitionerId }),
    find: (query, id) => rowOf(query, { id }),
    lock: (trx, id) => rowOf(trx, { id }, true),
    rename: async (trx, id, name) => {
      const { body, number } = name ?? { body: null, number: null };
      await trx(TABLE)
        .where({ id })
        .update({ body, number, licence_key: keyOf(id, name) });
    },
    noteLanguage: async (trx, id, language) => {
      await trx(TABLE).where({ id }).update({ language });
    },
    renew: async (trx, id, { body, number, ends }) => {
      const told: Told = 'none';
      await trx(TABLE)
        .where({ id })
        .update({
          ...{ body, number, ends, told, licence_key: licenceKey({ body, number }) },
          ...{ left_on: null, released_by_user_id: null },
        });
    },
    release: async (trx, id, { leftOn, ends, byUserId }) => {
      const released = { left_on: leftOn, ends, licence_key: id, released_by_user_id: byUserId };
      return (await trx(TABLE).where({ id, left_on: null }).update(released)) === 1;
    },
    noteTold: async (trx, { id, ends, told }, warning) =>
      (await trx(TABLE).where({ id, ends, told }).update({ told: warning })) === 1,
    delete: async (trx, id) => {
      const renewals = trx('identity_licence_renewals').where({ licence_id: id });
      await deletePapersOf(trx, await renewals.clone().pluck<string[]>('id'));
      await renewals.delete();
      await trx(TABLE).where({ id }).delete();
    },
    endingUntil: (query, day) =>
      query(TABLE)
        .where('ends', '<=', day)
        .whereNull('left_on')
        .whereNot({ told: LAST })
        .orderBy('id')
        .select<{ id: string; ends: string }[]>('id', 'ends'),
    ofClinic: async (query, clinicId) => {
      const rows = await query('practitioners as d')
        .leftJoin('identity_licences as n', 'n.practitioner_id', 'd.id')
        .leftJoin('identity_licence_renewals as r', (on) =>
          on.on('r.open_key', 'n.id').onVal('r.state', 'in-review'),
        )
        .where({ 'd.clinic_id': clinicId })
        .orderBy('d.id')
        .select<ListedRow[]>(
          ...['d.document_id', 'd.full_name', 'd.active', 'n.body', 'n.number', 'n.ends', 'n.left_on'],
          'r.id as renewal_id',
        );
      return rows.map(toListed);
    },
  };
}

/** No two rows may have the same: who has no licence has their own id, since every database then keeps them apart. */
function keyOf(id: string, name: LicenceName | null): string {
  return name === null ? id : licenceKey(name);
}

function nameIn({ body, number }: Pick<Row, 'body' | 'number'>): LicenceName | null {
  return body === null || number === null ? null : { body, number };
}

interface ListedRow extends Pick<Row, 'body' | 'number' | 'ends' | 'left_on'> {
  document_id: string;
  full_name: string;
  active: boolean | number | null;
  renewal_id: string | null;
}

function toListed({ body, number, ends, left_on: leftOn, ...row }: ListedRow): ListedLicence {
  return {
    practitioner: { documentId: row.document_id, fullName: row.full_name, isActive: Boolean(row.active) },
    licence: { body, number, ends, leftOn },
    renewalId: row.renewal_id,
  };
}

function toLicence({ practitioner_id: practitionerId, left_on: leftOn, ...row }: Row): Licence {
  const { id, body, number, ends, told, language } = row;
  return { id, practitionerId, body, number, ends, told, language, leftOn };
}
