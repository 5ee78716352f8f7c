import { z } from 'zod';
import { jsonRoute, type Route } from '../../../access/route';
import { AppError } from '../../../kernel/errors';
import { rateLimit } from '../../../kernel/rate-limit';
import type { AccessRules, OperationRule } from '../../../access/table';
import { TOKEN_DESK } from '../../../access/token-desk';
import type { PatientAccounts } from './ports';
import { registerPatient } from './register-patient';

const ANYBODY: OperationRule['roles'] = {
  public: { scope: 'all', rows: 'the account that they open', purposes: ['sign-in'] },
};

export const accountRules: AccessRules = {
  operations: [{ operation: 'patients.register', roles: ANYBODY }],
};

const registered = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  /** Seconds until the access token ends. */
  expiresIn: z.number().int(),
  patient: z.object({ id: z.string(), fullName: z.string(), language: z.enum(['en', 'sw']) }),
});

export function accountRoutes(accounts: PatientAccounts): Route[] {
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
      reply: registered,
      audit: 'written',
      handle: async ({ body, ip, userAgent, origin }, kernel) => {
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
        const { userId, documentId, fullName, language } = patient;
        const tokens = await kernel.services.use(TOKEN_DESK).open(userId, userAgent);
        return { ...tokens, patient: { id: documentId, fullName, language } };
      },
    }),
  ];
}
