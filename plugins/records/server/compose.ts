import type { Kernel } from '../../../src/kernel/kernel';
import { readDefinitions } from './adapters/medplum/definitions';
import { medplumValidator } from './adapters/medplum/validator';
import { RECORDS, type Records } from './face';
import { finder } from './store/finder';
import { patientList } from './store/patient-list';
import { patientStore } from './store/patients';
import { resourceStore } from './store/resources';
import { contributeSearchSweep } from './store/search-rows';
import { contributeSealedColumns } from './store/sealed-columns';
import { versionStore } from './store/versions';
import type { Validate } from './ports';
import type { FhirParts } from './use-cases/fhir/caller';
import { importSent } from './use-cases/import-sent';
import type { Parts } from './use-cases/parts';
import { readBack } from './use-cases/read-back';

/** `definitions`: the folder that `scripts/fhir/write-definitions.mjs` wrote. */
export function composeRecords(kernel: Kernel, definitions: string): Records {
  return provideRecords(recordParts(kernel, definitions));
}

export function recordParts(kernel: Kernel, definitions: string): Parts {
  contributeSealedColumns(kernel);
  contributeSearchSweep(kernel);
  return {
    kernel,
    resources: resourceStore(kernel.vault, kernel.ids),
    patients: patientStore(kernel.vault, kernel.ids),
    validate: onceAsked(() => medplumValidator(readDefinitions(definitions))),
  };
}

export function provideRecords(parts: Parts): Records {
  const records: Records = {
    importSent: (clinicId, sent) => importSent(parts, clinicId, sent),
    readBack: (clinicId, meant) => readBack(parts, clinicId, meant),
  };
  parts.kernel.services.provide(RECORDS, records);
  return records;
}

/** What stands at /fhir. `publicUrl`: of the product, where its callers are. */
export function composeFhir(parts: Parts, publicUrl: string): FhirParts {
  const { vault } = parts.kernel;
  return {
    ...parts,
    finder: finder(vault),
    versions: versionStore(vault),
    patientList: patientList(vault),
    base: `${publicUrl.replace(/\/$/, '')}/fhir`,
  };
}

/** Most processes never validate, and the definitions take time and room. */
function onceAsked(make: () => Validate): Validate {
  let made: Validate | undefined;
  return (resource) => (made ??= make())(resource);
}
