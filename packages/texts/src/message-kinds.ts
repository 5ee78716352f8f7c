import type { TextKey } from './catalogue';

type KindWith<Ending extends string, Key = TextKey> = Key extends `message.${infer Kind}.${Ending}`
  ? Kind
  : never;

/** Told to patients by SMS, WhatsApp and e-mail. */
export type PatientMessageKind = KindWith<'whatsapp'>;
/** Told to patients by SMS alone. */
export type SmsOnlyKind = Exclude<KindWith<'sms'>, PatientMessageKind>;
export type MessageKind = KindWith<'email.subject'>;
/** Told to staff, by e-mail only. */
export type StaffMessageKind = Exclude<MessageKind, PatientMessageKind>;
export type MessageChannel = 'sms' | 'whatsapp' | 'email';
