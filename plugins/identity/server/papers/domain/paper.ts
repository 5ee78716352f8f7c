export const PAPER_KINDS = ['licence', 'identity', 'certificate'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

export const PAPER_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type PaperType = (typeof PAPER_TYPES)[number];

export const MAX_PAPER_BYTES = 5 * 1024 * 1024;

const PNG_MARK = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const ZIP_END = Buffer.from('PK\x05\x06', 'latin1');
/** Of a ZIP: its last record and the longest comment. */
const ZIP_TAIL = 22 + 0xffff;

/**
 * What the bytes are from the first to the last; null for all else, whatever they are called. A file that is two things
 * at once has something before its beginning or behind its end.
 */
export function paperTypeOf(bytes: Buffer): PaperType | null {
  if (isPng(bytes)) return 'image/png';
  if (isJpeg(bytes)) return 'image/jpeg';
  return isPdf(bytes) ? 'application/pdf' : null;
}

/** Chunk by chunk from IHDR to IEND, and nothing behind. */
function isPng(bytes: Buffer): boolean {
  if (!bytes.subarray(0, 8).equals(PNG_MARK)) return false;
  let hasImage = false;
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length || (at === 8) !== (name === 'IHDR')) return false;
    if (name === 'IDAT') hasImage = true;
    if (name === 'IEND') return hasImage && end === bytes.length;
    at = end;
  }
  return false;
}

/** Segment by segment to the image itself; the end of the image is the end of the file. */
function isJpeg(bytes: Buffer): boolean {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return false;
  let at = 2;
  for (;;) {
    if (at + 4 > bytes.length || bytes[at] !== 0xff) return false;
    const marker = bytes[at + 1] ?? 0;
    if (marker < 0xc0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd9)) return false;
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2) return false;
    at += 2 + length;
    if (marker === 0xda) break;
  }
  const end = bytes.indexOf(Buffer.from([0xff, 0xd9]), at);
  return end >= 0 && bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) === bytes.length - 2;
}

function isPdf(bytes: Buffer): boolean {
  if (!/^%PDF-[12]\.\d[\r\n ]/.test(bytes.toString('latin1', 0, 9))) return false;
  if (!/%%EOF\s*$/.test(bytes.toString('latin1', Math.max(0, bytes.length - 64)))) return false;
  return !bytes.subarray(Math.max(0, bytes.length - ZIP_TAIL)).includes(ZIP_END);
}
