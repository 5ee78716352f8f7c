import { useText } from '../console-context';
import type { Step } from './setup-steps';

/** What of a step is there already, in a line; null where nothing is counted. */
export function useStepFacts({ name, counts }: Pick<Step, 'name' | 'counts'>): string | null {
  const say = useText();
  const count = (of: string): number => counts[of] ?? 0;
  switch (name) {
    case 'people':
      return say('console.setup.facts.people', {
        colleagues: count('colleagues'),
        invited: count('invited'),
      });
    case 'services':
      return say('console.setup.facts.services', { services: count('services') });
    case 'hours':
      return say('console.setup.facts.hours', {
        with_hours: count('with_hours'),
        practitioners: count('practitioners'),
      });
    case 'messages':
      return count('whatsapp') > 0
        ? say('console.setup.facts.messages', {
            reminders: count('reminders'),
            templates: count('templates'),
            templates_of: count('templates_of'),
          })
        : count('sms') > 0
          ? say('console.setup.facts.messages_sms', { reminders: count('reminders') })
          : null;
    case 'clinic':
    case 'payments':
      return null;
  }
}
