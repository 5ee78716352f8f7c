import { isObject, type JsonObject } from '../validation/finding';
import { QUANTITY_UNITS, type Quantity, type QuantityUnit } from './prescription';

export const UCUM = 'http://unitsofmeasure.org';
export const ROUTE_SYSTEM = 'urn:daktari:fhir:route';
export const CONTROLLED = 'urn:daktari:fhir:controlled';

const CODES: Partial<Record<QuantityUnit, string>> = { ml: 'mL', mg: 'mg', unit: '[iU]', drop: '[drp]' };

/** What is counted stands in braces, as UCUM has it for things without a measure. */
function codeOf(unit: QuantityUnit): string {
  return CODES[unit] ?? `{${unit}}`;
}

export function quantityToFhir({ value, unit }: Quantity): JsonObject {
  return { value, unit, system: UCUM, code: codeOf(unit) };
}

/** Null for what is counted in a way that is not ours. */
export function quantityFromFhir(quantity: unknown): Quantity | null {
  if (!isObject(quantity) || quantity['system'] !== UCUM || typeof quantity['value'] !== 'number')
    return null;
  const unit = QUANTITY_UNITS.find((each) => codeOf(each) === quantity['code']);
  return unit && quantity['value'] > 0 ? { value: quantity['value'], unit } : null;
}
