import { z } from 'zod';
import { AppError } from '../../kernel/errors';
import { rateLimit } from '../../kernel/rate-limit';
import { principalOfUser } from '../principal';
import { signInShown } from '../audit';
import { jsonRoute, type Route } from '../route';
import type { AccessRules } from '../table';

const oneself = { scope: 'own', rows: 'themselves', purposes: ['own'] } as const;

export const staffRules: AccessRules = {
  operations: [
    {
      operation: 'staff.sign-in',
      roles: {
        public: { scope: 'all', rows: 'the account that they prove to be theirs', purposes: ['sign-in'] },
      },
    },
    {
      operation: 'me',
      roles: {
        patient: oneself,
        practitioner: oneself,
        'front-desk': oneself,
        'clinic-admin': oneself,
        'compliance-officer': oneself,
        integration: oneself,
      },
    },
  ],
};

export interface StaffAccounts {
  verify(identifier: { email: string }, password: string): Promise<number | null>;
  openSession(userId: number): Promise<{ accessToken: string; refreshToken: string }>;
}

const role = z.enum([
  'patient',
  'practitioner',
  'front-desk',
  'clinic-admin',
  'compliance-officer',
  'integration',
  'public',
]);

export function staffRoutes(accounts: StaffAccounts): Route[] {
  const attempts = rateLimit({ limit: 10, windowMs: 15 * 60_000 });

  return [
    jsonRoute({
      operation: 'staff.sign-in',
      method: 'POST',
      path: '/staff/sign-in',
      summary: 'Sign in with e-mail and password',
      body: z.strictObject({ email: z.email().max(200), password: z.string().max(200) }),
      reply: z.object({ accessToken: z.string(), refreshToken: z.string(), role }),
      handle: async ({ body, ip }, kernel) => {
        const email = body.email.toLowerCase();
        attempts.take(`${email} ${ip}`);
        const userId = await accounts.verify({ email }, body.password);
        const principal = userId === null ? null : await principalOfUser(kernel.db(), userId);
        if (userId === null || !principal || principal.role === 'patient')
          throw new AppError(401, 'sign_in_failed');
        attempts.forget(`${email} ${ip}`);
        return { ...(await accounts.openSession(userId)), role: principal.role, signedIn: principal };
      },
      audit: { shown: ({ signedIn }) => [signInShown(signedIn)] },
    }),
    jsonRoute({
      operation: 'me',
      method: 'GET',
      path: '/me',
      summary: 'Who am I, in which role',
      reply: z.object({ role, language: z.enum(['en', 'sw']) }),
      audit: { none: "says nothing but the caller's own role and language" },
      handle: ({ principal }) => {
        if (!principal) throw new AppError(401, 'unauthenticated');
        return Promise.resolve({ role: principal.role, language: principal.language });
      },
    }),
  ];
}
