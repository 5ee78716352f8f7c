import { errorText } from '@daktari/texts';
import { at, type Reply } from '../client';

/** What no reply shows: the insides of the program or of the database. */
export const LEAKS = /\n\s+at |node_modules|\.[jt]s:\d+|SQLITE_|select .+ from |insert into/i;

/** A 4xx that says nothing of our insides, in the envelope of whoever asks: ours in Swahili, a machine's, or FHIR's. */
export function expectRefusal(reply: Reply, asker: 'person' | 'machine' | 'fhir'): void {
  expect([reply.status, reply.text.slice(0, 300)]).toEqual([
    reply.status >= 400 && reply.status < 500 ? reply.status : '4xx',
    reply.text.slice(0, 300),
  ]);
  expect(reply.text).not.toMatch(LEAKS);
  if (asker === 'fhir') {
    expect(at(reply, 'resourceType')).toBe('OperationOutcome');
    expect(at(reply, 'issue.0.code')).toMatch(/^[a-z-]+$/);
    return;
  }
  const code = at(reply, 'error.code');
  expect(code).toMatch(/^[a-z_]+$/);
  if (asker === 'machine') return;
  const details = at(reply, 'error.details') as Record<string, unknown>;
  expect(at(reply, 'error.status')).toBe(reply.status);
  expect(at(reply, 'error.message')).toBe(errorText('sw', String(code), details));
}
