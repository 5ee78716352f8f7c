/**
 * SMS and WhatsApp texts to patients, `message.<kind>.<channel>`. They pass other companies in clear, so they hold
 * time, clinic, money and visit reference only; the doctor's name stands in WhatsApp and e-mail, never in an SMS,
 * since a phone's SMS are often read by the family. WhatsApp texts must not begin or end with a placeholder.
 */
export const messages = {
  // By push, whatever happened: it lies on locked screens and passes Expo, then Apple or Google.
  'push.title': 'You have news in Daktari',

  'message.visit-confirmed.sms':
    'Paid {amount}. You are booked: {date} {time}, {clinic}. Visit {reference}. To change it call {clinicPhone}.',
  'message.visit-confirmed.whatsapp':
    'Hello {name}. Paid {amount}. You are booked with {doctor} at {clinic}: {date}, {time}. Visit {reference}. To move or cancel, call {clinicPhone}. For your safety, do not write about your health here.',

  'message.visit-confirmed-free.sms':
    'You are booked: {date} {time}, {clinic}. Nothing to pay. Visit {reference}. To change it call {clinicPhone}.',
  'message.visit-confirmed-free.whatsapp':
    'Hello {name}. You are booked with {doctor} at {clinic}: {date}, {time}. There is nothing to pay. Visit {reference}. To move or cancel, call {clinicPhone}. For your safety, do not write about your health here.',

  'message.visit-reminder-24h.sms':
    'Your visit at {clinic}: {date} {time}. Visit {reference}. To change it call {clinicPhone}.',
  'message.visit-reminder-24h.whatsapp':
    'Hello {name}. You have a visit with {doctor} at {clinic}: {date}, {time}. Visit {reference}. To move or cancel, call {clinicPhone}. For your safety, do not write about your health here.',

  'message.visit-reminder-1h.sms':
    'Your visit at {clinic} starts at {time}. Please be ready 10 minutes before. Visit {reference}.',
  'message.visit-reminder-1h.whatsapp':
    'Hello {name}. Your visit with {doctor} at {clinic} starts at {time}. Visit {reference}. Please be ready 10 minutes before.',

  'message.visit-moved.sms':
    'Your visit is moved to {date} {time}, {clinic}. You do not pay again. Visit {reference}.',
  'message.visit-moved.whatsapp':
    'Hello {name}. Your visit with {doctor} at {clinic} is moved to {date}, {time}. Visit {reference}. You do not pay again.',

  'message.visit-cancelled.sms':
    'Your visit on {date} {time} at {clinic} is cancelled. No refund is due. Visit {reference}. Questions? {clinicPhone}.',
  'message.visit-cancelled.whatsapp':
    'Hello {name}. Your visit on {date}, {time} at {clinic} is cancelled. No refund is due. Visit {reference}. Questions? Call {clinicPhone}, please.',

  'message.visit-cancelled-refund.sms':
    'Your visit on {date} {time} is cancelled. {amount} goes back to your M-Pesa. Visit {reference}. Questions? {clinicPhone}.',
  'message.visit-cancelled-refund.whatsapp':
    'Hello {name}. Your visit on {date}, {time} at {clinic} is cancelled. {amount} goes back to your M-Pesa. Visit {reference}. Questions? Call {clinicPhone}, please.',

  'message.hold-lapsed.sms':
    'Your time {date} {time} is not held any more. If you paid, we find it and write to you. Visit {reference}, {clinic}.',
  'message.hold-lapsed.whatsapp':
    'Hello {name}. Your time on {date}, {time} at {clinic} is not held any more. Visit {reference}. If you paid, we find it and write to you.',

  'message.payment-failed.sms':
    'Payment did not go through. No money was taken. Your time is held until {heldUntil}. Pay Bill {payBill}, account {account}, {amount}.',
  'message.payment-failed.whatsapp':
    'Hello {name}. Payment did not go through. No money was taken. Your time is held until {heldUntil}. To pay yourself: M-Pesa, Pay Bill {payBill}, account {account}, amount {amount}. We see it within a minute.',

  'message.payment-late-rebooked.sms':
    'Your {amount} came late, and your time was still free. You are booked: {date} {time}, {clinic}. Visit {reference}.',
  'message.payment-late-rebooked.whatsapp':
    'Hello {name}. Your {amount} came late, and your time was still free. You are booked at {clinic}: {date}, {time}. Visit {reference}. You do not pay again.',

  'message.payment-late-refund.sms':
    'Your {amount} came late, and the time is taken now. We send it back to your M-Pesa. Visit {reference}. Questions? {clinicPhone}.',
  'message.payment-late-refund.whatsapp':
    'Hello {name}. Your {amount} for visit {reference} came late, and the time is taken now. We send the money back to your M-Pesa. Questions? Call {clinic}, {clinicPhone}, please.',

  'message.refund-started.sms':
    'We are sending {amount} back to your M-Pesa. We write when it is done. Visit {reference}, {clinic}.',
  'message.refund-started.whatsapp':
    'Hello {name}. We are sending {amount} back to your M-Pesa for visit {reference}, {clinic}. We write when it is done.',

  'message.refund-done.sms':
    '{amount} is back in your M-Pesa. Visit {reference}, {clinic}. Questions? {clinicPhone}.',
  'message.refund-done.whatsapp':
    'Hello {name}. {amount} is back in your M-Pesa. Visit {reference}, {clinic}. Questions? Call {clinicPhone}, please.',

  // By SMS at once: whoever could not be asked may not have WhatsApp at hand for days. It says nothing of why.
  'message.record-opened.sms':
    'Your record at {clinic} was opened in an emergency: {date} {time}. Each time is checked. Not right? Call {clinicPhone}.',
} as const;
