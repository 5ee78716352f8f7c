import type { Principal, Role } from './principal';
import type { Action, RowFilter, TypeRule } from './table';

const READ: readonly Action[] = ['find', 'findOne'];
const CLINIC_STAFF: readonly Role[] = ['practitioner', 'front-desk', 'clinic-admin', 'compliance-officer'];

const CLINIC = [
  'name',
  'slug',
  'timeZone',
  'phone',
  'email',
  'address',
  'defaultLanguage',
  'freeCancelHours',
  'moveNoticeHours',
  'holdMinutes',
];
const SERVICE = [
  'name',
  'nameSw',
  'clinic',
  'lengthMinutes',
  'priceCents',
  'channel',
  'minNoticeMinutes',
  'horizonDays',
  'practitioners',
  'active',
];
const PRACTITIONER = ['fullName', 'title', 'specialty', 'languages', 'bio', 'clinic', 'services', 'active'];
const PATIENT = ['fullName', 'language', 'dateOfBirth', 'clinic'];
const APPOINTMENT = [
  'reference',
  'state',
  'startsAt',
  'endsAt',
  'channel',
  'clinic',
  'service',
  'practitioner',
  'patient',
  'priceCents',
  'holdExpiresAt',
  'movedCount',
  'cancelledBy',
  'confirmedAt',
  'cancelledAt',
  'completedAt',
];
const PAYMENT = [
  'reference',
  'subject',
  'state',
  'amountCents',
  'paidCents',
  'refundedCents',
  'method',
  'receipt',
  'paidAt',
  'clinic',
  'patient',
];

/** The generated REST over the nouns of src/api. Health data and phones are not here: they have no readable column. */
export const TYPE_RULES: readonly TypeRule[] = [
  ...catalogue('api::clinic.clinic', CLINIC),
  ...catalogue('api::service.service', SERVICE),
  ...catalogue('api::practitioner.practitioner', PRACTITIONER),

  {
    ...patients('patient', ownPatient),
    actions: [...READ, 'update'],
    writable: ['fullName', 'language', 'dateOfBirth'],
  },
  patients('practitioner', clinicOf),
  {
    ...patients('front-desk', clinicOf),
    actions: [...READ, 'update'],
    writable: ['fullName', 'language', 'dateOfBirth'],
  },
  patients('clinic-admin', clinicOf),

  visits('patient', (p) => (p?.patientId ? { patient: { id: p.patientId } } : null)),
  visits('practitioner', (p) => (p?.practitionerId ? { practitioner: { id: p.practitionerId } } : null)),
  visits('front-desk', clinicOf),
  visits('clinic-admin', clinicOf),
  visits('compliance-officer', clinicOf),

  payments('patient', (p) => (p?.patientId ? { patient: { id: p.patientId } } : null)),
  payments('front-desk', clinicOf),
  payments('clinic-admin', clinicOf),
  payments('compliance-officer', clinicOf),
];

/** Public facts: anybody reads what is active; a clinic's admin edits the clinic's own. */
function catalogue(type: string, readable: readonly string[]): TypeRule[] {
  const active = (): RowFilter => ({ active: true });
  const readers: Role[] = [
    'public',
    'patient',
    'integration',
    ...CLINIC_STAFF.filter((role) => role !== 'clinic-admin'),
  ];
  return [
    ...readers.map((role) => ({ type, role, actions: READ, rows: active, readable })),
    {
      type,
      role: 'clinic-admin',
      actions: type === 'api::service.service' ? [...READ, 'create', 'update'] : [...READ, 'update'],
      rows: type === 'api::clinic.clinic' ? (p) => (p?.clinicId ? { id: p.clinicId } : null) : clinicOf,
      readable: [...readable, 'active'].filter((key, i, all) => all.indexOf(key) === i),
      writable: writableOf(type),
      imposed: (p) => ({ clinic: p.clinicId }),
    },
  ];
}

function writableOf(type: string): string[] {
  if (type === 'api::clinic.clinic')
    return ['name', 'phone', 'email', 'address', 'holdMinutes', 'freeCancelHours', 'moveNoticeHours'];
  if (type === 'api::service.service')
    return SERVICE.filter((key) => key !== 'clinic' && key !== 'practitioners');
  return ['fullName', 'title', 'specialty', 'languages', 'bio', 'active'];
}

function patients(role: Role, rows: TypeRule['rows']): TypeRule {
  return { type: 'api::patient.patient', role, actions: READ, rows, readable: PATIENT };
}
function visits(role: Role, rows: TypeRule['rows']): TypeRule {
  return { type: 'api::appointment.appointment', role, actions: READ, rows, readable: APPOINTMENT };
}
function payments(role: Role, rows: TypeRule['rows']): TypeRule {
  return { type: 'api::payment.payment', role, actions: READ, rows, readable: PAYMENT };
}

function ownPatient(principal: Principal | null): RowFilter | null {
  return principal?.patientId ? { id: principal.patientId } : null;
}
function clinicOf(principal: Principal | null): RowFilter | null {
  return principal?.clinicId ? { clinic: { id: principal.clinicId } } : null;
}
