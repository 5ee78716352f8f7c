// Written by `npm run openapi` from the routes; the tests fail when it is out of date.
export const IDEMPOTENT_OPERATIONS: readonly string[] = [
  'POST /api/patients/desk',
  'POST /api/patients/{id}/prescriptions',
  'POST /api/prescriptions/{id}/dispensings',
  'POST /api/visits',
  'POST /api/visits/{id}/note/addenda',
  'POST /api/visits/{id}/pay',
];
