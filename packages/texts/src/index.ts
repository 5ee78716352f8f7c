export { renderAccountMail } from './account-mail';
export { renderCodeSms, renderCodeWhatsapp, type CodeReaders } from './code-message';
export { isTextKey, type TextKey } from './catalogue';
export { renderAmount, renderDirections, type Directions, type RenderedAmount } from './directions';
export { otherNamesOfFields } from './fields-of-medicine';
export { formatKes } from './format-kes';
export { isLanguage, languages, preferredLanguage, type Language } from './language';
export { isOneSitting, lookedDeed, lookedKind, type LookedAction, type LookedKind } from './looked-words';
export {
  messageParams,
  renderPatientMessage,
  renderSms,
  renderStaffMail,
  type MessageValues,
  type RenderedMessage,
} from './message';
export type { MessageChannel, MessageKind, PatientMessageKind, StaffMessageKind } from './message-kinds';
export { plainSms, smsLength, type SmsLength } from './sms-length';
export { swahiliTimeWords } from './swahili-clock';
export { errorText, renderText, text, type ErrorCode, type ValuesFor } from './text';
export { formatFarDate, formatVisitDate, formatVisitTime } from './visit-time';
export {
  patientMessageKinds,
  whatsappTemplate,
  whatsappTemplates,
  whatsappVariables,
  type WhatsappTemplate,
} from './whatsapp-templates';
