import { codeOf } from './result-codes';
import { own, ownText, parseStrictJson } from './strict-json';

/** What Daraja posts to a ResultURL, whatever was asked: read by name, never by position. */
export type AsyncResult =
  | { kind: 'unreadable' }
  | {
      kind: 'result';
      code: string;
      originatorId: string | null;
      conversationId: string | null;
      parameters: ReadonlyMap<string, unknown>;
    };

export function parseResult(raw: Buffer): AsyncResult {
  const json = parseStrictJson(raw);
  const result = json.kind === 'parsed' ? own(json.value, 'Result') : undefined;
  const code = codeOf(own(result, 'ResultCode'));
  if (code === null) return { kind: 'unreadable' };
  const given = own(own(result, 'ResultParameters'), 'ResultParameter');
  const parameters = new Map<string, unknown>();
  // One item comes as a bare object.
  for (const item of Array.isArray(given) ? (given as unknown[]) : [given]) {
    const key = own(item, 'Key');
    if (typeof key !== 'string') continue;
    if (parameters.has(key)) return { kind: 'unreadable' };
    parameters.set(key, own(item, 'Value'));
  }
  return {
    kind: 'result',
    code,
    originatorId: ownText(result, 'OriginatorConversationID'),
    conversationId: ownText(result, 'ConversationID'),
    parameters,
  };
}
