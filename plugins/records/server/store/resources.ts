import { toIso, type Db, type Trx } from '../../../../src/kernel/db';
import { conflict, violatedUnique } from '../../../../src/kernel/errors';
import { groupBy } from '../../../../src/kernel/group-by';
import type { Ids } from '../../../../src/kernel/ids';
import type { Vault } from '../../../../src/kernel/vault';
import { addressOf } from '../domain/resource';
import type { NewVersion, Resources, StoredResource } from '../ports';
import { chunks } from './chunks';
import { opened, RESOURCES, standing, type Row } from './opened';
import { type Found, replaceSearchRows } from './search-rows';
import { contentAddress, NOBODYS, VERSIONS } from './sealed-columns';

/** Of one statement: SQL Server takes 2,100 values in one. */
const AT_ONCE = 200;

export function resourceStore(vault: Vault, ids: Ids): Resources {
  return {
    async find(query, clinicId, addresses) {
      const rows: Row[] = [];
      for (const [type, ofType] of groupBy(addresses, (address) => address.type)) {
        for (const some of chunks(ofType, AT_ONCE)) {
          const names = some.map(({ fhirId }) => fhirId);
          rows.push(...(await rowsOf(query, clinicId, type, names)));
        }
      }
      const found = await opened(vault, query, rows);
      return new Map(
        found.map((stored) => [addressOf({ resourceType: stored.type, id: stored.fhirId }), stored]),
      );
    },

    async findRows(query, wanted) {
      const rows: Row[] = [];
      for (const some of chunks(wanted, AT_ONCE)) {
        rows.push(...(await standing(query).whereIn(`${RESOURCES}.id`, [...some])));
      }
      return new Map((await opened(vault, query, rows)).map((stored) => [stored.row, stored]));
    },

    async patientId(query, clinicId, patientId) {
      const row = await query(RESOURCES)
        .where({ clinic_id: clinicId, patient_id: patientId, type: 'Patient' })
        .orderBy('id')
        .first<{ fhir_id: string } | undefined>('fhir_id');
      return row?.fhir_id ?? null;
    },

    async has(query, { clinicId, patientId, type }) {
      const where = { clinic_id: clinicId, patient_id: patientId, type, deleted: false };
      return (await query(RESOURCES).where(where).first<{ id: string } | undefined>('id')) !== undefined;
    },

    async save(trx, clinicId, versions, at) {
      const written: { resource: object; version: object; found: Found; next: NewVersion }[] = [];
      for (const next of versions) {
        const { resource, owner, stands, deletes = false } = next;
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
            deleted: deletes,
          },
          version: {
            ...{ id: versionRow, resource: row, version, content_sealed: sealed, recorded_at: toIso(at) },
            deleted: deletes,
          },
          found: {
            ...{ row, clinicId, patientId: owner?.patientId ?? null },
            resource: deletes ? null : resource,
          },
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
        await replaceSearchRows(
          trx,
          vault,
          written.map(({ found }) => found),
        );
      });
    },
  };
}

function rowsOf(query: Db | Trx, clinicId: number, type: string, names: readonly string[]): Promise<Row[]> {
  return standing(query)
    .where({ [`${RESOURCES}.clinic_id`]: clinicId, [`${RESOURCES}.type`]: type })
    .whereIn(`${RESOURCES}.fhir_id`, [...names]);
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
