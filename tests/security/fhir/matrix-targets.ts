import type { Sending } from '../client';
import type { Rows } from '../world';

type Request = Sending & { path: string };
type Targets =
  | { kind: 'list'; path: string; rows: Record<string, string> }
  | { kind: 'calls'; calls: Record<string, Request> };

/** For the lines of the matrix below /fhir: patients stand for rows, and nothing that is sent is a valid resource. */
export function fhirTargets({ patient }: Rows, method: string, path: string): Targets {
  if (method === 'GET' && path === '/fhir/:type') {
    // Not by their ids: a page names in its own address what was asked for.
    return { kind: 'list', path: '/fhir/Patient?_count=100', rows: patient };
  }
  if (method === 'GET' && (path === '/fhir/:type/:id' || path.endsWith('$everything'))) {
    const calls = Object.entries(patient).map(([letter, id]) => [
      letter,
      { path: path.replace(':type', 'Patient').replace(':id', id) },
    ]);
    return { kind: 'calls', calls: Object.fromEntries(calls) as Record<string, Request> };
  }
  const nobodys = path.replace(':type', 'Condition').replace(':id', 'nobodys').replace(':version', '1');
  return { kind: 'calls', calls: { '*': { path: nobodys, body: method === 'GET' ? undefined : {} } } };
}
