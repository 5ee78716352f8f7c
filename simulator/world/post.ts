/** The outcome of one delivery to the product; a network failure has status 0. */
export type Posted = { status: number; problem: string | null };

const patienceMs = 15_000;

/** POSTs once, as the real networks do: no second try, whatever the answer. */
export async function postOnce(url: string, body: string, headers: Record<string, string>): Promise<Posted> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
    });
    await response.arrayBuffer();
    return { status: response.status, problem: null };
  } catch (error) {
    return { status: 0, problem: problemOf(error) };
  }
}

export function postJson(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Posted> {
  return postOnce(url, JSON.stringify(body), {
    'content-type': 'application/json;charset=utf-8',
    ...headers,
  });
}

// fetch hides the reason (ECONNREFUSED, a time-out) in the error's cause.
function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}, ${error.cause.message}` : error.message;
}
