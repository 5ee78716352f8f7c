/**
 * Lines of the matrix whose ids are nobody's there, with the chapter that asks with rows of another clinic, and the words in
 * it that say so. Checked by tests/architecture/owned-elsewhere.test.ts: a new such route is here or fails.
 */
export const OWNED_ELSEWHERE: Readonly<Record<string, readonly [chapter: string, words: string]>> = {
  'GET /fhir/:type/:id/_history': [
    'fhir/reads',
    '[history.status, version.status]).toEqual([status, status])',
  ],
  'GET /fhir/:type/:id/_history/:version': ['fhir/reads', "['doctorZ', 404],"],
  'POST /fhir/:type': ['fhir/writes', 'nobody writes into a record that they do not see'],
  'POST /fhir/:type/$validate': ['fhir/bundles', 'a resource is judged without being stored'],
  'PUT /fhir/:type/:id': ['fhir/writes', "{ ...condition(A), id }, 'doctorY'))[0]).toBe(404)"],
  'DELETE /fhir/:type/:id': ['fhir/writes', "as('doctorY', 'DELETE', `/Condition/${id}`))[0]).toBe(404)"],
  'GET /api/prescriptions/:id': ['prescriptions', "['patientB', 'doctorY', 'doctorZ']"],
  'POST /api/prescriptions/:id/dispensings': ['prescriptions', 'expect((await give(by)).status).toBe(404)'],
  'POST /api/prescriptions/:id/stop': ['prescriptions', "expect((await stop('doctorZ')).status).toBe(404)"],
  'POST /api/prescriptions/:id/refill-requests': ['prescriptions', 'expect(others.status).toBe(404)'],
  'POST /api/refill-requests/:id/approve': ['prescriptions', 'expect((await approve(by)).status).toBe(404)'],
  'POST /api/refill-requests/:id/refuse': [
    'prescriptions',
    "expect((await refuse('doctorZ')).status).toBe(404)",
  ],
  'POST /api/deliveries/:id/send-again': ['left-over', "expect((await again('desk2')).status).toBe(404)"],
  'POST /api/unsettled/deposits/:id/assign': [
    'unmatched-money',
    "expect((await assign('desk2')).status).toBe(404)",
  ],
  'POST /api/refund-requests/:id/approve': [
    'unmatched-money',
    "expect((await approve('admin2')).status).toBe(404)",
  ],
  'POST /api/refund-requests/:id/refuse': [
    'unmatched-money',
    "expect((await decide('admin2', 'refuse')).status).toBe(404)",
  ],
  'DELETE /api/patients/:id/guardians/:link': [
    'link',
    "const foreign = await as('desk2', 'DELETE', `/api/patients/${child.document}/guardians/${link}`)",
  ],
  'POST /api/patients/:id/phone-changes/:change/approve': [
    'number',
    "expect((await as('admin2', 'POST', approval, {})).status).toBe(404)",
  ],
  'DELETE /api/patients/:id/phone-changes/:change': [
    'number',
    "as('admin2', 'DELETE', approval.replace('/approve', ''))).status).toBe(404)",
  ],
  'POST /api/compliance/erasure-requests/:id/refuse': [
    'erasure',
    "expect((await refuse('admin2', id)).status).toBe(404)",
  ],
  'POST /api/staff/invitations/:id/resend': [
    'people',
    "'admin2', 'POST', `${again}/resend`)).status).toBe(404)",
  ],
  'DELETE /api/staff/invitations/:id': ['people', "'admin2', 'DELETE', again)).status).toBe(404)"],
  'PUT /api/staff/:id': ['people', "(await change('admin2', { role: 'clinic-admin' })).status).toBe(404)"],
  'POST /api/staff/:id/suspend': ['people', "expect((await suspend('admin2')).status).toBe(404)"],
  'POST /api/staff/:id/restore': [
    'people',
    "'admin2', 'POST', `/api/staff/${id}/restore`)).status).toBe(404)",
  ],
  'POST /api/staff/:id/reset-second-factor': ['people', "'POST', `/api/staff/${id}/reset-second-factor`"],
  'GET /console-api/staff/:id': ['people', "'admin2', 'GET', `/console-api/staff/${id}`)).status).toBe(404)"],
  'DELETE /api/care/break-glass/:id': ['break-glass', "expect((await end('doctorW', id)).status).toBe(404)"],
  'GET /api/audit/events/:id/proof': ['proof', 'expect((await proofOf(other.id)).status).toBe(404)'],
  'GET /api/staff/:id/sessions': ['people', "expect((await list('admin2')).status).toBe(404)"],
  'POST /api/staff/:id/sessions/end': [
    'people',
    "expect((await end('admin2', { reason: LOST })).status).toBe(404)",
  ],
  'GET /api/providers/:id': ['vetting', "expect((await as('admin2', 'GET', where)).status).toBe(404)"],
  'GET /api/providers/:id/papers/:kind': [
    'vetting',
    'for (const where of [`/${id}`, `/${id}/papers/licence`])',
  ],
  'POST /api/providers/:id/decision': ['vetting', "'admin2', 'POST', `/${id}/decision`"],
  'GET /api/licences/renewals/:id': [
    'licence',
    "expect((await as(stranger, 'GET', where)).status).toBe(status)",
  ],
  'GET /api/licences/renewals/:id/papers/:kind': [
    'licence',
    "as(stranger, 'GET', `${where}/papers/licence`)).status).toBe(status)",
  ],
  'POST /api/licences/renewals/:id/decision': [
    'licence',
    'expect((await decide(stranger, APPROVE)).status).toBe(status)',
  ],
};

/** Still to do: nobody asks these with a row of another clinic. */
export const NOT_YET: readonly string[] = [
  'POST /api/unsettled/deposits/:id/send-back',
  'POST /api/unsettled/refunds/:id/close',
  'POST /api/unsettled/prompts/:id/ask',
];
