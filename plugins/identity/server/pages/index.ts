export { renderAccountHome, type AccountHomeModel } from './account-home';
export { renderAppConsent, type AppConsentModel } from './app-consent';
export { renderChoosePassword, type ChoosePasswordModel, type ChoosePasswordState } from './choose-password';
export { renderCodeEntry, type CodeEntryModel, type CodeEntryState, type CodeOffer } from './code-entry';
export type { AppAsk, DataKind } from './data-kinds';
export type { FormTarget, Frame, HiddenFields, PasskeyAsk } from './frame';
export { renderGrantedApps, type GrantedApp, type GrantedAppsModel } from './granted-apps';
export { renderMoreProof, type MoreProofModel } from './more-proof';
export {
  renderProblem,
  renderSessionExpired,
  renderSignedOut,
  renderSignOut,
  renderSuspended,
  renderWaitingForVetting,
  type ProblemKind,
  type ProblemModel,
  type SessionExpiredModel,
  type SignedOutModel,
  type SignOutModel,
  type SuspendedModel,
  type WaitingForVettingModel,
} from './notices';
export { renderPasskeyEnrolment, type PasskeyEnrolmentModel } from './passkey-enrolment';
export { renderPasswordSignIn, type PasswordSignInModel, type PasswordState } from './password-sign-in';
export { renderPhoneSignIn, type PhoneSignInModel, type PhoneSignInState } from './phone-sign-in';
export { renderPurposesConsent, type Purpose, type PurposesConsentModel } from './purposes-consent';
export { renderRecoveryCodes, type RecoveryCodesModel } from './recovery-codes';
export { renderRecoveryEntry, type RecoveryEntryModel } from './recovery-entry';
export { renderRegister, type RegisterModel, type RegisterProblem } from './register';
export { loadPageScripts, type PageScripts } from './scripts';
export { renderSessions, type SessionsModel, type ShownSession } from './sessions';
export { renderStaffSignIn, type StaffSignInModel } from './staff-sign-in';
export { pagePolicy } from './stylesheet';
export {
  renderTotpEnrolment,
  renderTotpEntry,
  type TotpEnrolmentModel,
  type TotpEntryModel,
  type TotpState,
} from './totp';
