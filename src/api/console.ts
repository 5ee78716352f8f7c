import { LIVE_TOPICS } from '../access/console/live';
import { CONSOLE_RESOURCES } from '../access/console/resource';
import type { Kernel } from '../kernel/kernel';
import { patientResource } from './patient/console';
import { practitionerResource } from './practitioner/console';
import { serviceResource } from './service/console';

/** The nouns of src/api that the staff's console shows by themselves; visits and payments come from who joins them. */
export function contributeConsole({ services }: Pick<Kernel, 'services'>): void {
  const resources = services.use(CONSOLE_RESOURCES);
  resources.add('patients', patientResource);
  resources.add('practitioners', practitionerResource);
  resources.add('services', serviceResource);
  const nouns = ['patient', 'hand-over', 'record-link'];
  services.use(LIVE_TOPICS).add('patients', { nouns, operation: 'console.patients.list' });
}
