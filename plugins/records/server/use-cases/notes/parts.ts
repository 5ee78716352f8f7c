import type { CareSource } from '../../../../../src/access/care/source';
import type { DependantSource } from '../../../../../src/access/own-patients';
import type { Drafts, Signed, Visits } from '../../ports';
import type { Parts } from '../parts';

export interface NoteParts {
  records: Parts;
  visits: Visits;
  drafts: Drafts;
  signed: Signed;
  /** Asked at use: plugins declare theirs in no promised order. */
  careSources(): readonly CareSource[];
  dependants(): readonly DependantSource[];
}

/** What the trail calls a note; its id is the visit's. */
export const NOTE_NOUN = 'note';
