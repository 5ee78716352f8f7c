import { madeIn, signedIn, withBytes, type Made, type Signed } from './as-json';

/** What came of asking the device. Browsers do not say whether somebody turned it away or nothing fitted. */
export type Asked<Answer> =
  | { kind: 'answered'; answer: Answer }
  | { kind: 'cancelled' }
  /** The device has one for this account. */
  | { kind: 'known' };

/** Not over plain http, and not in every browser. */
export function canPasskeys(): boolean {
  return typeof PublicKeyCredential === 'function' && navigator.credentials !== undefined;
}

/** @param options as the server writes them */
export function askPasskey(options: object): Promise<Asked<Signed>> {
  const publicKey = withBytes(options) as PublicKeyCredentialRequestOptions;
  return asked(() => navigator.credentials.get({ publicKey }), signedIn);
}

/** @param options as the server writes them */
export function makePasskey(options: object): Promise<Asked<Made>> {
  const publicKey = withBytes(options) as PublicKeyCredentialCreationOptions;
  return asked(() => navigator.credentials.create({ publicKey }), madeIn);
}

async function asked<Answer>(
  ask: () => Promise<Credential | null>,
  read: (credential: PublicKeyCredential) => Answer,
): Promise<Asked<Answer>> {
  try {
    const credential = await ask();
    if (!(credential instanceof PublicKeyCredential)) return { kind: 'cancelled' };
    return { kind: 'answered', answer: read(credential) };
  } catch (error) {
    const isKnown = error instanceof DOMException && error.name === 'InvalidStateError';
    return { kind: isKnown ? 'known' : 'cancelled' };
  }
}
