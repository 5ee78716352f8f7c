/** One server-sent event (WHATWG HTML, 9.2); data over several lines is none of ours. */
export interface ServerEvent {
  name: string;
  data: unknown;
}

/** Whole events out of pieces that may be cut anywhere; comments are nothing. */
export function createEventReader(): (piece: string) => ServerEvent[] {
  let kept = '';
  return (piece) => {
    const blocks = (kept + piece).replaceAll('\r\n', '\n').split('\n\n');
    kept = blocks.pop() ?? '';
    return blocks.flatMap((block) => eventIn(block) ?? []);
  };
}

function eventIn(block: string): ServerEvent | null {
  const field = (name: string): string | undefined =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim();
  const [name, data] = [field('event'), field('data')];
  if (name === undefined || data === undefined) return null;
  try {
    return { name, data: JSON.parse(data) as unknown };
  } catch {
    return null;
  }
}

/** Of `changed`: which lists. */
export function topicsIn({ data }: ServerEvent): string[] {
  const { topics } = (data ?? {}) as { topics?: unknown };
  return Array.isArray(topics) ? topics.filter((topic) => typeof topic === 'string') : [];
}
