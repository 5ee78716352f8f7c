import { renderCodeSms, renderCodeWhatsapp } from './code-message';
import { languages } from './language';
import { smsLength } from './sms-length';
import { whatsappTemplates } from './whatsapp-templates';

const READERS = { domain: 'daktari.mwangaza-clinic.co.ke', androidAppHash: 'FA+9qCX9VSu' };

test.each(languages)(
  'the SMS of a code in %s fits one message, its lines for machines included',
  (language) => {
    const body = renderCodeSms(language, '418203', READERS);
    expect(smsLength(body)).toMatchObject({ encoding: 'gsm7', parts: 1 });
    expect(body.split('\n').slice(1)).toEqual(['@daktari.mwangaza-clinic.co.ke #418203', 'FA+9qCX9VSu']);
    expect(body).toMatch(/^418203 /);
  },
);

test('without an app the line for browsers is the last one', () => {
  const body = renderCodeSms('en', '418203', { ...READERS, androidAppHash: null });
  expect(body.endsWith('\n@daktari.mwangaza-clinic.co.ke #418203')).toBe(true);
});

test('a line that would make two messages of one is left out', () => {
  const domain = `${'a-very-long-name.'.repeat(6)}example`;
  const body = renderCodeSms('sw', '418203', { ...READERS, domain });
  expect(body).not.toContain('@');
  expect(smsLength(body).parts).toBe(1);
});

test.each(languages)(
  'the WhatsApp code in %s goes by an authentication template of one value',
  (language) => {
    const template = whatsappTemplates.find(
      (each) => each.kind === 'sign-in-code' && each.language === language,
    );
    expect(template).toMatchObject({ category: 'authentication', params: ['code'] });
    const { variables, body } = renderCodeWhatsapp(language, '418203');
    expect(variables).toEqual({ 1: '418203' });
    expect(template?.body.replace('{{1}}', '418203')).toBe(body);
  },
);
