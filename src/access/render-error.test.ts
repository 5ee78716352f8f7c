import { AppError, tooMany } from '../kernel/errors';
import type { LogFields } from '../kernel/log';
import { renderError } from './render-error';

const logged: { event: string; fields: LogFields | undefined }[] = [];
const note = (event: string, fields?: LogFields) => void logged.push({ event, fields });
const log = { info: note, warn: note, error: note };
const translate = (language: string, code: string) => `${language}:${code}`;

beforeEach(() => logged.splice(0));

test('a refusal carries its status, code, text in the language asked for, details and headers', () => {
  const refusal = new AppError(409, 'slot_taken', { alternatives: [] });
  expect(renderError(refusal, 'sw', translate, log)).toEqual({
    status: 409,
    headers: {},
    body: '{"error":{"status":409,"code":"slot_taken","message":"sw:slot_taken","details":{"alternatives":[]}}}',
  });
  expect(renderError(tooMany('too_many_requests', 30), 'en', translate, log)).toMatchObject({
    status: 429,
    headers: { 'Retry-After': '30' },
  });
  expect(logged).toEqual([]);
});

test('anything else is a 500 that says nothing; the log has a reason, no statement and no value', () => {
  const sql = "insert into `patients` (`full_name`) values ('Zawadi Canarywa') - SQLITE_FULL: disk is full";
  const failure = Object.assign(new Error(sql), { code: 'SQLITE_FULL' });
  const reply = renderError(failure, 'en', translate, log);
  expect(reply.status).toBe(500);
  expect(JSON.parse(reply.body)).toEqual({
    error: { status: 500, code: 'internal', message: 'en:internal', details: {} },
  });
  expect(logged).toEqual([
    { event: 'http.failed', fields: { reason: 'SQLITE_FULL: SQLITE_FULL: disk is full' } },
  ]);
});

test.each([[undefined], [null], ['text'], [{ status: 200, code: 'fake' }]])(
  'a thrown %j is no refusal either',
  (thrown) => {
    expect(renderError(thrown, 'en', translate, log).status).toBe(500);
  },
);
