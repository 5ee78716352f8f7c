/** On the web public/app.css names them, and the browser loads what a text asks for. */
export function useFonts(_wanted: boolean): boolean {
  return true;
}
