/** What can change about how somebody signs in. The sentence that tells of it is `sign-in-change.<kind>` in packages/texts. */
export type SignInChange =
  | 'passkey-added'
  | 'passkey-removed'
  | 'app-added'
  | 'app-removed'
  | 'codes-made'
  | 'password-set'
  | 'address-changed'
  | 'sessions-ended'
  | 'outside-connected'
  | 'outside-removed';
