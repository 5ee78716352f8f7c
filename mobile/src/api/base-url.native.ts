/** Put in when the app is built: EXPO_PUBLIC_API_URL=https://clinic.example eas build. See docs/MOBILE.md. */
export function baseUrl(): string {
  const url = process.env['EXPO_PUBLIC_API_URL'];
  return url ?? 'http://localhost:1337';
}
