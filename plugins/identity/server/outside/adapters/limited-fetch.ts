import type { CustomFetch } from 'openid-client';

/** Discovery, keys and tokens are some kilobytes; more is a mistake or an attack. */
const MOST_BYTES = 256 * 1024;

/** The provider did not answer, or only that it can't. */
export class Unreachable extends Error {}

/** `fetch` with an end to what is read, and with failures of the network told from refusals. */
export const limitedFetch: CustomFetch = async (url, { body, ...options }) => {
  // Grants are forms; nothing else is sent to a provider.
  const form = body instanceof URLSearchParams ? body : null;
  const response = await fetch(url, { ...options, body: form }).catch((error: unknown) => {
    throw new Unreachable('no answer', { cause: error });
  });
  const { status, statusText } = response;
  if (status >= 500) throw new Unreachable(`status ${status}`);
  // As plain bytes: their length and coding are no longer those of the wire.
  const headers = new Headers(response.headers);
  for (const name of ['content-length', 'content-encoding']) headers.delete(name);
  return new Response(await readUpTo(response), { status, statusText, headers });
};

async function readUpTo({ body }: Response): Promise<Uint8Array<ArrayBuffer> | null> {
  if (body === null) return null;
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(Buffer.concat(chunks));
    size += value.length;
    if (size > MOST_BYTES) {
      await reader.cancel();
      throw new Error('a provider sent more than any of its answers has');
    }
    chunks.push(value);
  }
}
