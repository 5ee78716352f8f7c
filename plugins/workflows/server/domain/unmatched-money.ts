/** To which visits of the clinic somebody may give money that is nobody's. */
export const GIVABLE = ['any', 'look-alike', 'none'] as const;
export type Givable = (typeof GIVABLE)[number];

interface Unmatched {
  /** What was typed is one slip away from the account of a visit of the clinic. */
  lookAlike: object | null;
  sendingBack: { state: 'failed' | 'review' | 'contradicted' } | null;
}

/**
 * The Pay Bill may be that of several clinics, so the desk gives only what looks like its own; whoever answers for the
 * clinic decides about the rest (docs/adr/0022). Money of which nobody knows whether it went back is given to nobody.
 */
export function mayBeGivenTo(role: string, { lookAlike, sendingBack }: Unmatched): Givable {
  if (sendingBack && sendingBack.state !== 'failed') return 'none';
  if (answersForClinic(role)) return 'any';
  return lookAlike ? 'look-alike' : 'none';
}

export function answersForClinic(role: string): boolean {
  return role === 'clinic-admin';
}
