/** For staff who cannot sign in with their password. */
export const FORGOTTEN = '/account/forgotten';

/** Pages that mails lead to. The token stands behind the `#`: it is in no log and no referrer. */
export const INVITATION = '/account/invitation';
export const NEW_PASSWORD = '/account/new-password';
export const APPLICATION = '/account/application';
