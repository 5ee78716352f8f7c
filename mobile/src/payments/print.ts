/** A browser prints the screen that stands there; public/app.css says what of it goes on paper. */
export async function print(_paper: string): Promise<void> {
  window.print();
}
