import type { PlainConsoleKey } from '@daktari/texts/console';
import type { AuditEvent } from '../data/records';
import type { Tone } from '../parts/Chip';

/** The nouns that the trail writes, as people call them. */
const NOUNS: Readonly<Record<string, PlainConsoleKey>> = {
  patient: 'console.trail.type.patient',
  visit: 'console.trail.type.visit',
  record: 'console.trail.type.record',
  prescription: 'console.trail.type.prescription',
  'refill-request': 'console.trail.type.prescription',
  note: 'console.trail.type.note',
  payment: 'console.trail.type.payment',
  message: 'console.trail.type.message',
  job: 'console.trail.type.job',
  'refund-request': 'console.trail.type.refund',
  account: 'console.trail.type.account',
  session: 'console.trail.type.session',
  notifications: 'console.trail.type.notifications',
  consent: 'console.trail.type.consent',
  'consent text': 'console.trail.type.consent-text',
  'erasure-request': 'console.trail.type.erasure',
  'hand-over': 'console.trail.type.hand-over',
  'break-glass': 'console.trail.type.break-glass',
  'record-link': 'console.trail.type.links',
  'link-code': 'console.trail.type.links',
  'number-change': 'console.trail.type.number-change',
  'clinic-card': 'console.trail.type.clinic-card',
  'audit trail': 'console.trail.type.trail',
  'audit check': 'console.trail.type.check',
  'mpesa-check': 'console.trail.type.mpesa-check',
  'app-grant': 'console.trail.type.app-grant',
  'cms-look': 'console.trail.type.cms-look',
  'working-hours': 'console.trail.type.hours',
  'saved-filter': 'console.trail.type.saved-filter',
  invitation: 'console.trail.type.staff',
  licence: 'console.trail.type.staff',
  'licence-renewal': 'console.trail.type.staff',
  'provider-application': 'console.trail.type.staff',
  'provider-paper': 'console.trail.type.staff',
};

export function nounKey(type: string): PlainConsoleKey {
  return Object.hasOwn(NOUNS, type) ? (NOUNS[type] as PlainConsoleKey) : 'console.trail.type.other';
}

/** Who stands there when nobody has a name. */
export function namelessKey(kind: AuditEvent['who']['kind']): PlainConsoleKey {
  return kind === 'user' ? 'console.trail.who.nameless' : `console.trail.who.${kind}`;
}

const ROLES: Readonly<Record<string, PlainConsoleKey>> = {
  patient: 'console.trail.role.patient',
  integration: 'console.trail.role.integration',
  practitioner: 'console.role.practitioner',
  'front-desk': 'console.role.front-desk',
  'clinic-admin': 'console.role.clinic-admin',
  'compliance-officer': 'console.role.compliance-officer',
};

/** Null for a role that has no word. */
export function roleWord(role: string | null): PlainConsoleKey | null {
  return role !== null && Object.hasOwn(ROLES, role) ? (ROLES[role] ?? null) : null;
}

/** Colour only repeats the word. */
export function purposeTone(purpose: AuditEvent['purpose']): Tone {
  switch (purpose) {
    case 'care':
    case 'own':
      return 'good';
    case 'emergency':
      return 'warm';
    case 'none':
      return 'bad';
    case 'sharing':
    case 'research':
    case 'oversight':
      return 'info';
    case 'administration':
    case 'billing':
    case 'integration':
    case 'system':
      return 'plain';
  }
}

const SHOWN = 2;

/** The first of those whom an entry is about, whoever was asked for ahead of them, and how many more there are. */
export function fewOf<Person extends { id: string }>(
  patients: readonly Person[],
  askedFor: string | null,
): { few: readonly Person[]; more: number } {
  const inOrder = [
    ...patients.filter(({ id }) => id === askedFor),
    ...patients.filter(({ id }) => id !== askedFor),
  ];
  return { few: inOrder.slice(0, SHOWN), more: Math.max(0, patients.length - SHOWN) };
}
