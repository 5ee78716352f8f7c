import { DOMParser, type Element, onErrorStopParsing } from '@xmldom/xmldom';
import type { XhtmlElement } from '../../domain/validation/check-narrative';

/** Nothing if it is not well-formed, or brings a document type along (and with it entities of its own). */
export function parseXhtml(text: string): XhtmlElement | null {
  if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) return null;
  try {
    const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
      text.trim(),
      'application/xhtml+xml',
    );
    return document.documentElement && elementOf(document.documentElement);
  } catch {
    return null;
  }
}

function elementOf(element: Element): XhtmlElement {
  return {
    name: element.localName ?? element.nodeName,
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    children: [...element.children].map(elementOf),
  };
}
