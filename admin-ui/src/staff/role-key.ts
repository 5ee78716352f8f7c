import type { PlainConsoleKey } from '@daktari/texts/console';
import type { StaffRole } from '../data/records';

export function roleKey(role: StaffRole): PlainConsoleKey {
  switch (role) {
    case 'practitioner':
      return 'console.role.practitioner';
    case 'front-desk':
      return 'console.role.front-desk';
    case 'clinic-admin':
      return 'console.role.clinic-admin';
    case 'compliance-officer':
      return 'console.role.compliance-officer';
  }
}
