import { systemOrigin } from '../../../../src/kernel/audit';
import { planImport } from '../domain/import/plan-import';
import { addressOf, type Resource } from '../domain/resource';
import { isObject, type Finding } from '../domain/validation/finding';
import type { ImportReport } from '../face';
import type { Parts } from './parts';
import { isRefused, storeTogether } from './store-together';

const IMPORT = systemOrigin('records.import');

type Refusal = ImportReport['refused'][number];

/** See `Records.importSent`. */
export async function importSent(parts: Parts, clinicId: number, sent: unknown): Promise<ImportReport> {
  const counts = { created: 0, updated: 0, unchanged: 0 };
  const findings = parts.validate(sent);
  if (!isObject(sent) || findings.length > 0) {
    return { resources: [], ...counts, refused: [{ place: '', findings }] };
  }
  const plan = planImport(sent, () => parts.kernel.ids.documentId());
  const left = plan.left.map(leftOut);
  if (plan.whole && left.length > 0) {
    return { resources: [], ...counts, refused: [{ place: '', findings: left }] };
  }
  const resources: Resource[] = [];
  const refused = left.map((finding): Refusal => ({ place: finding.path, findings: [finding] }));
  for (const group of plan.whole ? [plan.resources] : patientsFirst(plan.resources)) {
    const done = await parts.kernel
      .db()
      .transaction((trx) => storeTogether(parts, trx, clinicId, group, IMPORT));
    if (isRefused(done)) {
      refused.push({ place: plan.whole ? '' : group.map(addressOf).join(), findings: done.refused });
      continue;
    }
    resources.push(...group);
    for (const outcome of done.outcomes) counts[outcome] += 1;
  }
  return { resources, ...counts, refused };
}

function leftOut(path: string): Finding {
  return { code: 'not-supported', text: 'An import only stores: this entry brings nothing to store', path };
}

function patientsFirst(resources: readonly Resource[]): Resource[][] {
  const isPatient = ({ resourceType }: Resource): boolean => resourceType === 'Patient';
  return [...resources.filter(isPatient), ...resources.filter((each) => !isPatient(each))].map((each) => [
    each,
  ]);
}
