import { digitsOf } from '../world/msisdn';
import type { Phone } from '../world/phone';
import { badRequest, notFound, type TwilioProblem } from './errors';
import type { Channel } from './message';
import { parseVariables, renderTemplate, type Template } from './templates';

export type SendRequest = {
  channel: Channel;
  to: string;
  from: string;
  msisdn: string;
  body: string;
  buttons: string[];
  contentSid: string | null;
  statusCallback: string | null;
};

export type SendFacts = {
  findTemplate(contentSid: string): Template | null;
  findPhone(msisdn: string): Phone | null;
};

/** Reads the form of a message create; the problem is what Twilio answers at once. */
export function readSendRequest(
  form: URLSearchParams,
  facts: SendFacts,
): { problem: TwilioProblem } | { send: SendRequest } {
  const to = form.get('To') ?? '';
  const from = form.get('From') || form.get('MessagingServiceSid') || '';
  if (to === '') return { problem: badRequest(21604, "A 'To' phone number is required.") };
  if (from === '') return { problem: badRequest(21603, "A 'From' phone number is required.") };
  const channel: Channel = /^whatsapp:/i.test(to) ? 'whatsapp' : 'sms';
  const msisdn = to.replace(/^whatsapp:/i, '').startsWith('+') ? digitsOf(to) : null;
  if (!msisdn) return { problem: badRequest(21211, `Invalid 'To' Phone Number: ${to}`) };
  const service = /^MG[0-9a-f]{32}$/i.test(from);
  if (!service && /^whatsapp:/i.test(from) !== (channel === 'whatsapp')) {
    return {
      problem: badRequest(
        21910,
        "Invalid 'From' and 'To' pair. 'From' and 'To' should be of the same channel",
      ),
    };
  }
  // An alphanumeric sender is allowed for SMS in Kenya.
  if (!service && !digitsOf(from) && !(channel === 'sms' && /^[A-Za-z0-9 ]{1,11}$/.test(from))) {
    return { problem: badRequest(21212, `Invalid From Number (caller ID): ${from}`) };
  }
  if (to === from) return { problem: badRequest(21266, "'To' and 'From' number cannot be the same") };
  const statusCallback = form.get('StatusCallback');
  if (statusCallback && !isHttpUrl(statusCallback))
    return { problem: badRequest(21609, 'Invalid StatusCallback URL') };
  if (channel === 'sms' && facts.findPhone(msisdn)?.optedOut) {
    return { problem: badRequest(21610, 'Attempt to send to unsubscribed recipient') };
  }
  const text = textOf(form, facts);
  if ('problem' in text) return text;
  return { send: { channel, to, from, msisdn, statusCallback: statusCallback || null, ...text } };
}

type Text = { body: string; buttons: string[]; contentSid: string | null };

function textOf(form: URLSearchParams, facts: SendFacts): { problem: TwilioProblem } | Text {
  const contentSid = form.get('ContentSid');
  if (!contentSid) {
    const body = form.get('Body') ?? '';
    if (body === '') return { problem: badRequest(21602, 'Message body is required.') };
    if (body.length > 1600)
      return { problem: badRequest(21617, 'The concatenated message body exceeds the 1600 character limit') };
    return { body, buttons: [], contentSid: null };
  }
  const template = facts.findTemplate(contentSid);
  if (!template) return { problem: notFound(`/Content/${contentSid}`) };
  const variables = parseVariables(form.get('ContentVariables') ?? '');
  if (!variables) return { problem: badRequest(21656, 'The ContentVariables Parameter is invalid') };
  return { body: renderTemplate(template.body, variables), buttons: template.buttons, contentSid };
}

function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
