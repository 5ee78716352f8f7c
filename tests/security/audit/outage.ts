import { at } from '../client';
import type { World } from '../world';
import { NAMES } from './witness';

/** A trail that takes nothing in. */
export function auditOutage(world: () => World): void {
  test('what cannot be written down is not shown and not done', async () => {
    const { stack, rows, as } = world();
    const patients = await stack
      .knex('patients')
      .where({ document_id: rows.patient.A })
      .first<{ language: string }>();
    await stack.knex.schema.renameTable('audit_events', 'audit_events_away');
    try {
      const reads = [
        '/api/visits',
        `/api/visits/${rows.visit.A}`,
        '/api/patients',
        `/api/patients/${rows.patient.A}`,
      ];
      for (const path of [...reads, '/api/appointments?populate=patient', '/api/payments']) {
        const reply = await as('desk1', 'GET', path);
        expect([path, reply.status, at(reply, 'error.code')]).toEqual([path, 503, 'audit_unavailable']);
        for (const name of NAMES) expect(reply.text).not.toContain(name);
      }
      const language = patients.language === 'sw' ? 'en' : 'sw';
      const body = { data: { language } };
      const write = await as('patientA', 'PUT', `/api/patients/${rows.patient.A}`, { body });
      expect([write.status, at(write, 'error.code')]).toEqual([503, 'audit_unavailable']);
      const denied = await as('patientA', 'GET', `/api/visits/${rows.visit.B}`);
      expect(denied.status).toBe(503);
      expect((await as('nobody', 'GET', '/api/services')).status).toBe(200);
    } finally {
      await stack.knex.schema.renameTable('audit_events_away', 'audit_events');
    }
    expect(await stack.knex('patients').where({ document_id: rows.patient.A }).first('language')).toEqual({
      language: patients.language,
    });
  });
}
