import { whatsappTemplates } from '@daktari/texts';
import { channelsOf, type ChannelSettings } from './channels';

const [first] = whatsappTemplates;
const NAME = `${first?.kind}.${first?.language}`;
const ALL = {
  twilioAccountSid: 'AC1',
  twilioAuthToken: 'token',
  whatsappFrom: '+254700000001',
  smsFrom: 'AMANI',
  templates: { [NAME]: 'HX1' },
  smtp: { host: 'mail.example', port: 465, secure: true, from: 'visits@example.org' },
} satisfies ChannelSettings;

function open(settings: ChannelSettings): string[] {
  const { whatsapp, sms, mail } = channelsOf(settings);
  return Object.entries({ whatsapp, sms, mail }).flatMap(([name, channel]) => (channel ? [name] : []));
}

test.each([
  ['everything is set', {}, ['whatsapp', 'sms', 'mail']],
  ['half an account is none', { twilioAuthToken: undefined }, ['mail']],
  ['no text is approved', { templates: {} }, ['sms', 'mail']],
  ['only a text that nobody asks for is approved', { templates: { 'weather.en': 'HX2' } }, ['sms', 'mail']],
  ['a sender of SMS is lacking', { smsFrom: undefined }, ['whatsapp', 'mail']],
  ['a number of WhatsApp is lacking', { whatsappFrom: undefined }, ['sms', 'mail']],
  ['there is no mail server', { smtp: undefined }, ['whatsapp', 'sms']],
])('%s', (_case, change, channels) => {
  expect(open({ ...ALL, ...change })).toEqual(channels);
});
