/**
 * Reads Server-Sent Events (HTML Standard, 9.2.6) from a fetch body, since EventSource cannot POST.
 * Yields `{ event, data }` with `data` parsed from JSON; an event that is not JSON is an error.
 */
export async function* readEvents(body) {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunksOf(body)) {
    rest += decoder.decode(chunk, { stream: true });
    const { blocks, tail } = splitBlocks(rest);
    rest = tail;
    for (const block of blocks) {
      const event = parseBlock(block);
      if (event) yield event;
    }
  }
}

/** Complete blocks, and what may still grow. A lone CR at the end may be the first half of CRLF, so it waits. */
function splitBlocks(text) {
  const held = text.endsWith('\r') ? '\r' : '';
  const lines = text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n');
  const blocks = lines.split('\n\n');
  const tail = blocks.pop() + held;
  return { blocks, tail };
}

function parseBlock(block) {
  let event = 'message';
  const data = [];
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    if (colon === 0) continue;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') event = value;
    if (field === 'data') data.push(value);
  }
  return data.length === 0 ? null : { event, data: JSON.parse(data.join('\n')) };
}

// Safari has no async iteration of streams.
async function* chunksOf(body) {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.releaseLock();
  }
}
