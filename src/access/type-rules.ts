import { carerOf } from './care/source';
import type { Role } from './principal';
import type { PurposesOf } from './purpose';
import type { Action, Rows, TypeRule, TypeRuleOf } from './table';

const READ: readonly Action[] = ['find', 'findOne'];
const CLINIC_TYPE = 'api::clinic.clinic';
const SERVICE_TYPE = 'api::service.service';
const PRACTITIONER_TYPE = 'api::practitioner.practitioner';

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
  'fromAge',
  'toAge',
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
  'lateMinutes',
  'arrivedAt',
  'calledInAt',
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

const ANYBODY: Rows = { words: 'whatever is active', filter: () => ({ active: true }) };
const OWN_CLINIC: Rows = {
  words: 'their own clinic',
  filter: ({ principal }) => (principal?.clinicId ? { id: principal.clinicId } : null),
};
const OF_OWN_CLINIC: Rows = {
  words: 'those of their own clinic',
  filter: ({ principal }) => (principal?.clinicId ? { clinic: { id: principal.clinicId } } : null),
};
const ONESELF: Rows = {
  words: 'themselves and their dependants',
  filter: ({ principal, ownPatientsOf }) =>
    principal?.patientId ? { id: { $in: ownPatientsOf(principal) } } : null,
};
const OF_ONESELF: Rows = {
  words: "their own and their dependants'",
  filter: ({ principal, ownPatientsOf }) =>
    principal?.patientId ? { patient: { id: { $in: ownPatientsOf(principal) } } } : null,
};
const IN_CARE: Rows = {
  words: 'patients in their care',
  filter: ({ principal, inCareOf }) => {
    const carer = carerOf(principal);
    return carer && { id: { $in: inCareOf(carer) } };
  },
};
const OWN_CALENDAR: Rows = {
  words: 'visits with themselves, in the clinic they work for',
  filter: ({ principal }) => {
    const carer = carerOf(principal);
    return carer && { practitioner: { id: carer.practitionerId }, clinic: { id: carer.clinicId } };
  },
};

/** The generated REST over the nouns of src/api. Health data and phones are not here: they have no readable column. */
export const TYPE_RULES: readonly TypeRule[] = [
  ...catalogue(CLINIC_TYPE, CLINIC),
  ...catalogue(SERVICE_TYPE, SERVICE),
  ...catalogue(PRACTITIONER_TYPE, PRACTITIONER),
  ...catalogueEditors(),

  {
    ...patients('patient', ['own'], ONESELF),
    actions: [...READ, 'update'],
    writable: ['fullName', 'language', 'dateOfBirth'],
  },
  patients('practitioner', ['care', 'emergency'], IN_CARE),
  {
    ...patients('front-desk', ['administration'], OF_OWN_CLINIC),
    actions: [...READ, 'update'],
    writable: ['fullName', 'language', 'dateOfBirth'],
  },
  patients('clinic-admin', ['administration'], OF_OWN_CLINIC),

  visits('patient', ['own'], OF_ONESELF),
  visits('practitioner', ['care'], OWN_CALENDAR),
  visits('front-desk', ['administration', 'billing'], OF_OWN_CLINIC),
  visits('clinic-admin', ['administration', 'billing'], OF_OWN_CLINIC),
  visits('compliance-officer', ['audit'], OF_OWN_CLINIC),

  {
    ...visits('integration', ['research'], OF_OWN_CLINIC),
    patientAt: 'patient',
    readable: ['state', 'startsAt', 'endsAt', 'channel', 'service', 'movedCount', 'cancelledBy'],
  },

  payments('patient', ['own'], OF_ONESELF),
  payments('front-desk', ['billing'], OF_OWN_CLINIC),
  payments('clinic-admin', ['billing'], OF_OWN_CLINIC),
  payments('compliance-officer', ['audit'], OF_OWN_CLINIC),
];

/** Public facts: anybody reads what is active. A clinic's admin has a rule of their own. */
function catalogue(type: string, readable: readonly string[]): TypeRule[] {
  const rule = { type, purposes: ['public'] as const, actions: READ, rows: ANYBODY, readable };
  return [
    { ...rule, role: 'public' },
    { ...rule, role: 'patient' },
    { ...rule, role: 'practitioner' },
    { ...rule, role: 'front-desk' },
    { ...rule, role: 'compliance-officer' },
    { ...rule, role: 'integration' },
  ];
}

/** A clinic's admin edits the clinic's own, active or not. */
function catalogueEditors(): TypeRule[] {
  const editor = { role: 'clinic-admin', purposes: ['administration'], rows: OF_OWN_CLINIC } as const;
  return [
    {
      ...editor,
      type: CLINIC_TYPE,
      actions: [...READ, 'update'],
      rows: OWN_CLINIC,
      readable: [...CLINIC, 'active'],
      writable: ['name', 'phone', 'email', 'address', 'holdMinutes', 'freeCancelHours', 'moveNoticeHours'],
    },
    {
      ...editor,
      type: SERVICE_TYPE,
      actions: [...READ, 'create', 'update'],
      readable: SERVICE,
      writable: SERVICE.filter((key) => key !== 'clinic'),
      imposed: ({ clinicId }) => ({ clinic: clinicId }),
    },
    {
      ...editor,
      type: PRACTITIONER_TYPE,
      actions: [...READ, 'update'],
      readable: PRACTITIONER,
      writable: ['fullName', 'title', 'specialty', 'languages', 'bio', 'active'],
    },
  ];
}

function patients<R extends Role>(role: R, purposes: PurposesOf<R>, rows: Rows): TypeRuleOf<R> {
  return { type: 'api::patient.patient', role, purposes, actions: READ, rows, readable: PATIENT };
}
function visits<R extends Role>(role: R, purposes: PurposesOf<R>, rows: Rows): TypeRuleOf<R> {
  return { type: 'api::appointment.appointment', role, purposes, actions: READ, rows, readable: APPOINTMENT };
}
function payments<R extends Role>(role: R, purposes: PurposesOf<R>, rows: Rows): TypeRuleOf<R> {
  return { type: 'api::payment.payment', role, purposes, actions: READ, rows, readable: PAYMENT };
}
