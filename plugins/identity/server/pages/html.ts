/** Markup that is safe to send: made by `html`, never from a plain string. */
export class Html {
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }

  /** For constants of this folder only (drawings, the style sheet), never for what came from outside. */
  static constant(markup: string): Html {
    return new Html(markup);
  }
}

export type Piece = Html | string | number | null | false | readonly Piece[];

/**
 * Markup from a template: every value is escaped, nested Html passes, lists are joined, null and false are nothing.
 * Throws TypeError for an address that could run as a script, and for a value outside quotes in a tag.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Piece[]): Html {
  const fixed = tidy(parts);
  let markup = fixed[0] ?? '';
  values.forEach((value, index) => {
    const before = fixed[index] ?? '';
    if (UNQUOTED.test(before)) throw new TypeError('a value in a tag must stand in quotes');
    markup += ADDRESS.test(before) ? escape(safeAddress(value)) : render(value);
    markup += fixed[index + 1] ?? '';
  });
  return Html.constant(markup);
}

const tidied = new WeakMap<TemplateStringsArray, readonly string[]>();

/** Without the indents of this source, which would travel with every page. */
function tidy(parts: TemplateStringsArray): readonly string[] {
  const known = tidied.get(parts);
  if (known) return known;
  const made = parts.map((part) => part.replace(/\s*\n\s*/g, ' '));
  tidied.set(parts, made);
  return made;
}

const UNQUOTED = /[\w-]=$/;
const ADDRESS = /\s(?:href|src|action|formaction)="$/;
const SAFE_ADDRESS = /^(?:\/(?![/\\])|https:\/\/|http:\/\/localhost[:/]|tel:|mailto:|\?|#)/;

function render(value: Piece): string {
  if (value === null || value === false) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'object') return value.map(render).join('');
  return escape(String(value));
}

function safeAddress(value: Piece): string {
  if (typeof value === 'string' && SAFE_ADDRESS.test(value)) return value;
  throw new TypeError('an address in a page is a path of ours, https, tel or mailto');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}
