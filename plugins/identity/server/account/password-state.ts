import type { AppError } from '../../../../src/kernel/errors';
import type { ChoosePasswordState } from '../pages';

/** How a page says why a password was not taken; null when the refusal is about something else. */
export function passwordState({ code, details }: AppError): ChoosePasswordState | null {
  switch (code) {
    case 'password_too_short':
      return { kind: 'too-short' };
    case 'password_too_long':
      return { kind: 'too-long', maximum: Number(details.maximum) };
    case 'password_common':
      return { kind: 'common' };
    case 'password_personal':
      return { kind: 'personal' };
    default:
      return null;
  }
}
