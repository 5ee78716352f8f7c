import type { IncomingMessage } from 'node:http';

export interface SentFile {
  readonly bytes: Buffer;
  /** As the browser calls it: to be held against the bytes. */
  readonly contentType: string;
}

export interface SentForm {
  readonly form: URLSearchParams;
  /** Null when no file was chosen. */
  readonly file: SentFile | null;
}

/** The fields and the marks between the parts. */
const ROOM_FOR_FIELDS = 8 * 1024;
const MOST_PARTS = 8;
const MOST_HEAD_BYTES = 2048;

export function isUpload(request: IncomingMessage): boolean {
  return /^multipart\/form-data\b/i.test(request.headers['content-type'] ?? '');
}

/**
 * A form with one file. Whoever says that more is coming is not read at all, nor who does not say how much; browsers do.
 * Null for what is no form of a page of ours.
 */
export async function readUpload(
  request: IncomingMessage,
  maxBytes: number,
): Promise<SentForm | 'too-large' | null> {
  const length = Number(request.headers['content-length'] ?? Number.NaN);
  if (!Number.isSafeInteger(length)) return null;
  if (length > maxBytes + ROOM_FOR_FIELDS) return 'too-large';
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const sent = await parse(Buffer.concat(chunks), request.headers['content-type'] ?? '');
  return sent?.file && sent.file.bytes.length > maxBytes ? 'too-large' : sent;
}

/** By the parser of the platform, which takes its time with thousands of parts: those do not come to it. */
async function parse(body: Buffer, contentType: string): Promise<SentForm | null> {
  if (!isSmallForm(body, contentType)) return null;
  const read = new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
  const data = await read.catch(() => null);
  if (data === null) return null;
  const form = new URLSearchParams();
  const files: File[] = [];
  data.forEach((value, name) => {
    if (typeof value === 'string') form.append(name, value);
    else files.push(value);
  });
  if (files.length > 1) return null;
  const [file] = files;
  if (!file || (file.name === '' && file.size === 0)) return { form, file: null };
  return { form, file: { bytes: Buffer.from(await file.arrayBuffer()), contentType: file.type } };
}

function isSmallForm(body: Buffer, contentType: string): boolean {
  const boundary = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType);
  const mark = `--${boundary?.[1] ?? boundary?.[2] ?? ''}`;
  if (mark.length === 2 || !body.subarray(0, mark.length).equals(Buffer.from(mark))) return false;
  let parts = 0;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    // Behind the last mark stands nothing but its end.
    const head = body.subarray(at, at + MOST_HEAD_BYTES);
    const isEnd = head.subarray(mark.length, mark.length + 2).equals(Buffer.from('--'));
    if (!isEnd && !head.includes('\r\n\r\n')) return false;
    parts += 1;
    if (parts > MOST_PARTS) return false;
  }
  return true;
}
