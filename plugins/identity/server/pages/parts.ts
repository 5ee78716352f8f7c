import { text, type Language } from '@daktari/texts';
import type { FormTarget } from './frame';
import { html, type Html, type Piece } from './html';
import { icon, type IconName } from './icon';
import { MAIN_FORM } from './layout';

export type Tone = 'plain' | 'info' | 'warm' | 'good' | 'bad';

export function note(tone: Tone, name: IconName, matter: Piece): Html {
  return html`<div class="note ${tone}">${icon(name)}<span>${matter}</span></div>`;
}

/** What went wrong, first on the page and read out: it takes the focus without a script. */
export function alert(matter: Piece): Html {
  return html`<div class="note bad" role="alert" tabindex="-1" autofocus>
    ${icon('warning-circle-fill')}<span>${matter}</span>
  </div>`;
}

/** The link in an alert that leads to the field in question. */
export function toField(id: string, label: string): Html {
  return html`<a href="#${id}">${label}</a>`;
}

function hidden({ hidden: fields }: FormTarget): Html {
  return html`${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}`;
}

/** The page's main form: fields, then its end with the buttons. */
export function mainForm(target: FormTarget, matter: Piece): Html {
  // Enter presses the first button of a form: it must not be one of two decisions.
  return html`<form class="fill" id="${MAIN_FORM}" method="post" action="${target.action}">
    <button hidden></button>${hidden(target)}${matter}
  </form>`;
}

/** A form of one button, such as "Send by SMS now". */
export function smallForm(target: FormTarget, matter: Piece): Html {
  return html`<form method="post" action="${target.action}">${hidden(target)}${matter}</form>`;
}

/** The form that the passkey script fills and sends; without the script it is not shown. */
export function passkeyForm(
  kind: 'get' | 'create',
  { form, options }: { form: FormTarget; options: Readonly<Record<string, unknown>> },
  matter: Piece,
  failed: string,
): Html {
  return html`<form
    method="post"
    action="${form.action}"
    data-passkey="${kind}"
    data-options="${JSON.stringify(options)}"
    hidden
  >
    ${hidden(form)}<input type="hidden" name="credential" value="" />${matter}
    <p class="note bad" role="alert" hidden>${icon('warning-circle-fill')}<span>${failed}</span></p>
  </form>`;
}

export interface FieldParts {
  readonly id: string;
  /** Where a page has the same field more than once. */
  readonly name?: string;
  readonly label: string;
  readonly type?: 'text' | 'tel' | 'email' | 'password' | 'date';
  readonly value?: string;
  readonly autocomplete: string;
  readonly inputmode?: 'tel' | 'numeric' | 'email' | 'text';
  readonly hint?: string | null;
  readonly wrong?: string | null;
  readonly before?: string;
  readonly after?: Piece;
  readonly large?: boolean;
  readonly capitals?: boolean;
  readonly maxlength?: number;
  readonly minlength?: number;
  readonly optional?: boolean;
}

/** A labelled input. Its name is its id, so that the server and the alert's link speak of the same. */
export function field(parts: FieldParts): Html {
  const { id, label, type = 'text', wrong = null, hint = null } = parts;
  const told = [hint !== null && `${id}-hint`, wrong !== null && `${id}-wrong`].filter(Boolean).join(' ');
  return html`<div class="field">
    <label for="${id}">${label}</label>
    <div class="box">
      ${parts.before !== undefined && html`<span class="before num">${parts.before}</span>`}<input
        class="${parts.large === true && 'large num'}${parts.capitals === true && ' mono'}"
        id="${id}"
        name="${parts.name ?? id}"
        type="${type}"
        ${attribute('value', parts.value)}
        autocomplete="${parts.autocomplete}"
        ${attribute('inputmode', parts.inputmode)}${attribute('maxlength', parts.maxlength)}${attribute('minlength', parts.minlength)}${attribute('autocapitalize', parts.capitals === true ? 'characters' : type === 'text' ? undefined : 'none')}${attribute('aria-describedby', told === '' ? undefined : told)}${wrong !== null && html` aria-invalid="true"`}${parts.optional !== true && html` required`}
        spellcheck="false"
      />${parts.after ?? null}
    </div>
    ${wrong !== null && html`<p class="wrong" id="${id}-wrong">${wrong}</p>`}${hint !== null && html`<p class="hint" id="${id}-hint">${hint}</p>`}
  </div>`;
}

function attribute(
  name: 'value' | 'inputmode' | 'maxlength' | 'minlength' | 'autocapitalize' | 'aria-describedby',
  value: string | number | undefined,
): Html | null {
  if (value === undefined) return null;
  switch (name) {
    case 'value':
      return html` value="${value}"`;
    case 'inputmode':
      return html` inputmode="${value}"`;
    case 'maxlength':
      return html` maxlength="${value}"`;
    case 'minlength':
      return html` minlength="${value}"`;
    case 'autocapitalize':
      return html` autocapitalize="${value}"`;
    case 'aria-describedby':
      return html` aria-describedby="${value}"`;
  }
}

/** A password with "Show", which a script reveals. */
export function passwordField(language: Language, parts: Omit<FieldParts, 'type' | 'after'>): Html {
  const after = html`<button
    class="peek"
    type="button"
    data-peek="${parts.id}"
    data-hide="${text(language, 'page.password.hide')}"
    aria-controls="${parts.id}"
    aria-pressed="false"
    hidden
  >
    ${text(language, 'page.password.show')}
  </button>`;
  return field({ ...parts, type: 'password', after });
}

/** One real input over six drawn cells; works as a plain input wherever styles or scripts are missing. */
export function codeCells(parts: {
  id: string;
  label: Piece;
  labelHidden?: boolean;
  wrong: boolean;
  sendsItself: boolean;
  optional?: boolean;
  describedBy?: string;
}): Html {
  return html`<div class="field">
    <label for="${parts.id}" ${parts.labelHidden === true && html` class="only-read"`}>${parts.label}</label>
    <div class="cells">
      <ol aria-hidden="true">
        <li></li>
        <li></li>
        <li></li>
        <li></li>
        <li></li>
        <li></li>
      </ol>
      <input
        id="${parts.id}"
        name="${parts.id}"
        type="text"
        inputmode="numeric"
        autocomplete="one-time-code"
        pattern="[0-9]{6}"
        maxlength="6"
        ${parts.optional !== true && html` required`}${parts.wrong && html` aria-invalid="true"`}${attribute('aria-describedby', parts.describedBy)}
        spellcheck="false"
        data-cells="${parts.sendsItself ? 'send' : 'mark'}"
        ${parts.sendsItself && !parts.wrong && html` autofocus`}
      />
    </div>
  </div>`;
}

/** What a script writes on the button while figures are missing. */
export function toGo(language: Language): Html {
  return html` data-to-go="${text(language, 'page.code.to_go', { count: '#' })}"
  data-to-go-one="${text(language, 'page.code.to_go_one')}"`;
}

export interface RowParts {
  readonly icon: IconName;
  readonly tone?: Tone | 'rose' | 'grey';
  readonly title: Piece;
  readonly sub?: Piece;
  readonly end?: Piece;
}

export function rowMatter({ icon: name, tone = 'plain', title, sub = null, end = null }: RowParts): Html {
  return html`<span class="tile ${tone}">${icon(name)}</span
    ><span class="grow"
      ><span class="t">${title}</span>${sub !== null && html`<span class="s">${sub}</span>`}</span
    >${end}`;
}

export function linkRow(href: string, parts: RowParts): Html {
  return html`<a class="row" href="${href}">${rowMatter({ end: icon('caret-right-bold'), ...parts })}</a>`;
}

export function buttonRow(target: FormTarget, parts: RowParts): Html {
  return smallForm(
    target,
    html`<button class="row">${rowMatter({ end: icon('caret-right-bold'), ...parts })}</button>`,
  );
}

export function listCard(rows: readonly Piece[]): Html {
  return html`<ul class="card">
    ${rows.filter((row) => row !== null && row !== false).map((row) => html`<li>${row}</li>`)}
  </ul>`;
}

/** A switch in a row that is its label. */
export function switchRow(parts: {
  name: string;
  value: string;
  on: boolean;
  title: string;
  sub: Piece;
  tile?: Piece;
}): Html {
  return html`<label class="row${parts.tile === undefined && ' flat'}"
    >${parts.tile ?? null}<span class="grow"
      ><span class="t">${parts.title}</span><span class="s">${parts.sub}</span></span
    ><input
      class="switch"
      type="checkbox"
      role="switch"
      name="${parts.name}"
      value="${parts.value}"
      ${parts.on && html` checked`}
  /></label>`;
}

export function tile(name: IconName, tone: NonNullable<RowParts['tone']>): Html {
  return html`<span class="tile ${tone}">${icon(name)}</span>`;
}

/** The first letters of an app or a person, in place of a picture from elsewhere. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word));
  return words
    .slice(0, 2)
    .map((word) => /^./u.exec(word)?.[0] ?? '')
    .join('')
    .toUpperCase();
}
