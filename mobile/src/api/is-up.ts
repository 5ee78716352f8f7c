/** Whether it is the clinic that answers, and not a hotspot's page. Asks for nothing of anybody. */
export async function isUp(
  baseUrl: string,
  send: (url: string) => Promise<Response> = fetch,
): Promise<boolean> {
  try {
    const body: unknown = await (await send(`${baseUrl}/healthz`)).json();
    return typeof body === 'object' && body !== null && 'status' in body && body.status === 'up';
  } catch {
    return false;
  }
}
