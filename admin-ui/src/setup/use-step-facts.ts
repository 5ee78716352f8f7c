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
      return messages();
    case 'clinic':
    case 'payments':
      return null;
  }

  function messages(): string | null {
    const [reminders, templates, templates_of] = [
      count('reminders'),
      count('templates'),
      count('templates_of'),
    ];
    if (count('whatsapp') === 0) {
      return count('sms') === 0 ? null : say('console.setup.facts.messages_sms', { reminders });
    }
    return templates === templates_of
      ? say('console.setup.facts.messages_all', { reminders, templates_of })
      : say('console.setup.facts.messages', { reminders, templates, templates_of });
  }
}
