import { text, type Language, type TextKey } from '@daktari/texts';
import { html, type Html } from './html';
import { MAIN_FORM } from './layout';
import { rowMatter } from './parts';

const PAPER_TYPES = 'application/pdf,image/jpeg,image/png';

export type PaperKind = 'licence' | 'identity' | 'certificate';

export interface PaperModel {
  readonly kind: PaperKind;
  readonly isShown: boolean;
  /** False where it may be left out. */
  readonly isNeeded: boolean;
  /** Whether it can be shown, or another one in its place. */
  readonly isOpen: boolean;
  readonly wrong: string | null;
}

/**
 * What stands of a paper, and a field to show it or another one. It belongs to the page's main form, so that what was typed
 * there is sent along and stays.
 */
function paperRow({ kind, isShown, isNeeded, isOpen, wrong }: PaperModel, language: Language): Html {
  const name = paperName(kind, language);
  const absent: TextKey = isNeeded ? 'page.paper.none' : 'page.paper.optional';
  const stands: TextKey = isShown ? 'page.paper.shown' : absent;
  const row = html`<div class="row">
    ${rowMatter({ icon: isShown ? 'check-circle-fill' : 'file-text-duotone', tone: isShown ? 'good' : 'grey', title: name, sub: text(language, stands) })}
  </div>`;
  if (!isOpen) return row;
  if (!isShown) {
    const label = text(language, 'page.paper.file', { paper: name });
    return html`${row}${upload(kind, { wrong, label }, language)}`;
  }
  const label = text(language, 'page.paper.another', { paper: name });
  return html`${row}
    <details ${wrong !== null && html` open`}>
      <summary>${text(language, 'page.paper.replace')}<span class="only-read">: ${name}</span></summary>
      ${upload(kind, { wrong, label }, language)}
    </details>`;
}

function upload(
  kind: PaperKind,
  { wrong, label }: { wrong: string | null; label: string },
  language: Language,
): Html {
  const id = paperId(kind);
  return html`<div class="upload">
    <div class="field">
      <label for="${id}" class="only-read">${label}</label>
      <div class="box">
        <input
          id="${id}"
          name="${id}"
          form="${MAIN_FORM}"
          type="file"
          accept="${PAPER_TYPES}"
          ${wrong !== null && html` aria-invalid="true" aria-describedby="${`${id}-wrong`}"`}
        />
      </div>
      ${wrong !== null && html`<p class="wrong" id="${`${id}-wrong`}">${wrong}</p>`}
    </div>
    <button
      class="button outline full"
      form="${MAIN_FORM}"
      name="paper"
      value="${kind}"
      formenctype="multipart/form-data"
      formnovalidate
    >
      ${text(language, 'page.paper.send')}<span class="only-read">: ${label}</span>
    </button>
  </div>`;
}

/** Enter in a field presses the first button of its form in the page's order: it must not be one that sends a paper. */
export function papersList(papers: readonly PaperModel[], language: Language): Html {
  return html`${papers.some(({ isOpen }) => isOpen) && html`<button form="${MAIN_FORM}" hidden></button>`}
    <ul class="card">
      ${papers.map((each) => html`<li>${paperRow(each, language)}</li>`)}
    </ul>`;
}

export function paperId(kind: PaperKind): string {
  return `paper-${kind}`;
}

export function paperName(kind: PaperKind, language: Language): string {
  return text(language, `page.paper.${kind}`);
}
