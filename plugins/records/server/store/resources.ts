import { toDate, toIso, type Db, type Trx } from '../../../../src/kernel/db';
import { conflict, violatedUnique } from '../../../../src/kernel/errors';
import { groupBy } from '../../../../src/kernel/group-by';
import type { Ids } from '../../../../src/kernel/ids';
import type { Vault } from '../../../../src/kernel/vault';
import { addressOf, type Resource } from '../domain/resource';
import type { NewVersion, Resources, StoredResource } from '../ports';
import { contentAddress, NOBODYS, SIGNED, VERSIONS } from './sealed-columns';

const RESOURCES = 'records_resources';
/** Of one statement: SQL Server takes 2,100 values in one. */
const AT_ONCE = 200;

interface Row {
  id: string;
  type: string;
  fhir_id: string;
  patient_id: number | null;
  version: number;
  version_row: string;
  updated_at: string;
  content_sealed: string;
  signed: string | null;
}

export function resourceStore(vault: Vault, ids: Ids): Resources {
  async function open(query: Db | Trx, rows: readonly Row[]): Promise<StoredResource[]> {
    const contents = await vault.openMany(
      query,
      rows.map((row) => ({ sealed: row.content_sealed, address: contentAddress(row.version_row) })),
    );
    return rows.map((row, index) => storedOf(row, contents[index] ?? null));
  }
  return {
    async find(query, clinicId, addresses) {
      const rows: Row[] = [];
      for (const [type, ofType] of groupBy(addresses, (address) => address.type)) {
        for (const some of chunks(ofType, AT_ONCE)) {
          const names = some.map(({ fhirId }) => fhirId);
          rows.push(...(await rowsOf(query, clinicId, type, names)));
        }
      }
      const found = await open(query, rows);
      return new Map(
        found.map((stored) => [addressOf({ resourceType: stored.type, id: stored.fhirId }), stored]),
      );
    },

    async findRows(query, wanted) {
      const rows: Row[] = [];
      for (const some of chunks(wanted, AT_ONCE)) {
        rows.push(...(await standing(query).whereIn(`${RESOURCES}.id`, [...some])));
      }
      return new Map((await open(query, rows)).map((stored) => [stored.row, stored]));
    },

    async patientId(query, clinicId, patientId) {
      const row = await query(RESOURCES)
        .where({ clinic_id: clinicId, patient_id: patientId, type: 'Patient' })
        .orderBy('id')
        .first<{ fhir_id: string } | undefined>('fhir_id');
      return row?.fhir_id ?? null;
    },

    async has(query, { clinicId, patientId, type }) {
      const where = { clinic_id: clinicId, patient_id: patientId, type };
      return (await query(RESOURCES).where(where).first<{ id: string } | undefined>('id')) !== undefined;
    },

    async save(trx, clinicId, versions, at) {
      const written: { resource: object; version: object; next: NewVersion }[] = [];
      for (const next of versions) {
        const { resource, owner, stands } = next;
        const row = stands?.row ?? ids.id(at);
        const version = (stands?.version ?? 0) + 1;
        const versionRow = ids.id(at);
        const sealed = await vault
          .of(owner?.documentId ?? NOBODYS)
          .seal(trx, JSON.stringify(resource), contentAddress(versionRow));
        written.push({
          next,
          resource: {
            id: row,
            clinic_id: clinicId,
            type: resource.resourceType,
            fhir_id: resource.id,
            patient_id: owner?.patientId ?? null,
            version,
            version_row: versionRow,
            updated_at: toIso(at),
          },
          version: { id: versionRow, resource: row, version, content_sealed: sealed, recorded_at: toIso(at) },
        });
      }
      await onlyOneWriter(async () => {
        const added = written.filter(({ next }) => next.stands === null);
        for (const some of chunks(added, AT_ONCE))
          await trx(RESOURCES).insert(some.map(({ resource }) => resource));
        for (const { resource, next } of written) {
          if (next.stands) await replace(trx, next.stands, resource);
        }
        for (const some of chunks(written, AT_ONCE))
          await trx(VERSIONS).insert(some.map(({ version }) => version));
      });
    },
  };
}

function rowsOf(query: Db | Trx, clinicId: number, type: string, names: readonly string[]): Promise<Row[]> {
  return standing(query)
    .where({ [`${RESOURCES}.clinic_id`]: clinicId, [`${RESOURCES}.type`]: type })
    .whereIn(`${RESOURCES}.fhir_id`, [...names]);
}

function standing(query: Db | Trx) {
  return query(RESOURCES)
    .join(VERSIONS, `${VERSIONS}.id`, `${RESOURCES}.version_row`)
    .leftJoin(SIGNED, `${SIGNED}.resource`, `${RESOURCES}.id`)
    .select<Row[]>(`${RESOURCES}.*`, `${VERSIONS}.content_sealed`, `${SIGNED}.resource as signed`);
}

function storedOf(row: Row, content: Buffer | null): StoredResource {
  return {
    row: row.id,
    type: row.type,
    fhirId: row.fhir_id,
    patientId: row.patient_id,
    version: row.version,
    updatedAt: toDate(row.updated_at),
    signed: row.signed !== null,
    resource: content && (JSON.parse(content.toString('utf8')) as Resource),
  };
}

async function replace(trx: Trx, { row, version }: StoredResource, next: object): Promise<void> {
  const changed = await trx(RESOURCES).where({ id: row, version }).update(next);
  if (changed === 0) throw conflict('version_conflict');
}

/** Two who make the same resource, or its next version, at the same time: the database lets one of them. */
async function onlyOneWriter(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw violatedUnique(error) === null ? error : conflict('version_conflict');
  }
}

function* chunks<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
