import type { IncomingMessage } from 'node:http';

const bodyLimitBytes = 1_048_576;

/** The whole request body, or null when it is larger than the limit. */
export async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) continue;
    size += part.length;
    if (size > bodyLimitBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** A JSON object, or null when the bytes are anything else. */
export function parseJsonObject(body: Buffer): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
