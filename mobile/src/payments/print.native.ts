import { printAsync } from 'expo-print';

/** The phone's print sheet, which also saves a PDF. Closing it again is no failure. */
export async function print(paper: string): Promise<void> {
  await printAsync({ html: paper }).catch(() => undefined);
}
