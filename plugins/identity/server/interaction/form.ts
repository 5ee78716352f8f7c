import type { IncomingMessage } from 'node:http';
import { holdsNul } from '../../../../src/access/hostile-input';

/** A passkey's answer is the largest thing that a page of ours sends. */
const MAX_FORM_BYTES = 64 * 1024;

/** Null for what is no form of a page, for what is larger than any of ours, and for what no database keeps. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams | null> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '')) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_FORM_BYTES) return null;
    chunks.push(chunk);
  }
  const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
  return holdsNul([...form]) ? null : form;
}
