import { useEffect, useState } from 'react';
import { useGetList } from 'react-admin';
import { useConsole, useText } from '../console-context';
import type { PatientRecord, VisitRecord } from '../data/records';
import { useFormat } from '../parts/use-format';
import { may, mayCall } from '../session/me';
import { searchesFor, type Command } from './commands';

const PAUSE_MS = 200;
const FEW = { page: 1, perPage: 5 };

/** Patients by name or number and visits by reference, as far as the role may list them. */
export function useFoundCommands(words: string): { found: Command[]; isAsking: boolean } {
  const { me } = useConsole();
  const say = useText();
  const format = useFormat();
  const { patients: name, visits: reference } = searchesFor(usePaused(words));

  const patients = useGetList<PatientRecord>(
    'patients',
    { pagination: FEW, sort: { field: 'fullName', order: 'ASC' }, filter: { q: name } },
    { enabled: name !== null && may(me, 'patients', 'list') },
  );
  const visits = useGetList<VisitRecord>(
    'visits',
    { pagination: FEW, sort: { field: 'startsAt', order: 'DESC' }, filter: { q: reference } },
    { enabled: reference !== null && may(me, 'visits', 'list') },
  );

  const found: Command[] = [
    ...(name === null ? [] : (patients.data ?? [])).map(({ id, fullName, phone }) => ({
      ...{ kind: 'go' as const, id: `patient-${id}`, icon: 'patients' as const, label: fullName },
      to: `/patients/${id}/show`,
      ...(phone === null ? {} : { hint: phone }),
    })),
    ...(reference === null ? [] : (visits.data ?? [])).map(({ id, patient, startsAt, reference: own }) => ({
      ...{
        kind: 'go' as const,
        id: `visit-${id}`,
        icon: 'visits' as const,
        label: `${own} ${patient.fullName}`,
      },
      ...{ to: `/visits/${id}/show`, hint: format.dayAndTime(startsAt) },
    })),
  ];
  const isAsking = patients.isFetching || visits.isFetching;
  const nobody = name !== null && patients.data?.length === 0 && found.length === 0 && !isAsking;
  if (nobody && mayCall(me, 'care.break-glass-find'))
    found.push({
      ...{ kind: 'go', id: 'emergency-nobody', icon: 'emergency', to: '/emergency' },
      label: say('console.emergency.palette'),
    });
  return { found, isAsking };
}

function usePaused(words: string): string {
  const [paused, setPaused] = useState(words);
  useEffect(() => {
    const timer = window.setTimeout(() => setPaused(words), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [words]);
  return paused;
}
