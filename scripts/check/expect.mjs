import { isDeepStrictEqual } from 'node:util';

/** Plain assertions; what they throw is the line that people read, so it says what was seen. */
export function expect(condition, said) {
  if (!condition) throw new Error(said);
}

export function expectEqual(seen, wanted, what) {
  expect(isDeepStrictEqual(seen, wanted), `${what}: ${show(seen)} instead of ${show(wanted)}`);
}

/** The reply has this status and, for refusals, this stable code. */
export function expectReply(reply, status, code) {
  const seen = reply.body?.error?.code;
  const agrees = reply.status === status && (code === undefined || seen === code);
  expect(
    agrees,
    `answered ${reply.status} ${seen ?? ''} instead of ${status} ${code ?? ''}: ${reply.text.slice(0, 300)}`,
  );
  return reply;
}

function show(value) {
  return JSON.stringify(value)?.slice(0, 400) ?? String(value);
}
