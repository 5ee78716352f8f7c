/** E-mails to patients: plain text, nothing about health. The footers are added by renderMessage. */
export const mails = {
  'message.visit-confirmed.email.subject': 'Visit {reference} is booked',
  'message.visit-confirmed.email.body': `Hello {name},

Paid {amount}. You are booked.

Time: {date}, {time}
With: {doctor}
Clinic: {clinic}
Visit: {reference}

To move or cancel, call {clinicPhone}.`,

  'message.visit-confirmed-free.email.subject': 'Visit {reference} is booked',
  'message.visit-confirmed-free.email.body': `Hello {name},

You are booked. There is nothing to pay.

Time: {date}, {time}
With: {doctor}
Clinic: {clinic}
Visit: {reference}

To move or cancel, call {clinicPhone}.`,

  'message.visit-reminder-24h.email.subject': 'Your visit: {date}, {time}',
  'message.visit-reminder-24h.email.body': `Hello {name},

You have a visit soon.

Time: {date}, {time}
With: {doctor}
Clinic: {clinic}
Visit: {reference}

To move or cancel, call {clinicPhone}.`,

  'message.visit-reminder-1h.email.subject': 'Your visit starts at {time}',
  'message.visit-reminder-1h.email.body': `Hello {name},

Your visit starts soon. Please be ready 10 minutes before.

Time: {date}, {time}
With: {doctor}
Clinic: {clinic}
Visit: {reference}`,

  'message.visit-moved.email.subject': 'Visit {reference} is moved',
  'message.visit-moved.email.body': `Hello {name},

Your visit has a new time. You do not pay again.

Time: {date}, {time}
With: {doctor}
Clinic: {clinic}
Visit: {reference}

To move or cancel, call {clinicPhone}.`,

  'message.visit-cancelled.email.subject': 'Visit {reference} is cancelled',
  'message.visit-cancelled.email.body': `Hello {name},

Your visit on {date}, {time} at {clinic} is cancelled. No refund is due.

Questions? Call {clinicPhone}.`,

  'message.visit-cancelled-refund.email.subject': 'Visit {reference} is cancelled',
  'message.visit-cancelled-refund.email.body': `Hello {name},

Your visit on {date}, {time} at {clinic} is cancelled. {amount} goes back to your M-Pesa. We write when it is done.

Questions? Call {clinicPhone}.`,

  'message.hold-lapsed.email.subject': 'Visit {reference} is not held any more',
  'message.hold-lapsed.email.body': `Hello {name},

Your time on {date}, {time} at {clinic} is not held any more. If you paid, we find it and write to you.

To book again, or to ask, call {clinicPhone}.`,

  'message.payment-failed.email.subject': 'Payment did not go through, visit {reference}',
  'message.payment-failed.email.body': `Hello {name},

Payment did not go through. No money was taken. Your time is held until {heldUntil}.

You can pay yourself with M-Pesa:
Pay Bill: {payBill}
Account: {account}
Amount: {amount}

We see your payment within a minute. Questions? Call {clinicPhone}.`,

  'message.payment-late-rebooked.email.subject': 'Visit {reference} is booked',
  'message.payment-late-rebooked.email.body': `Hello {name},

Your {amount} came late, and your time was still free. You are booked. You do not pay again.

Time: {date}, {time}
With: {doctor}
Clinic: {clinic}
Visit: {reference}

To move or cancel, call {clinicPhone}.`,

  'message.payment-late-refund.email.subject': 'Your money for visit {reference} goes back',
  'message.payment-late-refund.email.body': `Hello {name},

Your {amount} came late, and the time is taken now. We send the money back to your M-Pesa. We write when it is done.

To book another time, call {clinic}, {clinicPhone}.`,

  'message.refund-started.email.subject': 'Your refund for visit {reference}',
  'message.refund-started.email.body': `Hello {name},

We are sending {amount} back to your M-Pesa. We write when it is done.

Questions? Call {clinic}, {clinicPhone}.`,

  'message.refund-done.email.subject': 'Your refund for visit {reference} is done',
  'message.refund-done.email.body': `Hello {name},

{amount} is back in your M-Pesa.

Questions? Call {clinic}, {clinicPhone}.`,

  'mail.footer.patient': `We write nothing about your health in e-mail.
Emergency? Call 999 or 112.`,
} as const;
