import { Redirect } from 'expo-router';
import type { ReactNode } from 'react';
import { useChosen } from '../chosen/ChosenProvider';

/** The visit that was opened; an address alone names none, and leads to the list. */
export function WithVisit({ children }: { children(id: string): ReactNode }) {
  const { visit } = useChosen();
  return visit === null ? <Redirect href="/visits" /> : children(visit);
}
