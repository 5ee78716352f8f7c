import type { PlainConsoleKey } from '@daktari/texts/console';

export interface RegisterWish {
  fullName: string;
  /** YYYY-MM-DD; empty while none is chosen. */
  dateOfBirth: string;
  phone: string;
  language: string;
  agreed: boolean;
}

export type RegisterField = 'fullName' | 'dateOfBirth' | 'agreed';

const LEAST_NAME = 2;

/** What has to be mended, by field; the server has the last word. `today`: YYYY-MM-DD of the clinic. */
export function registerProblems(
  { fullName, dateOfBirth, agreed }: Pick<RegisterWish, RegisterField>,
  today: string,
): Partial<Record<RegisterField, PlainConsoleKey>> {
  return {
    ...(fullName.trim().length < LEAST_NAME ? { fullName: 'console.register.problem.name' as const } : {}),
    ...birthProblem(dateOfBirth, today),
    ...(agreed ? {} : { agreed: 'console.register.problem.consent' as const }),
  };
}

function birthProblem(day: string, today: string): { dateOfBirth?: PlainConsoleKey } {
  if (day === '') return { dateOfBirth: 'console.register.problem.birth' };
  return day > today ? { dateOfBirth: 'console.register.problem.future' } : {};
}

/** As the server takes it; `evenSo` once the likely doubles were seen. */
export function registerBody({ fullName, phone, ...rest }: RegisterWish, evenSo: boolean): object {
  return {
    ...rest,
    fullName: fullName.trim(),
    ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
    ...(evenSo ? { evenSo } : {}),
  };
}
