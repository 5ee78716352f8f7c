import { languages, type Language } from './language';
import { messageParams, renderPatientMessage, renderSms, renderStaffMail } from './message';
import { smsLength } from './sms-length';
import { formatKes } from './format-kes';
import { formatVisitDate, formatVisitTime } from './visit-time';
import { patientMessageKinds } from './whatsapp-templates';

const ZONE = 'Africa/Nairobi';

function typicalValues(language: Language, startsAt = new Date('2026-11-26T11:30:00Z')) {
  return {
    name: 'Amina',
    doctor: language === 'sw' ? 'Dkt. Achieng Otieno' : 'Dr Achieng Otieno',
    clinic: 'Mwangaza Clinic',
    clinicPhone: '0700 000 111',
    date: formatVisitDate(startsAt, ZONE, language),
    time: formatVisitTime(startsAt, ZONE, language),
    heldUntil: formatVisitTime(new Date(startsAt.getTime() - 900_000), ZONE, language),
    amount: formatKes(120_000, language),
    reference: 'NY7K2Q',
    payBill: '174379',
    account: 'NY7K2Q',
  };
}

const everySms = patientMessageKinds.flatMap((kind) =>
  languages.map((language) => [kind, language] as const),
);

test.each(everySms)('the SMS %s in %s fits one message', (kind, language) => {
  const message = renderPatientMessage(kind, 'sms', language, typicalValues(language));
  expect(smsLength(message.body)).toMatchObject({ encoding: 'gsm7', parts: 1 });
});

test.each(everySms)(
  'the SMS %s in %s fits one message at the longest common time of day',
  (kind, language) => {
    // Thursday 17:45 is `saa kumi na mbili kasorobo jioni`.
    const late = typicalValues(language, new Date('2026-11-26T14:45:00Z'));
    const message = renderPatientMessage(kind, 'sms', language, {
      ...late,
      amount: formatKes(12_500_00, language),
    });
    expect(smsLength(message.body).units).toBeLessThanOrEqual(160);
  },
);

test.each(languages)(
  'the SMS about an opened record fits one message in %s at any time of day',
  (language) => {
    const late = typicalValues(language, new Date('2026-11-26T14:45:00Z'));
    const { body } = renderSms('record-opened', language, late);
    expect(smsLength(body)).toMatchObject({ encoding: 'gsm7', parts: 1 });
  },
);

test('a confirmed visit is told in the patient language with its time, clinic and reference', () => {
  expect(renderPatientMessage('visit-confirmed', 'sms', 'sw', typicalValues('sw'))).toEqual({
    channel: 'sms',
    body: 'Umelipa KSh 1,200. Miadi yako: Alhamisi 26 Nov 14:30 (saa nane na nusu mchana), Mwangaza Clinic. Nambari NY7K2Q. Kubadilisha, piga 0700 000 111.',
  });
});

test('a WhatsApp message has its template name, numbered values and readable text', () => {
  const message = renderPatientMessage('visit-reminder-1h', 'whatsapp', 'en', typicalValues('en'));
  expect(message).toEqual({
    channel: 'whatsapp',
    contentKey: 'daktari_visit_reminder_1h_en',
    variables: { 1: 'Amina', 2: 'Dr Achieng Otieno', 3: 'Mwangaza Clinic', 4: '14:30', 5: 'NY7K2Q' },
    body: 'Hello Amina. Your visit with Dr Achieng Otieno at Mwangaza Clinic starts at 14:30. Visit NY7K2Q. Please be ready 10 minutes before.',
  });
});

test('an e-mail to a patient ends with the emergency numbers', () => {
  const message = renderPatientMessage('refund-done', 'email', 'en', typicalValues('en'));
  expect(message).toMatchObject({ subject: 'Your refund for visit NY7K2Q is done' });
  expect(message.body).toMatch(/Emergency\? Call 999 or 112\.\n$/);
});

test('an e-mail to staff names no patient', () => {
  const values = { ...typicalValues('en'), oldDate: 'Wed 25 Nov', oldTime: '10:00' };
  const mail = renderStaffMail('visit-moved-staff', 'en', values);
  expect(mail.subject).toBe('Moved: Wed 25 Nov, 10:00 to Thu 26 Nov, 14:30, Dr Achieng Otieno');
  expect(mail.body).not.toContain('Amina');
});

test('a line break in a value cannot start a new mail header', () => {
  const values = { ...typicalValues('en'), reference: 'NY7K2Q\r\nBcc: someone@example.org' };
  const message = renderPatientMessage('visit-confirmed', 'email', 'en', values);
  expect(message).toMatchObject({ subject: 'Visit NY7K2Q Bcc: someone@example.org is booked' });
});

test('the names of the needed values can be listed per channel', () => {
  expect(messageParams('visit-reminder-1h', 'sms')).toEqual(['clinic', 'time', 'reference']);
  expect(messageParams('visit-booked-staff', 'email')).toEqual([
    'date',
    'time',
    'doctor',
    'clinic',
    'reference',
  ]);
  expect(messageParams('visit-booked-staff', 'sms')).toEqual([]);
});
