import type { GatewayAnswer } from '../../domain/gateway-answer';
import { decideRegistration } from './register-paybill';

function answered(status: number, body: unknown): GatewayAnswer {
  return { kind: 'answered', status, body: JSON.stringify(body) };
}
const error = (errorCode: string, errorMessage: string) => ({ requestId: '1', errorCode, errorMessage });

test.each<[string, GatewayAnswer, string]>([
  // The reply misspells its id.
  ['accepted', answered(200, { OriginatorCoversationID: '7', ResponseCode: '0' }), 'registered'],
  ['taken before', answered(500, error('500.003.1001', 'Urls are already registered')), 'already-registered'],
  ['another 500.003.1001', answered(500, error('500.003.1001', 'Internal Server Error')), 'refused'],
  ['a bad URL', answered(400, error('400.002.02', 'Bad Request - Invalid ConfirmationURL')), 'refused'],
  ['no connection', { kind: 'not-sent', why: 'unreachable' }, 'refused'],
  ['a broken line', { kind: 'no-answer' }, 'unclear'],
  ['HTML', { kind: 'answered', status: 200, body: '<html>' }, 'unclear'],
  ['nothing said', answered(200, {}), 'unclear'],
])('%s', (_title, answer, outcome) => {
  expect(decideRegistration(answer).kind).toBe(outcome);
});
