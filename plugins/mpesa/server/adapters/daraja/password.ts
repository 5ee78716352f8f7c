/** base64(short code + pass key + timestamp); the timestamp is taken once and sent beside it. Source: M-Pesa Express. */
export function stkPassword(shortCode: string, passKey: string, timestamp: string): string {
  return Buffer.from(`${shortCode}${passKey}${timestamp}`).toString('base64');
}
