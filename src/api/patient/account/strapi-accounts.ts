import type { Core } from '@strapi/strapi';
import { accounts } from '../../../strapi/accounts';
import type { PatientAccounts, RegisteredPatient } from './ports';

const PATIENT_UID = 'api::patient.patient';
const USER_UID = 'plugin::users-permissions.user';

export function strapiPatientAccounts(strapi: Core.Strapi): PatientAccounts {
  const store = accounts(strapi);

  return {
    hashPassword: store.hashPassword,
    openSession: store.openSession,
    findClinic: async (documentId) => {
      const where = documentId === undefined ? { active: true } : { documentId, active: true };
      const clinics = await strapi.db
        .query('api::clinic.clinic')
        .findMany({ where, select: ['id'], limit: 2 });
      return clinics.length === 1 ? Number(clinics[0].id) : null;
    },
    save: async (patient) =>
      await strapi.db.transaction(async ({ trx }) => {
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
        await strapi.db.query(PATIENT_UID).create({
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
        return { userId, documentId, fullName, language };
      }),
    verify: async (username, password) => {
      const userId = await store.verify({ username }, password);
      if (userId === null) return null;
      const patient = await strapi.db.query(PATIENT_UID).findOne({
        where: { user: { id: userId }, active: true },
        select: ['documentId', 'fullName', 'language'],
      });
      return patient ? registered(userId, patient) : null;
    },
  };
}

function registered(
  userId: number,
  row: { documentId: string; fullName: string; language: string },
): RegisteredPatient {
  return {
    userId,
    documentId: row.documentId,
    fullName: row.fullName,
    language: row.language === 'sw' ? 'sw' : 'en',
  };
}
