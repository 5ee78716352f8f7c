import { text, type Language, type TextKey } from '@daktari/texts';
import type { FormTarget } from './frame';
import { html, type Html } from './html';
import { rowMatter } from './parts';

const PAPER_TYPES = 'application/pdf,image/jpeg,image/png';

export type PaperKind = 'licence' | 'identity' | 'certificate';

export interface PaperModel {
  readonly kind: PaperKind;
  readonly isShown: boolean;
  /** False where it may be left out. */
  readonly isNeeded: boolean;
  /** Field `file`, sent as multipart; null while nothing can be changed. */
  readonly form: FormTarget | null;
  readonly wrong: string | null;
}

/** What stands of a paper, and the form to show it or another one. */
export function paperRow({ kind, isShown, isNeeded, form, wrong }: PaperModel, language: Language): Html {
  const name = paperName(kind, language);
  const id = paperId(kind);
  const absent: TextKey = isNeeded ? 'page.paper.none' : 'page.paper.optional';
  const stands: TextKey = isShown ? 'page.paper.shown' : absent;
  const row = html`<div class="row">
    ${rowMatter({ icon: isShown ? 'check-circle-fill' : 'file-text-duotone', tone: isShown ? 'good' : 'grey', title: name, sub: text(language, stands) })}
  </div>`;
  if (form === null) return row;
  if (!isShown) {
    const label = text(language, 'page.paper.file', { paper: name });
    return html`${row}${upload(form, { id, wrong, label }, language)}`;
  }
  const label = text(language, 'page.paper.another', { paper: name });
  return html`${row}
    <details ${wrong !== null && html` open`}>
      <summary>${text(language, 'page.paper.replace')}<span class="only-read">: ${name}</span></summary>
      ${upload(form, { id, wrong, label }, language)}
    </details>`;
}

function upload(
  { action, hidden }: FormTarget,
  { id, wrong, label }: { id: string; wrong: string | null; label: string },
  language: Language,
): Html {
  // The hidden fields first: what is not from a page of ours is refused before the file is looked at.
  return html`<form class="upload" method="post" action="${action}" enctype="multipart/form-data">
    ${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <div class="field">
      <label for="${id}" class="only-read">${label}</label>
      <div class="box">
        <input
          id="${id}"
          name="file"
          type="file"
          accept="${PAPER_TYPES}"
          required${wrong !== null && html` aria-invalid="true" aria-describedby="${`${id}-wrong`}"`}
        />
      </div>
      ${wrong !== null && html`<p class="wrong" id="${`${id}-wrong`}">${wrong}</p>`}
    </div>
    <button class="button outline full">
      ${text(language, 'page.paper.send')}<span class="only-read">: ${label}</span>
    </button>
  </form>`;
}

export function paperId(kind: PaperKind): string {
  return `paper-${kind}`;
}

export function paperName(kind: PaperKind, language: Language): string {
  return text(language, `page.paper.${kind}`);
}
