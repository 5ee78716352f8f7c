import type { Core } from '@strapi/strapi';
import { accounts } from '../../../strapi/accounts';
import { kernelOf } from '../../../strapi/kernel-of';
import type { PatientAccounts } from './ports';

const PATIENT_UID = 'api::patient.patient';
const USER_UID = 'plugin::users-permissions.user';

export function strapiPatientAccounts(strapi: Core.Strapi): PatientAccounts {
  const store = accounts(strapi);

  return {
    hashPassword: store.hashPassword,
    findClinic: async (documentId) => {
      const where = documentId === undefined ? { active: true } : { documentId, active: true };
      const clinics = await strapi.db
        .query('api::clinic.clinic')
        .findMany({ where, select: ['id'], limit: 2 });
      return clinics.length === 1 ? Number(clinics[0].id) : null;
    },
    save: async (patient, entryOf) =>
      await strapi.db.transaction(async ({ trx }) => {
        await patient.claim(trx);
        const role = await strapi.db
          .query('plugin::users-permissions.role')
          .findOne({ where: { type: 'patient' } });
        const user = await strapi.db.query(USER_UID).create({
          data: {
            username: patient.username,
            email: patient.loginEmail,
            password: patient.passwordHash,
            provider: 'local',
            confirmed: true,
            blocked: false,
            role: role.id,
          },
        });
        const { documentId, fullName, language, phoneIndex, clinicId } = patient;
        const userId = Number(user.id);
        const row = await strapi.db.query(PATIENT_UID).create({
          data: {
            documentId,
            fullName,
            language,
            phoneIndex,
            ...(await patient.seal(trx)),
            active: true,
            clinic: clinicId,
            user: userId,
            publishedAt: new Date(),
          },
        });
        const saved = { userId, patientId: Number(row.id), clinicId, documentId, fullName, language };
        await kernelOf(strapi).audit.write(trx, entryOf(saved));
        return saved;
      }),
  };
}
