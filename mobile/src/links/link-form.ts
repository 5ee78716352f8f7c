import { birthDate } from '../time/birth-date';

/** What is sent of what was typed; null while something is missing. */
export function linkWish(code: string, typed: string): { code: string; birthDate: string } | null {
  const [trimmed, born] = [code.trim(), birthDate(typed)];
  return trimmed === '' || born === null ? null : { code: trimmed, birthDate: born };
}
