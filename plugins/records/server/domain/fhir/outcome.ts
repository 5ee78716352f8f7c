import { isObject } from '../validation/finding';

interface Told {
  status: number;
  code: string;
  message: string;
  details: Readonly<Record<string, unknown>>;
}

/** http://hl7.org/fhir/issue-type */
const BY_STATUS: Readonly<Record<number, string>> = {
  400: 'invalid',
  401: 'login',
  403: 'forbidden',
  404: 'not-found',
  405: 'not-supported',
  409: 'conflict',
  410: 'deleted',
  412: 'conflict',
  413: 'too-long',
  415: 'not-supported',
  422: 'processing',
  428: 'required',
  429: 'throttled',
  503: 'transient',
};

/** A refusal as FHIR says it: the findings of a validation with their places, or the one thing that is in the way. */
export function operationOutcome({ status, code, message, details }: Told): object {
  const findings = Array.isArray(details['findings'])
    ? (details['findings'] as unknown[]).filter(isObject)
    : [];
  if (findings.length > 0) return outcomeOf(findings);
  const issue = {
    severity: status >= 500 ? 'fatal' : 'error',
    code: BY_STATUS[status] ?? 'exception',
    details: { coding: [{ system: 'urn:daktari:error', code }], text: message },
  };
  return { resourceType: 'OperationOutcome', issue: [issue] };
}

/** @param findings as validation has them */
export function outcomeOf(findings: readonly Readonly<Record<string, unknown>>[]): object {
  const issue = findings.map(({ code, text, path }) => ({
    severity: 'error',
    code,
    details: { text },
    ...(path === '' ? {} : { expression: [path] }),
  }));
  return { resourceType: 'OperationOutcome', issue };
}

/** Nothing is wrong. */
export function allGood(): object {
  const issue = [{ severity: 'information', code: 'informational', details: { text: 'Nothing is wrong' } }];
  return { resourceType: 'OperationOutcome', issue };
}
