export type StrictJson =
  { kind: 'parsed'; value: unknown } | { kind: 'refused'; why: 'unparsed' | 'duplicate_keys' };

const MAX_DEPTH = 32;

/**
 * JSON as two readers would agree on it: UTF-8, at most 32 levels deep, no key twice in one object (one parser keeps
 * the first, another the last). A byte order mark is forgiven.
 */
export function parseStrictJson(bytes: Buffer): StrictJson {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { kind: 'refused', why: 'unparsed' };
  }
  const found = scan(text);
  if (found !== null) return { kind: 'refused', why: found };
  try {
    return { kind: 'parsed', value: JSON.parse(text) as unknown };
  } catch {
    return { kind: 'refused', why: 'unparsed' };
  }
}

/** An own property; `__proto__` and inherited names are never followed. */
export function own(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, key))
    return undefined;
  return (value as Record<string, unknown>)[key];
}

export function ownText(value: unknown, key: string, maxLength = 100): string | null {
  const found = own(value, key);
  return typeof found === 'string' && found.length > 0 && found.length <= maxLength ? found : null;
}

const STRING = /"(?:[^"\\]|\\.)*"/sy;
const COLON = /\s*:/y;

// Walks the text once without recursion; what is no JSON at all is left to JSON.parse.
function scan(text: string): 'unparsed' | 'duplicate_keys' | null {
  const levels: (Set<string> | null)[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (char === '{' || char === '[') {
      levels.push(char === '{' ? new Set() : null);
      if (levels.length > MAX_DEPTH) return 'unparsed';
    } else if (char === '}' || char === ']') {
      levels.pop();
    } else if (char === '"') {
      STRING.lastIndex = i;
      const token = STRING.exec(text)?.[0];
      if (token === undefined) return 'unparsed';
      i += token.length - 1;
      const keys = levels.at(-1);
      COLON.lastIndex = i + 1;
      if (!keys || !COLON.test(text)) continue;
      const key = unquote(token);
      if (key === null) return 'unparsed';
      if (keys.has(key)) return 'duplicate_keys';
      keys.add(key);
    }
  }
  return null;
}

// Escapes are undone first: "R\u0065sult" is the key "Result" a second time.
function unquote(token: string): string | null {
  try {
    return String(JSON.parse(token));
  } catch {
    return null;
  }
}
