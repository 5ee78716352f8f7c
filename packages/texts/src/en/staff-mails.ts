/** E-mails to the doctor and the front desk. They name no patient: the reference leads to the visit after sign-in. */
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

  'mail.footer.staff': `Sign in to Daktari to see the visit. This e-mail holds no patient data.`,
} as const;
