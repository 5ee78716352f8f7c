import { z } from 'zod';
import { jsonRoute, type Route } from '../../../access/route';
import { AppError } from '../../../kernel/errors';
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
  return [
    jsonRoute({
      operation: 'patients.register',
      method: 'POST',
      path: '/patients/register',
      summary: 'Open a patient account for a number that a code has verified',
      status: 201,
      body: z.strictObject({
        ticket: z.string().min(1).max(200).describe('What the phone-code grant gave with `not_registered`'),
        device: z.string().min(1).max(200).describe('The secret of the device that asked for the code'),
        fullName: z.string().trim().min(2).max(100),
        password: z.string().max(200).optional(),
        language: z.enum(['en', 'sw']),
        email: z.email().max(200).optional(),
        clinic: z.string().max(40).optional(),
        acceptTerms: z.boolean(),
      }),
      reply: registered,
      audit: 'written',
      handle: async ({ body, userAgent, origin }, kernel) => {
        const { acceptTerms, ...registration } = body;
        if (!acceptTerms) throw new AppError(400, 'terms_required');
        const patient = await registerPatient(kernel, accounts, registration, origin);
        kernel.counters.count('patients_registered');
        const { userId, documentId, fullName, language } = patient;
        const tokens = await kernel.services.use(TOKEN_DESK).open(userId, { userAgent, device: body.device });
        return { ...tokens, patient: { id: documentId, fullName, language } };
      },
    }),
  ];
}
