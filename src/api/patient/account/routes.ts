import { z } from 'zod';
import { jsonRoute, type Route, type Shown } from '../../../access/route';
import { AppError } from '../../../kernel/errors';
import { parseMsisdn } from '../../../kernel/phone';
import { rateLimit } from '../../../kernel/rate-limit';
import type { AccessRules, OperationRule } from '../../../access/table';
import type { PatientAccounts, RegisteredPatient } from './ports';
import { registerPatient, usernameOf } from './register-patient';
import type { Session } from '../../../strapi/accounts';

const ANYBODY: OperationRule['roles'] = {
  public: { scope: 'all', rows: 'the account that they open or prove to be theirs', purposes: ['sign-in'] },
};

export const accountRules: AccessRules = {
  operations: [
    { operation: 'patients.register', roles: ANYBODY },
    { operation: 'patients.sign-in', roles: ANYBODY },
  ],
};

const session = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  patient: z.object({ id: z.string(), fullName: z.string(), language: z.enum(['en', 'sw']) }),
});

export function accountRoutes(accounts: PatientAccounts): Route[] {
  // By number and address together: thousands of phones share one address of a mobile network.
  const attempts = rateLimit({ limit: 10, windowMs: 15 * 60_000 });
  // A known number must be refused, which tells that it is known: so nobody may try many.
  const known = rateLimit({ limit: 30, windowMs: 15 * 60_000 });

  return [
    jsonRoute({
      operation: 'patients.register',
      method: 'POST',
      path: '/patients/register',
      summary: 'Open a patient account with a phone number and a password',
      status: 201,
      body: z.strictObject({
        fullName: z.string().trim().min(2).max(100),
        phone: z.string().min(9).max(20),
        password: z.string().max(200),
        language: z.enum(['en', 'sw']),
        email: z.email().max(200).optional(),
        clinic: z.string().max(40).optional(),
        acceptTerms: z.boolean(),
      }),
      reply: session,
      audit: 'written',
      handle: async ({ body, ip, origin }, kernel) => {
        const { acceptTerms, ...registration } = body;
        if (!acceptTerms) throw new AppError(400, 'terms_required');
        known.check(ip);
        const patient = await registerPatient(kernel, accounts, registration, origin).catch(
          (error: unknown) => {
            if (error instanceof AppError && error.code === 'phone_taken') known.take(ip);
            throw error;
          },
        );
        kernel.counters.count('patients_registered');
        return reply(patient, await accounts.openSession(patient.userId));
      },
    }),
    jsonRoute({
      operation: 'patients.sign-in',
      method: 'POST',
      path: '/patients/sign-in',
      summary: 'Sign in with phone number and password',
      body: z.strictObject({ phone: z.string().max(20), password: z.string().max(200) }),
      reply: session,
      handle: async ({ body, ip }, kernel) => {
        const msisdn = parseMsisdn(body.phone);
        if (!msisdn) throw new AppError(400, 'phone_invalid');
        const username = usernameOf(kernel, msisdn);
        attempts.take(`${username} ${ip}`);
        const patient = await accounts.verify(username, body.password);
        if (!patient) throw new AppError(401, 'sign_in_failed');
        attempts.forget(`${username} ${ip}`);
        return { ...reply(patient, await accounts.openSession(patient.userId)), signedIn: patient };
      },
      audit: { shown: ({ signedIn }) => [signedInShown(signedIn)] },
    }),
  ];
}

function signedInShown({ userId, patientId, clinicId }: RegisteredPatient): Shown {
  const origin = { actor: { kind: 'user', id: userId, role: 'patient' }, purpose: 'own' } as const;
  const touched = { type: 'account', ids: [String(userId)], patients: [patientId], clinicId };
  return { action: 'sign-in', ...touched, origin };
}

function reply(patient: RegisteredPatient, opened: Session): z.infer<typeof session> {
  return {
    ...opened,
    patient: { id: patient.documentId, fullName: patient.fullName, language: patient.language },
  };
}
