/** Who can be invited to work for a clinic. */
export const STAFF_ROLES = ['practitioner', 'front-desk', 'clinic-admin', 'compliance-officer'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];
