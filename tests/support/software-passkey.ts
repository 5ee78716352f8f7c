import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';

/** What a browser with its authenticator would do otherwise. */
export interface Forgery {
  origin?: string;
  rpId?: string;
  challenge?: string;
  /** False: the finger was not asked for. */
  userVerified?: boolean;
  userHandle?: string;
  counter?: number;
  tamper?: boolean;
}

interface Options {
  challenge: string;
  json: Readonly<Record<string, unknown>>;
}

const ORIGIN = 'https://daktari.example';
const RP_ID = 'daktari.example';
const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HAS_CREDENTIAL = 0x40;

/** A browser and a hardware key in one: ES256, attestation `none` (WebAuthn level 3, sections 5 to 8). */
export function softwarePasskey() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const credentialId = randomBytes(32);
  let counter = 0;
  let handle = '';
  const id = credentialId.toString('base64url');
  const common = { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} };

  function authData(forgery: Forgery, withKey: boolean): Buffer {
    counter += 1;
    const flags =
      (forgery.userVerified === false ? 0 : USER_VERIFIED) | USER_PRESENT | (withKey ? HAS_CREDENTIAL : 0);
    const head = Buffer.alloc(5);
    head.writeUInt8(flags, 0);
    head.writeUInt32BE(forgery.counter ?? counter, 1);
    const rpIdHash = createHash('sha256')
      .update(forgery.rpId ?? RP_ID)
      .digest();
    const length = Buffer.alloc(2);
    length.writeUInt16BE(credentialId.length);
    const key = withKey ? [Buffer.alloc(16), length, credentialId, coseKey(publicKey)] : [];
    return Buffer.concat([rpIdHash, head, ...key]);
  }

  return {
    id,
    register({ challenge, json }: Options, forgery: Forgery = {}) {
      handle = (json['user'] as { id: string }).id;
      const clientDataJSON = clientData('webauthn.create', challenge, forgery).toString('base64url');
      const attestationObject = attestation(authData(forgery, true)).toString('base64url');
      return {
        ...common,
        response: { clientDataJSON, attestationObject, transports: ['internal' as const] },
      };
    },
    signIn({ challenge }: Options, forgery: Forgery = {}) {
      const data = authData(forgery, false);
      const client = clientData('webauthn.get', challenge, forgery);
      const signed = Buffer.concat([data, createHash('sha256').update(client).digest()]);
      const signature = createSign('sha256').update(signed).sign(privateKey);
      if (forgery.tamper) signature.writeUInt8(signature.readUInt8(20) ^ 1, 20);
      return {
        ...common,
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: signature.toString('base64url'),
          userHandle: forgery.userHandle ?? handle,
        },
      };
    },
  };
}

function clientData(type: string, challenge: string, forgery: Forgery): Buffer {
  const told = {
    type,
    challenge: forgery.challenge ?? challenge,
    origin: forgery.origin ?? ORIGIN,
    crossOrigin: false,
  };
  return Buffer.from(JSON.stringify(told));
}

/** CBOR of `{fmt: 'none', attStmt: {}, authData}` (RFC 8949). */
function attestation(data: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(data.length);
  return Buffer.concat([
    Buffer.from([0xa3]),
    ...[cborText('fmt'), cborText('none'), cborText('attStmt'), Buffer.from([0xa0])],
    ...[cborText('authData'), Buffer.from([0x59]), length, data],
  ]);
}

/** `{1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}` (RFC 9052). */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const bytes = (value: string): Buffer[] => [Buffer.from([0x58, 32]), Buffer.from(value, 'base64url')];
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    ...bytes(x),
    Buffer.from([0x22]),
    ...bytes(y),
  ]);
}

function cborText(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 | text.length]), Buffer.from(text)]);
}
