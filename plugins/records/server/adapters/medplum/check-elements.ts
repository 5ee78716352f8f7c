import { crawlTypedValue, toTypedValue, type CrawlerVisitor } from '@medplum/core';
import type { Resource } from '@medplum/fhirtypes';
import { checkBase64 } from '../../domain/validation/check-base64';
import { checkBoundCode } from '../../domain/validation/check-bound-code';
import { checkCoding } from '../../domain/validation/check-coding';
import { checkLength } from '../../domain/validation/check-length';
import { checkNarrative } from '../../domain/validation/check-narrative';
import { checkPeriod } from '../../domain/validation/check-period';
import { checkReference } from '../../domain/validation/check-reference';
import { type Finding, isObject } from '../../domain/validation/finding';
import type { Definitions } from './definitions';
import { parseXhtml } from './parse-xhtml';

/** An element where it stands, with its type and what its definition says of it. */
interface Element {
  type: string;
  value: unknown;
  path: string;
  /** The value set that is required of it. */
  valueSet: string | undefined;
  /** Profiles that it may refer to. */
  targets: readonly string[];
}

/** Checks that go by an element's type; the resource's shape has to be right already. */
export function checkElements(resource: Resource, definitions: Definitions): Finding[] {
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

function elementsOf(resource: Resource): Element[] {
  const found: Element[] = [];
  const visitProperty: CrawlerVisitor['visitProperty'] = (_parent, key, _path, values, schema) => {
    const { binding, type: types } = schema.elements[key] ?? { type: [] };
    const targets = types.find(({ code }) => code === 'Reference')?.targetProfile ?? [];
    for (const { type, value, path } of values.flat()) {
      if (value === undefined) continue;
      // A primitive with an extension comes as an object around it.
      const bare: unknown = isObject(value) ? value.valueOf() : value;
      found.push({
        type,
        value: bare,
        path: path.replaceAll('[x]', ''),
        valueSet: binding?.valueSet,
        targets,
      });
    }
  };
  crawlTypedValue(toTypedValue(resource), { visitProperty });
  return found;
}
