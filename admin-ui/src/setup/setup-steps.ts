import type { PlainConsoleKey } from '@daktari/texts/console';
import type { ClinicSetup } from '../data/records';

export type Step = ClinicSetup['steps'][number];
export type Gap = Step['gaps'][number];

export function isDone({ gaps }: Pick<Step, 'gaps'>): boolean {
  return gaps.length === 0;
}

export function isReady(steps: readonly Step[]): boolean {
  return steps.every(isDone);
}

/** How far it is, and what comes next. */
export function progressOf(steps: readonly Step[]): { done: number; of: number; next: Step | null } {
  return {
    done: steps.filter(isDone).length,
    of: steps.length,
    next: steps.find((step) => !isDone(step)) ?? null,
  };
}

export type Way =
  | { kind: 'console' | 'cms'; to: string; label: PlainConsoleKey }
  /** M-Pesa is asked from here. */
  | { kind: 'check' };

/** Of the first gap that somebody can close from here; of a step that is done, where it can be changed. Null: by whoever runs the server. */
export function wayOf({ name, gaps }: Pick<Step, 'name' | 'gaps'>): Way | null {
  const ways = gaps.map(wayOfGap).filter((way) => way !== null);
  if (gaps.length > 0) return ways[0] ?? null;
  switch (name) {
    case 'clinic':
      return CLINIC;
    case 'people':
      return STAFF;
    case 'services':
      return SERVICES;
    case 'hours':
      return HOURS;
    case 'payments':
      return { kind: 'check' };
    case 'messages':
      return REMINDERS;
  }
}

const CLINIC = cms('api::clinic.clinic', 'console.setup.way.clinic');
const SERVICES = cms('api::service.service', 'console.setup.way.services');
const PRACTITIONERS = cms('api::practitioner.practitioner', 'console.setup.way.practitioners');
const HOURS: Way = { kind: 'console', to: '/hours', label: 'console.setup.way.hours' };
const REMINDERS = cms('plugin::reminders.reminder-rule', 'console.setup.way.reminders');
const STAFF: Way = { kind: 'console', to: '/staff', label: 'console.setup.way.staff' };

function wayOfGap(gap: Gap): Way | null {
  switch (gap) {
    case 'phone':
    case 'zone':
      return CLINIC;
    case 'doctor':
    case 'desk':
      return STAFF;
    case 'service':
      return cms('api::service.service/create', 'console.setup.way.service');
    case 'price':
      return SERVICES;
    case 'offered':
      return PRACTITIONERS;
    case 'practitioner':
      return cms('api::practitioner.practitioner/create', 'console.setup.way.practitioner');
    case 'hours':
      return HOURS;
    case 'unchecked':
    case 'wrong_keys':
    case 'no_answer':
      return { kind: 'check' };
    case 'reminders':
      return REMINDERS;
    case 'phone_channel':
    case 'mail':
      return null;
  }
}

function cms(place: string, label: PlainConsoleKey): Way {
  return { kind: 'cms', to: `/admin/content-manager/collection-types/${place}`, label };
}
