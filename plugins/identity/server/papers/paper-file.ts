import type { PaperType } from './domain/paper';
import type { Paper } from './ports';

const ENDINGS: Record<PaperType, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

/** A paper as the file of a reply, and its id for the trail. */
export function paperFile({ paper: { id, kind, contentType }, bytes }: { paper: Paper; bytes: Buffer }) {
  return { bytes, fileName: `${kind}.${ENDINGS[contentType]}`, contentType, paperId: id };
}
