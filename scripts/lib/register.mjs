// Opening an account as its owner does: a code by the phone, read from the simulator, then the form.
import { randomBytes } from 'node:crypto';

const PATIENCE_MS = 30_000;

/**
 * @param {{ productUrl: string, simulatorUrl: string, send?: typeof fetch }} where
 * @param {{ phone: string, fullName: string, language: 'en' | 'sw', password?: string, email?: string, clinic?: string }} person
 * @returns {Promise<{ accessToken: string, refreshToken: string, device: string, patient: { id: string } }>}
 */
export async function registerPatient({ productUrl, simulatorUrl, send = fetch }, { phone, ...form }) {
  const device = randomBytes(32).toString('base64url');
  const { ticket } = await verifyNumber({ productUrl, simulatorUrl, send }, phone, form.language, device);
  const body = { ...form, ticket, device, acceptTerms: true };
  const opened = await post(send, productUrl, '/api/patients/register', body);
  if (opened.status !== 201) throw new Error(`${phone} can't register: ${JSON.stringify(opened.body)}`);
  return { ...opened.body, device };
}

/** Asks for a code, reads it off the phone and shows it; what the token endpoint says to that. */
async function verifyNumber({ productUrl, simulatorUrl, send = fetch }, phone, language, device) {
  const before = (await codesOn(simulatorUrl, phone)).length;
  const asked = await post(send, productUrl, '/api/sign-in/codes', { phone, language, device });
  if (asked.status !== 200) throw new Error(`no code for ${phone}: ${JSON.stringify(asked.body)}`);
  const code = await nextCode(simulatorUrl, phone, before);
  const grant = new URLSearchParams({
    grant_type: 'urn:daktari:grant:phone-code',
    client_id: 'patient-app',
    challenge: asked.body.challenge,
    code,
    device,
  });
  const response = await send(new URL('/oauth/token', productUrl), { method: 'POST', body: grant });
  return response.json();
}

/** The code that comes after so many others. */
async function nextCode(simulatorUrl, phone, before) {
  for (const deadline = Date.now() + PATIENCE_MS; ;) {
    const code = (await codesOn(simulatorUrl, phone))[before];
    if (code) return code;
    if (Date.now() > deadline) throw new Error(`no code came to ${phone}`);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

/** Codes on a phone, oldest first within each channel. */
async function codesOn(simulatorUrl, phone) {
  const msisdn = `254${phone.replace(/\D/g, '').slice(-9)}`;
  const response = await fetch(new URL(`/control/phones/${msisdn}`, simulatorUrl));
  if (response.status === 404) return [];
  const { whatsapp, sms } = await response.json();
  return [...whatsapp, ...sms].flatMap(({ text }) => /^(\d{6}) /.exec(text)?.[1] ?? []);
}

async function post(send, base, path, body) {
  const headers = { 'Content-Type': 'application/json' };
  const response = await send(new URL(path, base), { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, body: await response.json() };
}
