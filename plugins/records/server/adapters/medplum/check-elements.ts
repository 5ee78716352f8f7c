import { checkBase64 } from '../../domain/validation/check-base64';
import { checkBoundCode } from '../../domain/validation/check-bound-code';
import { checkCoding } from '../../domain/validation/check-coding';
import { checkLength } from '../../domain/validation/check-length';
import { checkNarrative } from '../../domain/validation/check-narrative';
import { checkPeriod } from '../../domain/validation/check-period';
import { checkReference } from '../../domain/validation/check-reference';
import { type Finding, isObject, type JsonObject } from '../../domain/validation/finding';
import type { Definitions } from './definitions';
import { elementsOf, type Element } from './elements-of';
import { parseXhtml } from './parse-xhtml';

/** Checks that go by an element's type; the resource's shape has to be right already. */
export function checkElements(resource: JsonObject, definitions: Definitions): Finding[] {
  return elementsOf(resource).flatMap((element) => [
    ...checkSet(element, definitions),
    ...checkType(element, definitions),
  ]);
}

function checkSet({ type, value, path, valueSet }: Element, definitions: Definitions): Finding[] {
  const codes = valueSet === undefined ? undefined : definitions.codes(valueSet);
  return codes ? checkBoundCode(type, value, codes, path) : [];
}

function checkType({ type, value, path, targets }: Element, definitions: Definitions): Finding[] {
  if (typeof value === 'string') {
    if (type === 'base64Binary') return checkBase64(value, path);
    const tooLong = checkLength(value, path);
    return type === 'xhtml' && tooLong.length === 0 ? checkNarrative(parseXhtml(value), path) : tooLong;
  }
  if (!isObject(value)) return [];
  if (type === 'Period') return checkPeriod(value, path);
  if (type === 'Coding') return checkCoding(value, path);
  return type === 'Reference' ? checkReference(value, targets, (each) => definitions.knows(each), path) : [];
}
