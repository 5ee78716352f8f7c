import type { AuditPurpose } from '../kernel/audit';
import type { ConsentPurpose } from '../kernel/consent';
import type { Role } from './principal';

/**
 * For what each role uses what it reaches. Every rule names its purposes, so that the audit trail can say why somebody
 * looked and a consent can be held against it; a role takes no purpose that is not its own.
 */
interface PurposesByRole {
  public: 'public' | 'sign-in' | 'protocol';
  patient: 'public' | 'own';
  practitioner: 'public' | 'own' | 'care' | 'emergency' | 'sharing';
  'front-desk': 'public' | 'own' | 'administration' | 'billing';
  'clinic-admin': 'public' | 'own' | 'administration' | 'billing';
  'compliance-officer': 'public' | 'own' | 'audit';
  integration: 'public' | 'own' | 'research';
}

export type PurposeOf<R extends Role> = PurposesByRole[R];
export type Purpose = PurposeOf<Role>;
/** At least one: a rule without a purpose does not compile. The first is the main one. */
export type PurposesOf<R extends Role> = readonly [PurposeOf<R>, ...PurposeOf<R>[]];

/** @public scripts/access-table.mjs prints them from dist */
export const PURPOSES: Readonly<Record<Purpose, string>> = {
  public: 'what anybody may know: clinics, doctors, services, free times',
  'sign-in': 'to become somebody: registering and signing in',
  protocol: 'another system answers what we asked of it; its message proves itself, nobody is signed in',
  own: "one's own affairs: one's visits, payments, record, session",
  care: 'treating the patient',
  emergency: "treating a patient who is in nobody's care here and cannot be asked; each use is reviewed",
  sharing: 'treating a patient with what another clinic knows, as far as the patient allows it',
  research: 'finding out what helps, from those patients who allow it, without their names',
  administration: 'running the clinic: its calendar, its people, its offers',
  billing: 'asking for money, giving it back, keeping the books',
  audit: 'overseeing that the rules are kept',
};

/** How the audit trail names them. What is public is nobody's data; who signs in or registers does it for themselves. */
export const AUDITED_AS: Readonly<Record<Purpose, AuditPurpose>> = {
  public: 'none',
  'sign-in': 'own',
  protocol: 'system',
  own: 'own',
  care: 'care',
  emergency: 'emergency',
  sharing: 'sharing',
  research: 'research',
  administration: 'administration',
  billing: 'billing',
  audit: 'oversight',
};

/** What a patient has to have said yes to; all else needs no consent, or has another ground. */
const ASKED: Partial<Record<Purpose, ConsentPurpose>> = { sharing: 'sharing', research: 'research' };

/** The consent without which a rule of these purposes shows nobody; null when it needs none. */
export function consentNeeded(purposes: readonly Purpose[]): ConsentPurpose | null {
  for (const purpose of purposes) {
    const needed = ASKED[purpose];
    if (needed) return needed;
  }
  return null;
}

/** @throws Error for a rule that mixes what needs a consent with what does not: nobody could say which of them it was */
export function requireOneGround(name: string, purposes: readonly Purpose[]): void {
  if (consentNeeded(purposes) !== null && purposes.length > 1) {
    throw new Error(`access rule "${name}" needs a consent for one purpose and not for another: make it two`);
  }
}
