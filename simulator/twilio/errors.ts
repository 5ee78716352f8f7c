import { type Answer, json } from '../http/call';

export type TwilioProblem = { status: number; code: number; message: string };

/** Twilio's error body: `{code, message, more_info, status}`. */
export function twilioError(problem: TwilioProblem): Answer {
  const { status, code, message } = problem;
  return json({ code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status }, status);
}

export const notAuthenticated: TwilioProblem = { status: 401, code: 20003, message: 'Authenticate' };
export const tooMany: TwilioProblem = { status: 429, code: 20429, message: 'Too Many Requests' };
export const down: TwilioProblem = { status: 500, code: 20500, message: 'Internal Server Error' };

export function notFound(what: string): TwilioProblem {
  return { status: 404, code: 20404, message: `The requested resource ${what} was not found` };
}

export function badRequest(code: number, message: string): TwilioProblem {
  return { status: 400, code, message };
}

const meanings: Record<string, string> = {
  '30003': 'Unreachable destination handset',
  '63016':
    'Failed to send freeform message because you are outside the allowed window. Use a Message Template.',
  '63024': 'Invalid message recipient',
};

export function meaningOf(code: string): string {
  return meanings[code] ?? `Error ${code}`;
}
