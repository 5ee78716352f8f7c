import type { AuthenticatorTransport } from '@simplewebauthn/server';
import type { StoredPasskey } from '../domain/passkey';
import type { ConsumeChallenge, PasskeyOptions, PasskeyProtocol } from '../ports';

export interface RelyingParty {
  /** The domain, without port: what passkeys are bound to. */
  id: string;
  name: string;
  /** Scheme, domain and port, as the browser writes them into what the authenticator signs, and what our own apps write. */
  origins: readonly string[];
}

const TIMEOUT_MS = 5 * 60_000;

/** Taken with the first passkey: its parsers of certificates take memory that most starts have no use for. */
const library = () => import('@simplewebauthn/server');

/** WebAuthn level 3 by @simplewebauthn/server. A passkey stands alone, so its owner must always be verified. */
export function webAuthn(party: RelyingParty): PasskeyProtocol {
  const expected = {
    expectedOrigin: [...party.origins],
    expectedRPID: party.id,
    requireUserVerification: true,
  };
  return {
    registrationOptions: async ({ handle, userName, displayName, existing }) => {
      const { generateRegistrationOptions } = await library();
      const options = await generateRegistrationOptions({
        rpName: party.name,
        rpID: party.id,
        userID: bytesOf(handle),
        userName,
        userDisplayName: displayName,
        attestationType: 'none',
        timeout: TIMEOUT_MS,
        excludeCredentials: existing.map(descriptorOf),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
      return asOptions(options);
    },
    // No list of credentials: the browser offers what it has, and nobody learns who has an account.
    signInOptions: async () => {
      const { generateAuthenticationOptions } = await library();
      const options = await generateAuthenticationOptions({
        rpID: party.id,
        userVerification: 'required',
        timeout: TIMEOUT_MS,
      });
      return asOptions(options);
    },
    verifyRegistration: async (answer, consume) => {
      const { verifyRegistrationResponse } = await library();
      const verified = await genuine(consume, (expectedChallenge) =>
        verifyRegistrationResponse({ response: answer, expectedChallenge, ...expected }),
      );
      if (!verified?.verified) return null;
      const { credential, credentialDeviceType } = verified.registrationInfo;
      return {
        credentialId: credential.id,
        publicKey: Buffer.from(credential.publicKey).toString('base64url'),
        counter: credential.counter,
        transports: credential.transports ?? [],
        synced: credentialDeviceType === 'multiDevice',
      };
    },
    verifySignIn: async (answer, passkey, consume) => {
      const credential = {
        id: passkey.credentialId,
        publicKey: bytesOf(passkey.publicKey),
        counter: passkey.counter,
        transports: transportsOf(passkey),
      };
      const { verifyAuthenticationResponse } = await library();
      const verified = await genuine(consume, (expectedChallenge) =>
        verifyAuthenticationResponse({ response: answer, expectedChallenge, credential, ...expected }),
      );
      if (!verified?.verified) return null;
      const { userHandle } = answer.response;
      return { counter: verified.authenticationInfo.newCounter, handle: userHandle ?? null };
    },
  };
}

/** The package throws for what is forged; what our own database throws is another matter. */
async function genuine<T>(
  consume: ConsumeChallenge,
  verify: (expectedChallenge: ConsumeChallenge) => Promise<T>,
): Promise<T | null> {
  let ours: { error: unknown } | undefined;
  try {
    return await verify(async (challenge) => {
      try {
        return await consume(challenge);
      } catch (error) {
        ours = { error };
        return false;
      }
    });
  } catch {
    if (ours) throw ours.error;
    return null;
  }
}

function asOptions(options: { challenge: string }): PasskeyOptions {
  return { challenge: options.challenge, json: { ...options } };
}

function descriptorOf(passkey: StoredPasskey): { id: string; transports: AuthenticatorTransport[] } {
  return { id: passkey.credentialId, transports: transportsOf(passkey) };
}

const TRANSPORTS: readonly AuthenticatorTransport[] = ['ble', 'hybrid', 'internal', 'nfc', 'usb'];

function transportsOf({ transports }: StoredPasskey): AuthenticatorTransport[] {
  return TRANSPORTS.filter((known) => transports.includes(known));
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(base64url, 'base64url'));
}
