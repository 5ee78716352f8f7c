const ROUNDS = 300_000;

/** In a browser: slow on purpose, since a code has six figures only. */
export async function hashCode(code: string, salt: string): Promise<string> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const key = await crypto.subtle.importKey('raw', bytes(code), 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations: ROUNDS };
  return Array.from(new Uint8Array(await crypto.subtle.deriveBits(how, key, 256)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
