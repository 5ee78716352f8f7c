import { postOnce } from '../world/post';
import type { World } from '../world/world';
import { meaningOf } from './errors';
import type { MessageStatus, TwilioMessage } from './message';
import { twilioSignature } from './signature';

/** Tells the sender about a new status, signed; messaging webhooks are not tried again. */
export async function postStatus(world: World, message: TwilioMessage, status: MessageStatus): Promise<void> {
  if (!message.statusCallback) return;
  const form: Record<string, string> = {
    AccountSid: world.options.twilioAccountSid,
    ApiVersion: '2010-04-01',
    From: message.from,
    To: message.to,
    MessageSid: message.sid,
    SmsSid: message.sid,
    MessageStatus: status,
    SmsStatus: status,
  };
  if (message.channel === 'whatsapp') {
    form['ChannelPrefix'] = 'whatsapp';
    form['ChannelToAddress'] = message.to.replace(/^whatsapp:/i, '');
  }
  if (message.errorCode) {
    form['ErrorCode'] = message.errorCode;
    form['ErrorMessage'] = meaningOf(message.errorCode);
  }
  await postSigned(world, message.statusCallback, form);
}

/** A message written on a phone, posted to the inbound webhook. */
export async function postInbound(
  world: World,
  message: TwilioMessage,
  profileName: string,
  button: boolean,
): Promise<void> {
  if (!world.options.twilioInboundUrl) return;
  const form: Record<string, string> = {
    AccountSid: world.options.twilioAccountSid,
    ApiVersion: '2010-04-01',
    From: message.from,
    To: message.to,
    MessageSid: message.sid,
    SmsSid: message.sid,
    SmsMessageSid: message.sid,
    SmsStatus: 'received',
    Body: message.body,
    NumMedia: '0',
    NumSegments: '1',
  };
  if (message.channel === 'whatsapp') {
    Object.assign(form, {
      ProfileName: profileName,
      WaId: message.msisdn,
      MessageType: button ? 'button' : 'text',
    });
    if (button) Object.assign(form, { ButtonText: message.body, ButtonPayload: message.body });
  }
  await postSigned(world, world.options.twilioInboundUrl, form);
}

async function postSigned(world: World, url: string, form: Record<string, string>): Promise<void> {
  const posted = await postOnce(url, new URLSearchParams(form).toString(), {
    'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
    'x-twilio-signature': twilioSignature(world.options.twilioAuthToken, url, form),
    'i-twilio-idempotency-token': world.ids.hex(32),
    'user-agent': 'TwilioProxy/1.1',
  });
  if (posted.problem !== null || posted.status >= 400) {
    const told = posted.problem ?? `HTTP ${posted.status}`;
    world.journal.write(
      'bad',
      { en: 'Webhook not taken', sw: 'Taarifa haikupokelewa' },
      `${form['MessageSid'] ?? ''}, ${told}`,
    );
  }
}
