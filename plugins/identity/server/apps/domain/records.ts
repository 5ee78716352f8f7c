import type { LinkKind } from '../../links/domain/link';

/** A record that somebody may let an app of others in to. */
export interface GivableRecord {
  /** Row id. */
  patientId: number;
  /** Document id, as FHIR and the app's token know it. */
  id: string;
  name: string;
  tie: Tie;
}
export type Tie = 'own' | GivingKind;
type GivingKind = Exclude<LinkKind, 'carer'>;

/** A carer acts for a grown-up, who gives the record away by an account of their own or at the clinic. */
export function mayGive(kind: LinkKind): kind is GivingKind {
  return kind !== 'carer';
}

/** Which record a grant is about: the one that was chosen while it may be given, one's own when none was. */
export function recordOf(
  records: readonly GivableRecord[],
  chosen: number | null,
): GivableRecord | undefined {
  return records.find(({ patientId, tie }) => (chosen === null ? tie === 'own' : patientId === chosen));
}
