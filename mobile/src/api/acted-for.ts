interface ActedFor {
  id: string;
  name: string;
}

/** Those for whom one acts, each once, whatever number of links there are. */
export function actedFor(dependants: readonly { patient: ActedFor }[] | undefined): readonly ActedFor[] {
  const names = new Map((dependants ?? []).map(({ patient }) => [patient.id, patient.name]));
  return Array.from(names, ([id, name]) => ({ id, name }));
}
