import type { CareSource } from '../../../src/access/care/source';
import type { DependantSource } from '../../../src/access/own-patients';
import { draftStore } from './store/drafts';
import { signedStore } from './store/signed';
import { visitStore } from './store/visits';
import type { NoteParts } from './use-cases/notes/parts';
import type { Parts } from './use-cases/parts';

interface Sources {
  careSources(): readonly CareSource[];
  dependantSources(): readonly DependantSource[];
}

/** Notes of visits, over the record. */
export function composeNotes(records: Parts, access: Sources): NoteParts {
  const { vault, ids } = records.kernel;
  return {
    records,
    visits: visitStore(),
    drafts: draftStore(vault, ids),
    signed: signedStore(),
    careSources: () => access.careSources(),
    dependants: () => access.dependantSources(),
  };
}
