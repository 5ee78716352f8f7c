import type { AuditOrigin } from '../../../../../src/kernel/audit';
import type { Drafts, Reader, Signed, Visits, WhySeen } from '../../ports';
import type { Parts } from '../parts';

export interface NoteParts {
  records: Parts;
  visits: Visits;
  drafts: Drafts;
  signed: Signed;
  whySeen: WhySeen;
}

/** Who asks, for the trail, too. */
export interface Caller {
  principal: Reader | null;
  origin: AuditOrigin;
}
/** `version`: what they saw, see `versionOf`. */
export interface Writer extends Caller {
  version: string;
}

/** What the trail calls a note; its id is the visit's. */
export const NOTE_NOUN = 'note';
