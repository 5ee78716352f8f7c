import type { PlainConsoleKey } from '@daktari/texts/console';
import type { Role } from '../session/me';

export function roleKey(role: Role): PlainConsoleKey {
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
