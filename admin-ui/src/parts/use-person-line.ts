import { useText } from '../console-context';
import { useFormat } from './use-format';

/** `0712 ••• 678 · born 26 Nov 1990`: what tells people of one name apart. */
export function usePersonLine(): (person: { phone: string | null; dateOfBirth: string | null }) => string {
  const say = useText();
  const format = useFormat();
  return ({ phone, dateOfBirth }) =>
    [
      phone ?? say('console.register.no_phone'),
      ...(dateOfBirth ? [say('console.register.born', { day: format.plainDay(dateOfBirth) })] : []),
    ].join(' · ');
}
