import { errorText, text, type Language } from '@daktari/texts';
import { refusalIn } from '../interaction/turn';
import type { SentForm } from '../open-pages/upload';
import type { PaperKind } from './domain/paper';
import { sentPapers } from './sent-papers';
import type { ShownPaper } from './use-cases/seal-paper';

/** What came of a step on a page with papers: `stands` is what it is about, null where there is no such thing any more. */
export type StepOutcome<Stands, Kind extends PaperKind = PaperKind> =
  | { ok: true; stands: Stands }
  | {
      ok: false;
      status: number;
      stands: Stands | null;
      said: { problem?: string; paper?: { kind: Kind; problem: string } };
    };

/** A refusal is said beside where the matter stands now: it may have changed in another window. */
export async function attempt<Stands, Kind extends PaperKind>(
  step: Promise<Stands>,
  { language, reload, refusedPaper }: Attempt<Stands, Kind>,
): Promise<StepOutcome<Stands, Kind>> {
  try {
    return { ok: true, stands: await step };
  } catch (error) {
    const { code, details, status } = refusalIn(error);
    const problem = errorText(language, code, details);
    const kind = code === 'paper_type' ? refusedPaper?.() : undefined;
    return {
      ok: false,
      status,
      stands: await reload(),
      said: kind ? { paper: { kind, problem } } : { problem },
    };
  }
}

interface Attempt<Stands, Kind> {
  language: Language;
  reload(): Promise<Stands | null>;
  refusedPaper?(): Kind | undefined;
}

interface PapersSent<Stands, Kind extends PaperKind> {
  visit: { form: URLSearchParams; files: SentForm['files']; language: Language };
  /** In the order of the page. */
  kinds: readonly Kind[];
  stands: Stands;
  put(stands: Stands, paper: ShownPaper & { kind: Kind }): Promise<Stands>;
  reload(): Promise<Stands | null>;
}

/** All that was chosen, whichever button was pressed; the button says where to complain that nothing was. */
export async function savePapers<Stands, Kind extends PaperKind>({
  visit: { form, files, language },
  kinds,
  stands,
  put,
  reload,
}: PapersSent<Stands, Kind>): Promise<StepOutcome<Stands, Kind> & { saved: readonly Kind[] }> {
  const asked = kinds.find((kind) => kind === form.get('paper'));
  if (!asked) return { ok: false, status: 400, stands, said: {}, saved: [] };
  const sent = sentPapers(files, kinds);
  if (sent.length === 0) {
    const paper = { kind: asked, problem: text(language, 'page.paper.choose') };
    return { ok: false, status: 400, stands, said: { paper }, saved: [] };
  }
  const saved: Kind[] = [];
  async function putAll(): Promise<Stands> {
    let now = stands;
    for (const paper of sent) {
      now = await put(now, paper);
      saved.push(paper.kind);
    }
    return now;
  }
  const refusedPaper = (): Kind | undefined => sent[saved.length]?.kind;
  return { ...(await attempt(putAll(), { language, reload, refusedPaper })), saved };
}
