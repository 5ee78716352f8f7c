import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../../scripts/lib/stack.mjs';

const require = createRequire(import.meta.url);
const { contentAddress } = require(path.join(root, 'dist/plugins/records/server/store/sealed-columns.js'));
const { systemOrigin } = require(path.join(root, 'dist/src/kernel/audit.js'));
const AT_ONCE = 200;

/** The rows that an import leaves, by knex: what it costs to seal and write them, and to say so on the trail. */
export function bareImport({ db, ids, vault, audit }) {
  return (clinicId, sent) =>
    db().transaction(async (trx) => {
      const at = new Date().toISOString();
      const addresses = new Map(
        sent.entry.map(({ fullUrl, resource }) => [fullUrl, `${resource.resourceType}/${resource.id}`]),
      );
      const documentId = ids.documentId();
      await trx('patients').insert({ document_id: documentId, full_name: 'Bench', clinic_id: clinicId });
      const { id: patientId } = await trx('patients').where({ document_id: documentId }).first('id');
      const resources = [];
      const versions = [];
      for (const { resource } of sent.entry) {
        const [row, versionRow] = [ids.id(new Date()), ids.id(new Date())];
        const content = JSON.stringify(resource, (key, value) =>
          key === 'reference' ? (addresses.get(value) ?? value) : value,
        );
        const sealed = await vault.of(documentId).seal(trx, content, contentAddress(versionRow));
        const { resourceType: type, id } = resource;
        const own = { clinic_id: clinicId, type, fhir_id: id, patient_id: patientId };
        resources.push({ id: row, ...own, version: 1, version_row: versionRow, updated_at: at });
        versions.push({
          ...{ id: versionRow, resource: row, version: 1, content_sealed: sealed, recorded_at: at },
        });
      }
      for (const [table, rows] of [
        ['records_resources', resources],
        ['records_versions', versions],
      ]) {
        for (let from = 0; from < rows.length; from += AT_ONCE) {
          await trx(table).insert(rows.slice(from, from + AT_ONCE));
        }
      }
      const named = { type: 'record', ids: [...addresses.values()], patients: [patientId] };
      const entry = { ...systemOrigin('bench'), clinicId, ...named, action: 'create', outcome: 'ok' };
      await audit.write(trx, entry);
      return sent.entry.length;
    });
}
