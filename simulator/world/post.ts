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
    return { status: 0, problem: error instanceof Error ? error.message : String(error) };
  }
}

export function postJson(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Posted> {
  return postOnce(url, JSON.stringify(body), {
    'content-type': 'application/json;charset=utf-8',
    ...headers,
  });
}
