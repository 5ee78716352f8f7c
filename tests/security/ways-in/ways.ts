/** What stands on the trail of somebody who has a new way in, or one less; `told` is the notice to them. */
export interface Way {
  /** The file that asks for it, below plugins/identity/server or src, and what it calls. */
  at: `${string}.ts ${string}`;
  operation: string;
  /** The entries on the trail, oldest first. */
  actions: readonly ('create' | 'update' | 'delete')[];
  told: string | null;
}

/**
 * Every way to sign in that somebody can get or give up. tests/architecture holds that none is missing, and
 * tests/security walks them all over HTTP.
 */
export const WAYS = {
  'opening an account with a password': {
    at: 'src/api/patient/account/register-patient.ts hashPassword',
    ...{ operation: 'patients.register', actions: ['create'], told: null },
  },
  'opening an account by an invitation': {
    at: 'staff/use-cases/accept-invitation.ts hashPassword',
    ...{ operation: 'invitations.accept', actions: ['create'], told: null },
  },
  'a code app while signing in, with recovery codes': {
    at: 'interaction/pages/enrol.ts totp.confirm',
    ...{ operation: 'identity.enrol', actions: ['create', 'create'], told: 'app-added' },
  },
  'a passkey while signing in, with recovery codes': {
    at: 'interaction/pages/enrol.ts passkeys.register',
    ...{ operation: 'identity.enrol', actions: ['create', 'create'], told: 'passkey-added' },
  },
  'a passkey that is offered to a new patient': {
    at: 'interaction/pages/enrol.ts passkeys.register',
    // With the recovery codes that are offered next.
    ...{ operation: 'identity.enrol', actions: ['create', 'create'], told: 'passkey-added' },
  },
  'recovery codes that a new patient puts off': {
    at: 'interaction/pages/offers.ts recoveryCodes.drop',
    ...{ operation: 'identity.enrol', actions: ['delete'], told: null },
  },
  'a passkey on the account pages': {
    at: 'account/pages/passkeys.ts passkeys.register',
    ...{ operation: 'identity.account', actions: ['create'], told: 'passkey-added' },
  },
  'a passkey given up on the account pages': {
    at: 'account/pages/passkeys.ts factors.remove',
    ...{ operation: 'identity.account', actions: ['delete'], told: 'passkey-removed' },
  },
  'a code app on the account pages': {
    at: 'account/pages/app.ts totp.confirm',
    ...{ operation: 'identity.account', actions: ['create'], told: 'app-added' },
  },
  'a code app given up on the account pages': {
    at: 'account/pages/app.ts factors.remove',
    ...{ operation: 'identity.account', actions: ['delete'], told: 'app-removed' },
  },
  'new recovery codes on the account pages': {
    at: 'account/pages/recovery.ts recoveryCodes.issue',
    ...{ operation: 'identity.account', actions: ['update'], told: 'codes-made' },
  },
  'a password on the account pages': {
    at: 'account/pages/password.ts hashPassword',
    ...{ operation: 'identity.account', actions: ['update'], told: 'password-set' },
  },
  'a provider outside, connected': {
    at: 'account/pages/outside.ts links.connect',
    ...{ operation: 'identity.account', actions: ['create'], told: 'outside-connected' },
  },
  'a provider outside, disconnected': {
    at: 'account/pages/outside.ts links.disconnect',
    ...{ operation: 'identity.account', actions: ['delete'], told: 'outside-removed' },
  },
  'a password in place of a forgotten one': {
    at: 'reset/set-password.ts hashPassword',
    ...{ operation: 'identity.reset-password', actions: ['update'], told: 'password-set' },
  },
  'a password that an operator types in the CMS': {
    at: 'index.ts watchUsers',
    ...{ operation: 'cms plugin::users-permissions.user.update', actions: ['update'], told: 'password-set' },
  },
  'an address that an operator types in the CMS': {
    at: 'index.ts watchUsers',
    ...{
      operation: 'cms plugin::users-permissions.user.update',
      ...{ actions: ['update'], told: 'address-changed' },
    },
  },
  'a passkey over JSON': {
    at: 'passkeys/routes.ts passkeys.register',
    ...{ operation: 'me.add-passkey', actions: ['create'], told: 'passkey-added' },
  },
  'a password over JSON': {
    at: 'own-password/set-own-password.ts hashPassword',
    ...{ operation: 'me.set-password', actions: ['update'], told: 'password-set' },
  },
  'a passkey given up over JSON': {
    at: 'passkeys/routes.ts factors.remove',
    ...{ operation: 'me.remove-passkey', actions: ['delete'], told: 'passkey-removed' },
  },
} as const satisfies Record<string, Way>;

export type WayName = keyof typeof WAYS;

/** Calls that are walked with another one of the same file, or elsewhere, and where. */
export const WALKED_ELSEWHERE: Readonly<Record<Way['at'], string>> = {
  'interaction/pages/enrol.ts recoveryCodes.issue': 'with the first factor',
  'interaction/pages/offers.ts recoveryCodes.issue': 'with the passkey that is offered to a new patient',
  'reset/set-password.ts recoveryCodes.drop': 'reset.test.ts, under the entry of the password',
  'reset/set-password.ts outside.endAll': 'reset.test.ts, under the entry of the password',
  'staff/use-cases/change-staff.ts resetFactors': 'reset.test.ts: told by the mail with the code',
  'staff/use-cases/reset-factors.ts resetFactors': 'reset.test.ts: told by the mail with the code',
  'cms/make-operator.ts hashPassword': 'the command line: whoever types has the database anyway',
};
