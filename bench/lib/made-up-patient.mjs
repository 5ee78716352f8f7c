const VISITS = 12;
const VITALS = [
  ['8867-4', 'Heart rate', '/min', 72],
  ['9279-1', 'Respiratory rate', '/min', 16],
  ['8310-5', 'Body temperature', 'Cel', 36.8],
  ['29463-7', 'Body weight', 'kg', 61.5],
  ['8302-2', 'Body height', 'cm', 164],
];

/** A transaction like Synthea's: one patient with visits, what was found at each and what was measured. */
export function madeUpPatient() {
  const patient = entry('patient', {
    resourceType: 'Patient',
    name: [{ use: 'official', family: 'Bench', given: ['Made', 'Up'] }],
    gender: 'female',
    birthDate: '1984-02-11',
    telecom: [{ system: 'phone', value: '0712 000 000', use: 'mobile' }],
    address: [{ city: 'Kisumu', country: 'KE' }],
  });
  return {
    resourceType: 'Bundle',
    type: 'transaction',
    entry: [patient, ...Array.from({ length: VISITS }, (_, index) => visit(index)).flat()],
  };
}

function visit(index) {
  const day = new Date(Date.UTC(2024, index, 7, 9)).toISOString();
  const about = { subject: { reference: 'urn:uuid:patient' } };
  const encounter = { encounter: { reference: `urn:uuid:visit-${index}` } };
  return [
    entry(`visit-${index}`, {
      resourceType: 'Encounter',
      status: 'finished',
      class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
      ...about,
      period: { start: day, end: day },
    }),
    entry(`condition-${index}`, {
      resourceType: 'Condition',
      clinicalStatus: {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'resolved' }],
      },
      code: { text: 'Seasonal cold' },
      ...about,
      ...encounter,
      recordedDate: day,
    }),
    ...VITALS.map(([code, display, unit, value]) =>
      entry(`${code}-${index}`, {
        resourceType: 'Observation',
        status: 'final',
        category: [
          {
            coding: [
              { system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'vital-signs' },
            ],
          },
        ],
        code: { coding: [{ system: 'http://loinc.org', code, display }], text: display },
        ...about,
        ...encounter,
        effectiveDateTime: day,
        valueQuantity: { value, unit, system: 'http://unitsofmeasure.org', code: unit },
      }),
    ),
  ];
}

function entry(id, resource) {
  return {
    fullUrl: `urn:uuid:${id}`,
    resource: { id, ...resource },
    request: { method: 'POST', url: resource.resourceType },
  };
}
