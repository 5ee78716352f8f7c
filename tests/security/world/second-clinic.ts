import { registerByPhone } from '../../support/phone-client';
import type { Stack } from '../../support/stack';
import type { Rows } from '../world';
import { domainNow } from './domain-now';
import { addOldVisits } from './old-visits';
import { storedIn, without, type StoredRow } from './stored';

export const PHONE_C = '0733444555';

/**
 * Clinic 2 with a doctor, a desk, an admin and patient C, a program's account, inactive rows, an old visit each for A, B
 * and C, and a recent one, which makes them their doctors' patients.
 */
export async function addSecondClinic(
  stack: Stack,
): Promise<{ rows: Omit<Rows, 'handOver' | 'breakGlass'>; doctorW: string }> {
  const { knex, password } = stack;
  const stored = storedIn(knex);
  const { insert, first } = stored;
  const addUser = async (email: string, role: string, clinicId: number | null): Promise<number> => {
    const model = await knex('up_users').whereNotNull('password').first<{ password: string }>('password');
    const user = await insert('up_users', {
      username: email,
      email,
      password: model.password,
      provider: 'local',
      confirmed: true,
      blocked: false,
      clinic_id: clinicId,
    });
    const { id: roleId } = await first('up_roles', { type: role });
    await knex('up_users_role_lnk').insert({ user_id: user.id, role_id: roleId });
    return user.id;
  };

  const clinic1 = await first('clinics', { slug: 'mwangaza' });
  const clinicRow = { ...(await knex('clinics').where({ id: clinic1.id }).first()), id: undefined };
  const clinic2 = await insert('clinics', { ...without(clinicRow), slug: 'tumaini', name: 'Tumaini Clinic' });
  const clinic3 = await insert('clinics', {
    ...without(clinicRow),
    slug: 'closed',
    name: 'Closed',
    active: false,
  });
  const serviceRow = without(await knex('services').where({ clinic_id: clinic1.id }).first());
  const service1 = await first('services', { clinic_id: clinic1.id, name: 'Consultation' });
  const service2 = await insert('services', { ...serviceRow, clinic_id: clinic2.id, name: 'Check-up' });
  const serviceR = await insert('services', { ...serviceRow, name: 'No more', active: false });
  const doctorX = await first('practitioners', { full_name: 'Achieng Otieno' });
  const doctorY = await first('practitioners', { full_name: 'Kiprono Cheruiyot' });
  const doctorRow = without(await knex('practitioners').where({ id: doctorX.id }).first());
  const doctorZ = await insert('practitioners', {
    ...doctorRow,
    full_name: 'Zawadi Tumaini',
    clinic_id: clinic2.id,
    user_id: await addUser('zawadi@tumaini.example', 'practitioner', clinic2.id),
  });
  const doctorR = await insert('practitioners', {
    ...doctorRow,
    full_name: 'Gone',
    user_id: null,
    active: false,
  });
  await knex('practitioners_services_lnk').insert({ practitioner_id: doctorZ.id, service_id: service2.id });
  for (const weekday of ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']) {
    const hours = { practitioner_id: doctorZ.id, weekday, opens_at: '08:00', closes_at: '16:00' };
    await insert('scheduling_weekly_hours', hours);
  }
  const doctorW = await insert('practitioners', {
    ...doctorRow,
    full_name: 'Wanjala Simiyu',
    user_id: await addUser('wanjala@mwangaza.example', 'practitioner', clinic1.id),
  });
  await addUser('desk@tumaini.example', 'front-desk', clinic2.id);
  await addUser('admin@tumaini.example', 'clinic-admin', clinic2.id);
  await addUser('program@partner.example', 'integration', null);

  const registered = await registerByPhone(stack, {
    fullName: 'Cyrus Tumaini',
    phone: PHONE_C,
    password,
    clinic: clinic2.document_id,
  });
  const patientA = await first('patients', { full_name: 'Amina Yusuf' });
  const patientB = await first('patients', { full_name: 'Samuel Kiptoo' });
  const patientC = await first('patients', { document_id: registered.patient.id });

  const cast = {
    ...{ clinic1, clinic2, service1, service2 },
    ...{ doctorX, doctorY, doctorZ, patientA, patientB, patientC },
  };
  const { A: a, B: b, C: c } = await addOldVisits(stored, await domainNow(stack), cast);
  const ids = (p: StoredRow, q: StoredRow, r: StoredRow): Record<'P' | 'Q' | 'R', string> => ({
    P: p.document_id,
    Q: q.document_id,
    R: r.document_id,
  });
  const rows = {
    visit: { A: a.visit, B: b.visit, C: c.visit },
    payment: { A: a.payment, B: b.payment, C: c.payment },
    patient: { A: patientA.document_id, B: patientB.document_id, C: patientC.document_id },
    clinic: ids(clinic1, clinic2, clinic3),
    service: ids(service1, service2, serviceR),
    practitioner: ids(doctorX, doctorZ, doctorR),
  };
  return { rows, doctorW: doctorW.document_id };
}
