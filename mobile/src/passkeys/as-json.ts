/** Fields that are bytes in the browser and base64url in JSON. */
const BINARY = ['challenge', 'id', 'userHandle'];

/** What the server wrote, with its base64url as bytes, as `navigator.credentials` takes it. */
export function withBytes(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => withBytes(each));
  if (typeof value === 'object' && value !== null)
    // A relying party's id is a host name, and no bytes.
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, name === 'rp' ? each : withBytes(each, key)]),
    );
  return typeof value === 'string' && BINARY.includes(name) ? bytesOf(value) : value;
}

/** PublicKeyCredential.toJSON() after `create`; not every browser has that. */
export interface Made extends Common {
  response: { clientDataJSON: string; attestationObject: string; transports: string[] };
}

/** PublicKeyCredential.toJSON() after `get`. */
export interface Signed extends Common {
  response: { clientDataJSON: string; authenticatorData: string; signature: string; userHandle?: string };
}

interface Common {
  id: string;
  rawId: string;
  type: 'public-key';
  clientExtensionResults: Record<string, unknown>;
}

export function madeIn(credential: PublicKeyCredential): Made {
  const response = credential.response as AuthenticatorAttestationResponse;
  return {
    ...commonOf(credential),
    response: {
      clientDataJSON: textOf(response.clientDataJSON),
      attestationObject: textOf(response.attestationObject),
      transports: response.getTransports?.() ?? [],
    },
  };
}

export function signedIn(credential: PublicKeyCredential): Signed {
  const response = credential.response as AuthenticatorAssertionResponse;
  return {
    ...commonOf(credential),
    response: {
      clientDataJSON: textOf(response.clientDataJSON),
      authenticatorData: textOf(response.authenticatorData),
      signature: textOf(response.signature),
      ...(response.userHandle ? { userHandle: textOf(response.userHandle) } : {}),
    },
  };
}

function commonOf({ id, rawId }: PublicKeyCredential): Common {
  return { id, rawId: textOf(rawId), type: 'public-key', clientExtensionResults: {} };
}

export function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (each) => each.charCodeAt(0));
}

export function textOf(bytes: ArrayBuffer): string {
  const text = Array.from(new Uint8Array(bytes), (each) => String.fromCharCode(each)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
