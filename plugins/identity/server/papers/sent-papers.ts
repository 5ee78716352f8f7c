import type { SentForm } from '../open-pages/upload';
import { paperId } from '../pages';
import type { PaperKind } from './domain/paper';
import type { ShownPaper } from './use-cases/seal-paper';

/** What was chosen in the fields of a page, in the order of the page: a form sends all of it, whichever button is pressed. */
export function sentPapers<Kind extends PaperKind>(
  files: SentForm['files'],
  kinds: readonly Kind[],
): (ShownPaper & { kind: Kind })[] {
  return kinds.flatMap((kind) => {
    const file = files.get(paperId(kind));
    return file ? [{ kind, ...file }] : [];
  });
}
