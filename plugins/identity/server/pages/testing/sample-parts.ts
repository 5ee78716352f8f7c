import type { Language } from '@daktari/texts';
import type { FormTarget, Frame, PasskeyAsk, PageScripts } from '../index';

/** One page in one state, drawn in either language. `typed` is text from outside that its models carry. */
export interface Sample {
  readonly name: string;
  draw(language: Language, typed?: string): string;
}

const NOW = new Date('2026-11-26T10:48:18Z');
export const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
export const DAY = 24 * 60;

export function frameOf(scripts: PageScripts, typed?: string): Frame {
  return {
    clinic: { name: typed ?? 'Mwangaza Clinic, Kisumu', phone: '0700 000 111' },
    clock: { now: NOW, timeZone: 'Africa/Nairobi' },
    otherLanguageHref: '?other-language',
    scripts,
  };
}

export function target(action: string, typed?: string): FormTarget {
  return { action, hidden: { csrf: typed ?? 'c5f1', uid: typed ?? 'u7k2' } };
}

export function passkey(typed?: string): PasskeyAsk {
  return {
    form: target('/sign-in/passkey', typed),
    options: { challenge: typed ?? 'AAECAw', rpId: 'localhost', userVerification: 'preferred' },
  };
}

export function newPasskey(typed?: string): PasskeyAsk {
  return {
    form: target('/sign-in/passkey', typed),
    options: {
      challenge: 'AAECAw',
      rp: { id: 'localhost', name: 'Daktari' },
      user: { id: 'dTE', name: typed ?? 'amina', displayName: typed ?? 'Amina' },
      pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
      authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
      excludeCredentials: [],
    },
  };
}
