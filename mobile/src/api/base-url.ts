/** The app is served by the clinic that it speaks to. */
export function baseUrl(): string {
  return location.origin;
}
