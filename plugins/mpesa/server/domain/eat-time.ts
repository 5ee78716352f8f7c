const EAST_AFRICA_MS = 3 * 3_600_000;

/** `yyyyMMddHHmmss` in East Africa Time (UTC+3, no daylight saving), as Daraja wants it. */
export function eatTimestamp(instant: Date): string {
  return new Date(instant.getTime() + EAST_AFRICA_MS).toISOString().replace(/\D/g, '').slice(0, 14);
}
