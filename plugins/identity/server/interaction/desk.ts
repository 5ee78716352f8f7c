import type { AccountDesk } from '../../../../src/access/account-desk';
import type { Kernel } from '../../../../src/kernel/kernel';
import type { BrowserCookie } from '../browsers/cookie';
import type { Browsers } from '../browsers/store';
import type { Devices } from '../devices/devices';
import type { TellOfDevice } from '../devices/tell-of-device';
import type { Factors } from '../factors/compose';
import type { PasskeyAsk } from '../pages';
import type { Csrf } from './csrf';
import type { Frames } from './frames';
import type { NoteChange } from '../sign-in-changes/note-change';
import type { Names, SignIn } from './sign-in';
import type { Clinics } from '../providers/ports';
import type { Tickets } from '../phone/store/tickets';
import type { Outside } from '../outside/compose';
import type { AccessEnds } from '../sessions/access-ends';
import type { SignIns } from './store/sign-ins';
import { bindingOf, formOf, type PageName, type Turn } from './turn';

/** What the pages of a sign-in work with. */
export interface Desk {
  kernel: Kernel;
  factors: Factors;
  signIns: SignIns;
  signIn: SignIn;
  names: Names;
  /** When an account last proved more than an old session, in apps and browsers alike. */
  devices: Pick<Devices, 'lastVerifiedAt' | 'noteVerified'>;
  /** Of a browser that is new to an account. */
  tellOfDevice: TellOfDevice;
  noteChange: NoteChange;
  browsers: Browsers;
  outside: Outside;
  tickets: Pick<Tickets, 'give'>;
  /** Those that take patients. */
  clinics: Pick<Clinics, 'open'>;
  browserCookie: BrowserCookie;
  frames: Frames;
  csrf: Csrf;
  accounts(): AccountDesk;
  usernameOf(msisdn: string): string;
  /** The account of this number that was closed, if it has one. */
  closedAccount(msisdn: string): Promise<number | null>;
  closedSince(userId: number): Promise<Date | null>;
  ends: AccessEnds;
  /** For the trail: somebody tried and was refused. */
  noteRefused(clientId: string): Promise<void>;
  now(): number;
}

/** The same for everybody: who holds the passkey is known only when it answers. `from` is the page that offers it. */
export async function passkeyAsk(
  { factors }: Pick<Desk, 'factors'>,
  turn: Turn,
  from: PageName,
): Promise<PasskeyAsk | null> {
  if (!factors.passkeys.available) return null;
  const { json } = await factors.passkeys.startSignIn(bindingOf(turn));
  return { form: formOf(turn, 'passkey', { from }), options: json };
}
