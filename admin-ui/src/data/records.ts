import type { Schemas } from '@daktari/api-client';

/*
 * What the server sends, as its own document has it (npm run openapi): what it renames or takes away does not compile here.
 * Instants are UTC, money is in cents.
 */
export type VisitRecord = Schemas['ConsoleVisit'];
export type PatientRecord = Schemas['ConsolePatient'];
export type PaymentRecord = Schemas['ConsolePayment'];

export type ServiceRecord = Schemas['ConsoleService'];
export type PractitionerRecord = Schemas['ConsolePractitioner'];
/** Of somebody at the desk: who it became, or whom it may be already. */
export type DeskRegistration = Schemas['DeskRegistration'];

export type PaymentTotals = Schemas['PaymentTotals'];
export type RefundRequests = Schemas['RefundRequests'];
export type RefundRequest = Schemas['RefundRequest'];
/** How a refund of a visit went. */
export type SentBack = Schemas['SentBack'];

/** Messages to patients: how far each got. */
export type Delivery = Schemas['Delivery'];
export type DeliveryPage = Schemas['Deliveries'];
export type DeliveriesWaiting = Schemas['DeliveriesWaiting'];
/** What M-Pesa left to a person. */
export type UnsettledMoney = Schemas['UnsettledMoney'];
export type UnsettledList = Schemas['UnsettledList'];
export type UnsettledCount = Schemas['UnsettledCount'];
/** Work of the installation that was given up. */
export type DeadLetterList = Schemas['DeadLetters'];

/** Also knows the terms of a change. */
export type VisitDetail = Schemas['Visit'];
export type FreeSlots = Schemas['FreeSlots'];

/** What a practitioner writes of a visit: a draft, then signed for good. */
export type VisitNote = Schemas['VisitNote'];
export type NoteContent = Schemas['NoteContent'];
export type PatientNotes = Schemas['PatientNotes'];

/** A filter of a list that its owner keeps; what it asks for depends on the list. */
export type SavedFilter = Schemas['SavedFilter'];

export type StaffList = Schemas['StaffList'];
export type WithoutSecondFactor = Schemas['StaffWithoutSecondFactor'];
export type StaffMember = Schemas['StaffMember'];
export type StaffSession = Schemas['StaffSessions']['sessions'][number];
export type StaffInvitation = Schemas['StaffInvitation'];
export type ChangedStaffMember = Schemas['ChangedStaffMember'];

/** Who may practise: what waits for a decision, and the licences that stand. */
export type WaitingApplication = Schemas['WaitingApplication'];
export type ProviderApplication = Schemas['ProviderApplication'];
export type ProviderPaper = Schemas['ProviderPaper'];
export type ClinicLicence = Schemas['ClinicLicence'];
export type LicenceRenewal = Schemas['LicenceRenewal'];

/** A patient whom a colleague may see for a while. */
export type HandOver = Schemas['HandOver'];

/** Whose account acts for a patient, and the code that lets another one in. */
export type Guardian = Schemas['Guardian'];
export type LinkCode = Schemas['LinkCode'];

/** When somebody works, and the visits that lie outside of it. */
export type WorkingHours = Schemas['WorkingHours'];
export type HoursChange = Schemas['HoursChange'];
export type VisitsOutsideHours = Schemas['VisitsOutsideHours'];
export type VisitOutside = VisitsOutsideHours['visits'][number];
export type Openings = Schemas['Openings'];
/** What a new clinic still needs. */
export type ClinicSetup = Schemas['ClinicSetup'];
export type MpesaCheck = Schemas['MpesaCheck'];

/** How the clinic and the installation are doing. */
export type BusinessFigures = Schemas['BusinessFigures'];
export type Series = Schemas['Series'];
export type ChartList = Schemas['Charts'];
export type ObjectiveList = Schemas['Objectives'];
export type ConnectionList = Schemas['Connections'];

/** Who saw what, and whether that is whole. */
export type AuditChain = Schemas['AuditChain'];
export type AuditEvent = Schemas['AuditEvent'];
export type AuditEvents = Schemas['AuditEvents'];
export type AuditProof = Schemas['AuditProof'];
export type EmergencyAccess = Schemas['EmergencyAccess'];
export type EmergencyReason = NonNullable<EmergencyAccess['reason']>;
export type EmergencyFind = Schemas['EmergencyFind'];
/** The doctor's own, while it is open. */
export type OpenEmergency = Schemas['OpenEmergency'];
export type CmsLook = Schemas['CmsLook'];
export type ErasureRequest = Schemas['ErasureRequest'] & { patient: { id: string; name: string } };
export type ConsentCoverage = Schemas['ConsentCoverage'];
export type ConsentVersions = Schemas['ConsentVersions'];
export type AccessRules = Schemas['AccessRules'];

export type VisitState = VisitRecord['state'];
export type PaymentState = PaymentRecord['state'];
export type StaffRole = Schemas['ConsoleMe']['role'];

// Each once: a role that the server adds does not compile until it stands here.
const ROLES = {
  practitioner: true,
  'front-desk': true,
  'clinic-admin': true,
  'compliance-officer': true,
} satisfies Record<StaffRole, true>;
/** In the order of a list to choose from. */
export const STAFF_ROLES = Object.keys(ROLES) as readonly StaffRole[];
