import { AppError } from '../kernel/errors';
import type { FileReply, FileRoute, JsonRoute, Upload } from './route';

/** What of a request a file is in. */
interface Bringing {
  headers: Readonly<Record<string, string | string[] | undefined>>;
  readBody(maxBytes: number): Promise<Buffer>;
}

const FILE_NAME = /^[a-z0-9-]{1,60}\.[a-z]{3,4}$/;

/** The file that a request brings. @throws AppError 415 unsupported_media_type, 413 too_large */
export async function readUpload(
  { operation, upload }: Pick<JsonRoute | FileRoute, 'operation' | 'upload'>,
  request: Bringing,
): Promise<Upload> {
  if (!upload) throw new Error(`route ${operation} takes no file`);
  const [said = ''] = String(request.headers['content-type'] ?? '').split(';');
  const contentType = said.trim().toLowerCase();
  if (!upload.types.includes(contentType)) throw new AppError(415, 'unsupported_media_type');
  return { bytes: await request.readBody(upload.maxBytes), contentType };
}

/**
 * A browser keeps it as a file. Should one show it in spite of that, it runs nothing, as nobody, in a frame of nobody.
 * @throws Error for a type or name that the route did not promise
 */
export function fileHeaders(
  { operation, types }: Pick<FileRoute, 'operation' | 'types'>,
  { contentType, fileName }: FileReply,
): Record<string, string> {
  if (!types.includes(contentType) || !FILE_NAME.test(fileName)) {
    throw new Error(`route ${operation} replied with another file than it promised`);
  }
  return {
    'Content-Type': contentType,
    'Content-Disposition': `attachment; filename="${fileName}"`,
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}
