import type { IncomingMessage } from 'node:http';

export interface SentFile {
  readonly bytes: Buffer;
  /** As the browser calls it: to be held against the bytes. */
  readonly contentType: string;
}

export interface SentForm {
  readonly form: URLSearchParams;
  /** By their fields; without those in which no file was chosen. */
  readonly files: ReadonlyMap<string, SentFile>;
}

export const NO_FILES: SentForm['files'] = new Map();

/** What a page takes. */
export interface UploadRoom {
  readonly maxBytes: number;
  readonly maxFiles: number;
}

/** One of the files is larger than the page takes: what stood in the fields is still known, if it was read. */
export interface TooLarge {
  readonly tooLarge: true;
  readonly form: URLSearchParams;
}

/** The fields and the marks between the parts. */
const ROOM_FOR_FIELDS = 16 * 1024;
const MOST_PARTS = 40;
const MOST_HEAD_BYTES = 2048;

export function isUpload(request: IncomingMessage): boolean {
  return /^multipart\/form-data\b/i.test(request.headers['content-type'] ?? '');
}

/**
 * A form with files. Whoever says that more is coming is not read at all, nor who does not say how much; browsers do.
 * Null for what is no form of a page of ours.
 */
export async function readUpload(
  request: IncomingMessage,
  { maxBytes, maxFiles }: UploadRoom,
): Promise<SentForm | TooLarge | null> {
  const length = Number(request.headers['content-length'] ?? Number.NaN);
  if (!Number.isSafeInteger(length)) return null;
  if (length > maxBytes * maxFiles + ROOM_FOR_FIELDS) return { tooLarge: true, form: new URLSearchParams() };
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const sent = await parse(Buffer.concat(chunks), request.headers['content-type'] ?? '');
  if (sent === null || sent.files.size > maxFiles) return null;
  const isTooLarge = [...sent.files.values()].some(({ bytes }) => bytes.length > maxBytes);
  return isTooLarge ? { tooLarge: true, form: sent.form } : sent;
}

/** By the parser of the platform, which takes its time with thousands of parts: those do not come to it. */
async function parse(body: Buffer, contentType: string): Promise<SentForm | null> {
  if (!isSmallForm(body, contentType)) return null;
  const read = new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
  const data = await read.catch(() => null);
  if (data === null) return null;
  const form = new URLSearchParams();
  const files: [string, File][] = [];
  data.forEach((value, name) => {
    if (typeof value === 'string') form.append(name, value);
    else if (value.name !== '' || value.size > 0) files.push([name, value]);
  });
  const sent = new Map<string, SentFile>();
  for (const [name, file] of files) {
    if (sent.has(name)) return null;
    sent.set(name, { bytes: Buffer.from(await file.arrayBuffer()), contentType: file.type });
  }
  return { form, files: sent };
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
