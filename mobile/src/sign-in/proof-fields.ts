import type { PlainAppKey } from '@daktari/texts/app';
import type { IconName } from '../parts/Icon';
import type { TextFieldProps } from '../parts/TextField';
import type { MoreProof } from '../session/tokens';
import { birthDate } from '../time/birth-date';
import type { ShownWay } from './flow';

interface ProofField extends Pick<
  TextFieldProps,
  'autoComplete' | 'inputMode' | 'secureTextEntry' | 'textContentType'
> {
  name: string;
  label: PlainAppKey;
  hint?: PlainAppKey;
}

export const FIELDS: Record<ShownWay, readonly ProofField[]> = {
  password: [
    {
      name: 'password',
      label: 'page.password.label',
      secureTextEntry: true,
      autoComplete: 'current-password',
      textContentType: 'password',
    },
  ],
  'recovery-code': [{ name: 'code', label: 'page.recovery.label', hint: 'page.recovery.hint' }],
  'clinic-record': [
    {
      name: 'birthDate',
      label: 'app.session.birth_date',
      hint: 'app.session.birth_date_hint',
      autoComplete: 'birthdate-full',
    },
    { name: 'card', label: 'app.session.card_number' },
  ],
  'clinic-code': [{ name: 'code', label: 'app.session.clinic_code' }],
};

export const WAY_ROWS: Record<ShownWay, { icon: IconName; label: PlainAppKey }> = {
  password: { icon: 'key-duotone', label: 'page.proof.password' },
  'recovery-code': { icon: 'shield-check-duotone', label: 'page.code.recovery' },
  'clinic-record': { icon: 'user-circle-duotone', label: 'app.session.card' },
  'clinic-code': { icon: 'chat-text-duotone', label: 'page.proof.clinic' },
};

/** A day that there is not is said beside its field, and not sent. */
export function isWrongDay(name: string, typed: Readonly<Record<string, string>>): boolean {
  return name === 'birthDate' && (typed[name] ?? '').trim() !== '' && birthDate(typed[name] ?? '') === null;
}

/** What was typed, as the token endpoint takes it. */
export function proofOf(way: ShownWay, typed: Readonly<Record<string, string>>): MoreProof {
  const of = (name: string): string => typed[name] ?? '';
  switch (way) {
    case 'password':
      // Blanks may be a part of it.
      return { password: of('password') };
    case 'recovery-code':
      return { recovery_code: of('code').trim() };
    case 'clinic-record':
      return {
        birth_date: birthDate(of('birthDate')) ?? of('birthDate').trim(),
        card_number: of('card').trim(),
      };
    case 'clinic-code':
      return { clinic_code: of('code').trim() };
  }
}
