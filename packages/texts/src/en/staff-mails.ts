/** E-mails to staff. They name no patient: who may know sees more after sign-in. */
export const staffMails = {
  'message.visit-booked-staff.email.subject': 'Booked: {date}, {time}, {doctor}',
  'message.visit-booked-staff.email.body': `A visit is booked.

Time: {date}, {time}
Doctor: {doctor}
Clinic: {clinic}
Visit: {reference}`,

  'message.visit-cancelled-staff.email.subject': 'Cancelled: {date}, {time}, {doctor}',
  'message.visit-cancelled-staff.email.body': `A visit is cancelled. The time is free again.

Time: {date}, {time}
Doctor: {doctor}
Clinic: {clinic}
Visit: {reference}`,

  'message.visit-moved-staff.email.subject': 'Moved: {oldDate}, {oldTime} to {date}, {time}, {doctor}',
  'message.visit-moved-staff.email.body': `A visit is moved.

Old time: {oldDate}, {oldTime}
New time: {date}, {time}
Doctor: {doctor}
Clinic: {clinic}
Visit: {reference}`,

  'message.visit-late-staff.email.subject': '{minutes} minutes late: {date}, {time}, {doctor}',
  'message.visit-late-staff.email.body': `The patient of this visit will be about {minutes} minutes late.

Time: {date}, {time}
Doctor: {doctor}
Clinic: {clinic}
Visit: {reference}`,

  'message.emergency-access-staff.email.subject': 'Emergency access: review by {reviewDate}, {reviewTime}',
  'message.emergency-access-staff.email.body': `A record was opened in an emergency. Somebody else has to review it.

Opened: {date}, {time}
By: {doctor}
Clinic: {clinic}
Review by: {reviewDate}, {reviewTime}`,

  'message.emergency-access-forgotten-staff.email.subject':
    'Not reviewed yet: emergency access of {date}, {time}',
  'message.emergency-access-forgotten-staff.email.body': `Nobody has reviewed this emergency access. The review is overdue.

Opened: {date}, {time}
By: {doctor}
Clinic: {clinic}
Review was due: {reviewDate}, {reviewTime}`,

  'mail.footer.staff': `Sign in to Daktari to see more. This e-mail holds no patient data.`,
} as const;
