/** Put in when the app is built: EXPO_PUBLIC_API_URL=https://clinic.example eas build. See docs/MOBILE.md. */
export function baseUrl(): string {
  // Written so, as Metro puts the value in the place of these very words.
  const url: unknown = process.env.EXPO_PUBLIC_API_URL;
  return typeof url === 'string' ? url : 'http://localhost:1337';
}
