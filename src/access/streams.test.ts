import { temporarySqlite } from '../../tests/support/sqlite';
import { jobBench } from '../../tests/support/job-bench';
import { SESSION } from '../../tests/support/principal';
import { AUTHENTICATOR, invalidToken, type Credentials } from './authenticator';
import { createDispatcher, type Incoming } from './dispatch';
import type { Principal } from './principal';
import { streamRoute, type Sink } from './route';
import { createAccessTable } from './table';

const DESK: Principal = {
  ...{ role: 'front-desk', userId: 12, clinicId: 5, patientId: null, practitionerId: null, language: 'en' },
  session: SESSION,
};
const request: Incoming = {
  ...{ method: 'GET', path: '/api/events', url: '/api/events', query: {}, ip: '127.0.0.1' },
  headers: { authorization: 'Bearer desk' },
  readBody: () => Promise.resolve(Buffer.alloc(0)),
};

test('a stream is opened and asked for again as what no person caused, and stands as long as its person does', async () => {
  const { knex, drop } = temporarySqlite();
  try {
    const { kernel } = await jobBench(knex);
    let who: Principal | null = DESK;
    const asked: Credentials[] = [];
    kernel.services.provide(AUTHENTICATOR, {
      principalOf: (credentials) => {
        asked.push(credentials);
        return who ? Promise.resolve(who) : Promise.reject(invalidToken());
      },
    });
    const access = createAccessTable();
    const desk = { scope: 'clinic', rows: 'all', purposes: ['administration'] } as const;
    access.declare({ operations: [{ operation: 'events', roles: { 'front-desk': desk } }] });
    let stands: () => Promise<boolean> = () => Promise.resolve(false);
    const route = streamRoute({
      ...{ operation: 'events', path: '/api/events', summary: '', audit: { none: 'nobody' } },
      handle: (call) => {
        stands = call.stands;
        return Promise.resolve((sink: Sink) => void sink.write('hello'));
      },
    });
    const { dispatch } = createDispatcher({ kernel, access, routes: [route], translate: (_, code) => code });

    const reply = await dispatch(request);
    expect(reply).toMatchObject({
      status: 200,
      headers: { 'X-Accel-Buffering': 'no', 'Cache-Control': 'no-store, no-transform' },
      stream: expect.any(Function) as unknown,
    });
    expect(await stands()).toBe(true);
    who = { ...DESK, clinicId: 6 };
    expect(await stands()).toBe(false);
    who = { ...DESK, role: 'clinic-admin' };
    expect(await stands()).toBe(false);
    who = null;
    expect(await stands()).toBe(false);
    expect(asked.map(({ headers }) => headers['daktari-background'])).toEqual(['1', '1', '1', '1', '1']);

    expect(await dispatch(request)).toMatchObject({ status: 401 });
    who = { ...DESK, role: 'practitioner' };
    expect(await dispatch(request)).toMatchObject({ status: 403 });
  } finally {
    await drop();
  }
});
