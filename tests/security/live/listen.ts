import { eventually } from '../../support/job-bench';

/** A stream that stands open, and what was heard on it. */
export interface Listening {
  status: number;
  headers: Headers;
  /** Names of events, with their topics: `changed visits payments`. */
  heard: string[];
  /** The server has ended it. */
  isOver(): boolean;
  leave(): void;
  hears(event: string, ms?: number): Promise<void>;
}

export async function listen(base: string, token: string | null): Promise<Listening> {
  const leaving = new AbortController();
  const response = await fetch(`${base}/console-api/events`, {
    headers: token ? { Authorization: `Bearer ${token}` } : {},
    signal: leaving.signal,
  });
  const heard: string[] = [];
  let over = false;
  void read(response, heard).then(
    () => (over = true),
    () => undefined,
  );
  return {
    status: response.status,
    headers: response.headers,
    heard,
    isOver: () => over,
    leave: () => leaving.abort(),
    hears: (event, ms = 5_000) => eventually(() => heard.some((each) => each.startsWith(event)), ms),
  };
}

async function read(response: Response, heard: string[]): Promise<void> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    const events = (text + part.value).split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const [, name, data] = /^event: (\w+)\ndata: (.*)$/.exec(event) ?? [];
      if (name === undefined || data === undefined) continue;
      const { topics = [] } = JSON.parse(data) as { topics?: string[] };
      heard.push([name, ...topics].join(' '));
    }
  }
}
