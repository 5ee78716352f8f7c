import type { Kernel } from '../../../src/kernel/kernel';
import { readDefinitions } from './adapters/medplum/definitions';
import { medplumValidator } from './adapters/medplum/validator';
import { RECORDS, type Records } from './face';
import { patientStore } from './store/patients';
import { resourceStore } from './store/resources';
import { contributeSearchSweep } from './store/search-rows';
import { contributeSealedColumns } from './store/sealed-columns';
import type { Validate } from './ports';
import { importSent } from './use-cases/import-sent';
import type { Parts } from './use-cases/parts';
import { readBack } from './use-cases/read-back';

/** `definitions`: the folder that `scripts/fhir/write-definitions.mjs` wrote. */
export function composeRecords(kernel: Kernel, definitions: string): Records {
  contributeSealedColumns(kernel);
  contributeSearchSweep(kernel);
  const parts: Parts = {
    kernel,
    resources: resourceStore(kernel.vault, kernel.ids),
    patients: patientStore(kernel.vault, kernel.ids),
    validate: onceAsked(() => medplumValidator(readDefinitions(definitions))),
  };
  const records: Records = {
    importSent: (clinicId, sent) => importSent(parts, clinicId, sent),
    readBack: (clinicId, meant) => readBack(parts, clinicId, meant),
  };
  kernel.services.provide(RECORDS, records);
  return records;
}

/** Most processes never validate, and the definitions take time and room. */
function onceAsked(make: () => Validate): Validate {
  let made: Validate | undefined;
  return (resource) => (made ??= make())(resource);
}
