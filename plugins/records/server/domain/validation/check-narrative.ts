import type { Finding } from './finding';

/** What a narrative may be made of. Source: https://hl7.org/fhir/R4/narrative.html (txt-1). */
const ELEMENTS = new Set(
  (
    'a abbr acronym address b bdi bdo big blockquote br caption cite code col colgroup dd del dfn div dl dt em h1 h2 h3 h4 h5 h6 ' +
    'hr i img ins kbd li ol p pre q s samp section small span strong sub sup table tbody td tfoot th thead tr tt u ul var'
  ).split(' '),
);
const ATTRIBUTES = new Set(
  (
    'abbr accesskey align alt axis bgcolor border cellhalign cellpadding cellspacing cellvalign char charoff charset cite class ' +
    'colspan compact coords dir frame headers height href hreflang hspace id label lang longdesc name nowrap rel rev rowspan rules ' +
    'scope shape span src start style summary tabindex title type valign value vspace width xml:lang xmlns'
  ).split(' '),
);
const ADDRESS = /^(#|https?:|mailto:|tel:|data:image\/|cid:|[^:]*$)/i;

/** An element of parsed XHTML; `attributes` by name. */
export interface XhtmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly XhtmlElement[];
}

/** A narrative is a well-formed `<div>` without script, forms, events or addresses that run something. */
export function checkNarrative(root: XhtmlElement | null, path: string): Finding[] {
  if (root?.name !== 'div') {
    return [{ code: 'structure', text: 'A narrative is one well-formed XHTML <div>', path }];
  }
  return isHarmless(root)
    ? []
    : [{ code: 'invariant', text: 'txt-1: this element or attribute may not stand in a narrative', path }];
}

function isHarmless({ name, attributes, children }: XhtmlElement): boolean {
  return (
    ELEMENTS.has(name) &&
    Object.entries(attributes).every(([attribute, value]) => isHarmlessAttribute(attribute, value)) &&
    children.every(isHarmless)
  );
}

function isHarmlessAttribute(name: string, value: string): boolean {
  if (!ATTRIBUTES.has(name) && !name.startsWith('xmlns:')) return false;
  return !['href', 'src', 'cite', 'longdesc'].includes(name) || ADDRESS.test(value.trim());
}
