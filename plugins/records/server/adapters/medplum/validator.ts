import { isResource, OperationOutcomeError, validateResource } from '@medplum/core';
import type { OperationOutcomeIssue, Resource } from '@medplum/fhirtypes';
import { checkBundle } from '../../domain/validation/check-bundle';
import { checkIds } from '../../domain/validation/check-ids';
import { checkJson } from '../../domain/validation/check-json';
import { checkQuestionnaire } from '../../domain/validation/check-questionnaire';
import { type Finding, isObject, type JsonObject, objectsOf } from '../../domain/validation/finding';
import type { Validate } from '../../ports';
import { checkElements } from './check-elements';
import { type Definitions, resourceTypesIn } from './definitions';

/** Medplum only warns of it. */
const REFUSED_WARNING = /^Conflicting choice of type/;
/** Judged in check-elements.ts: base64 may be wrapped, and as long as it is. */
const JUDGED_BY_US = ['Invalid base64Binary format', 'String cannot be larger than 1 MB'];

/**
 * Medplum's validator (types, cardinality, formats, invariants) and what it leaves out: empty lists, ids, required
 * bindings, references of a wrong type, narratives, periods, what holds between the entries of a bundle.
 */
export function medplumValidator(definitions: Definitions): Validate {
  return (sent) => {
    if (!isObject(sent) || typeof sent['resourceType'] !== 'string' || !isResource<Resource>(sent)) {
      return [{ code: 'structure', text: 'A resource is an object with a resourceType', path: '$this' }];
    }
    const resource: JsonObject & Resource = sent;
    // Nothing that walks further may meet what is nested without end.
    const broken = checkJson(resource, resource.resourceType);
    if (broken.length > 0) return broken;
    const types = resourceTypesIn(resource);
    if ([...types].some((type) => !definitions.knows(type))) {
      return [{ code: 'not-supported', text: 'FHIR R4 has no resource of this type', path: 'resourceType' }];
    }
    types.forEach((type) => definitions.load(type));
    const ours = checkResource(resource, resource.resourceType);
    const theirs = findingsOfMedplum(resource);
    return [...theirs, ...ours, ...(theirs.length === 0 ? checkElements(resource, definitions) : [])];
  };
}

/** By the type of a resource; also of those within a bundle. */
function checkResource(resource: JsonObject, path: string): Finding[] {
  const within = [
    ...objectsOf(resource['contained'], `${path}.contained`),
    ...objectsOf(resource['entry'], `${path}.entry`).flatMap(({ value, path: at }) =>
      isObject(value['resource']) ? [{ value: value['resource'], path: `${at}.resource` }] : [],
    ),
  ];
  const isContained = (at: string): boolean => at.startsWith(`${path}.contained`);
  return [
    ...checkIds(resource, path),
    ...(resource['resourceType'] === 'Questionnaire' ? checkQuestionnaire(resource, path) : []),
    ...(resource['resourceType'] === 'Bundle' ? checkBundle(resource, path) : []),
    ...within.flatMap(({ value, path: at }): Finding[] => {
      if (typeof value['resourceType'] !== 'string') {
        return [{ code: 'structure', text: 'A resource has a resourceType', path: at }];
      }
      return isContained(at) ? [] : checkResource(value, at);
    }),
  ];
}

function findingsOfMedplum(resource: Resource): Finding[] {
  const issues = issuesOfMedplum(resource);
  const notEvaluated = issues
    .filter(({ code }) => code === 'processing')
    .map(({ expression }) => expression?.[0]);
  return issues.flatMap(({ severity, code, details, expression }): Finding[] => {
    const text = details?.text ?? 'Not as FHIR R4 has it';
    // FHIRPath names a choice without its ending.
    const path = (expression?.[0] ?? resource.resourceType).replaceAll('[x]', '');
    if (severity !== 'error' && !REFUSED_WARNING.test(text)) return [];
    if (code === 'processing' || JUDGED_BY_US.includes(text)) return [];
    if (code === 'invariant') return notEvaluated.includes(expression?.[0]) ? [] : [{ code, text, path }];
    return [{ code: 'structure', text, path }];
  });
}

function issuesOfMedplum(resource: Resource): OperationOutcomeIssue[] {
  try {
    return validateResource(resource);
  } catch (error) {
    if (!(error instanceof OperationOutcomeError)) throw error;
    return error.outcome.issue;
  }
}
