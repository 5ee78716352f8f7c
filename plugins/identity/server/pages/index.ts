export { renderAccountHome } from './account-home';
export {
  renderCodeApp,
  renderNewCodes,
  renderPasskeys,
  type CodeAppModel,
  type PasskeysModel,
} from './account-factors';
export { renderAppRecord, type AppRecordModel } from './app-record';
export { renderAppConsent, type AppConsentModel } from './app-consent';
export { renderApplication, type ApplicationModel } from './application';
export { DETAIL_FIELDS, type DetailField, type TypedDetails } from './application-details';
export { renderChoosePassword, type ChoosePasswordState } from './choose-password';
export { renderCmsReason, type CmsReasonModel } from './cms-reason';
export { renderCodeEntry, type CodeEntryState } from './code-entry';
export {
  renderForgottenPassword,
  renderLinkSent,
  renderPasswordReset,
  renderResetProof,
  type ForgottenPasswordModel,
  type ResetProofModel,
} from './forgotten-password';
export type { FormTarget, Frame, PasskeyAsk } from './frame';
export { renderNumberChange } from './number-change';
export { renderGrantedApps } from './granted-apps';
export { renderInvitation, renderJoined } from './invitation';
export { LICENCE_FIELDS, renderLicence, type LicenceField, type LicenceModel } from './licence';
export { renderLegal, type LegalModel } from './legal';
export { renderLeaving, renderOutside, type OutsideModel } from './outside';
export { renderMoreProof, type MoreProofModel } from './more-proof';
export {
  renderAlreadyIn,
  renderProblem,
  renderSessionExpired,
  renderSignedOut,
  renderSignOut,
  renderSuspended,
  renderWaitingForVetting,
  type ProblemKind,
} from './notices';
export { renderPasskeyEnrolment, type PasskeyEnrolmentModel } from './passkey-enrolment';
export { renderPasswordSignIn, type PasswordState } from './password-sign-in';
export { renderPhoneSignIn, type PhoneSignInState } from './phone-sign-in';
export { paperId } from './papers';
export { renderPractitioner, renderPractitionerSent, type PractitionerField } from './practitioner';
export { renderPurposesConsent, type PurposesConsentModel } from './purposes-consent';
export { renderRecoveryCodes, type RecoveryCodesModel } from './recovery-codes';
export { renderRecoveryEntry, type RecoveryEntryModel } from './recovery-entry';
export { renderRegister, type RegisterProblem } from './register';
export { loadPageScripts, type PageScripts } from './scripts';
export { calendarOf } from './say';
export { renderSessions, type SessionsModel } from './sessions';
export { renderStaffSignIn, type StaffSignInModel } from './staff-sign-in';
export { pagePolicy } from './stylesheet';
export { renderTotpEnrolment, renderTotpEntry, type TotpState } from './totp';
export { renderTokenEntry } from './token-entry';
export type { AskedPerson } from './looked-people';
export { renderWhoLooked, type Looker, type ShownLook } from './who-looked';
