import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import type { PatientRecord } from '../data/records';
import { mineOnTop } from './conflict';

/** The former values again, under the version that was saved: what somebody else corrected since stays, and is a 412. */
export function usePutBack() {
  const dataProvider = useDataProvider();
  const queries = useQueryClient();
  return async (saved: PatientRecord, before: PatientRecord): Promise<void> => {
    try {
      await dataProvider.update<PatientRecord>('patients', {
        ...{ id: saved.id, data: mineOnTop(saved, before, saved), previousData: saved },
      });
    } finally {
      // Also when it was refused: the page is to show what stands there now.
      await queries.invalidateQueries({ queryKey: ['patients'] });
    }
  };
}
