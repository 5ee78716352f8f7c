import { AppError } from '../../src/kernel/errors';
import { guardDocuments, type TypeShape } from '../../src/access/guard';
import type { Principal } from '../../src/access/principal';
import { createAccessTable, type Action, type Asking, type Rows } from '../../src/access/table';
import { SESSION } from './principal';

/** Two types that see each other, one that nobody may read. */
export const SHAPES: Readonly<Record<string, TypeShape>> = {
  visit: {
    attributes: {
      reference: { relationTo: null },
      notes: { relationTo: null },
      patient: { relationTo: 'patient' },
      secret: { relationTo: 'secret' },
      clinic: { relationTo: 'clinic' },
    },
  },
  patient: {
    attributes: {
      fullName: { relationTo: null },
      phoneIndex: { relationTo: null },
      visits: { relationTo: 'visit' },
      user: { relationTo: 'secret' },
    },
  },
  clinic: { attributes: { name: { relationTo: null } } },
  secret: { attributes: { password: { relationTo: null } } },
};
const rows = (filter: Rows['filter']): Rows => ({ words: 'those of the test', filter });
const CLINIC = { type: 'clinic', purposes: ['public'], actions: ['find'], readable: ['name'] } as const;
export const access = createAccessTable();
access.declare({
  types: [
    {
      type: 'visit',
      role: 'patient',
      purposes: ['own'],
      actions: ['find', 'findOne', 'create', 'update', 'delete'],
      rows: rows(({ principal: p }) => (p?.patientId ? { patient: { id: p.patientId } } : null)),
      // `secret` is readable as a relation, though its type is open to nobody.
      readable: ['reference', 'patient', 'secret', 'clinic'],
      writable: ['reference', 'clinic'],
      imposed: (p) => ({ patient: p.patientId }),
    },
    {
      type: 'patient',
      role: 'patient',
      purposes: ['own'],
      actions: ['find'],
      rows: rows(({ principal: p }) => (p?.patientId ? { id: p.patientId } : null)),
      readable: ['fullName', 'visits'],
    },
    { ...CLINIC, role: 'patient', rows: rows(() => ({})) },
    { ...CLINIC, role: 'public', rows: rows(() => ({ active: true })) },
  ],
});
export const PATIENT: Principal = {
  role: 'patient',
  userId: 1,
  clinicId: 5,
  patientId: 7,
  practitionerId: null,
  language: 'en',
  session: SESSION,
};
export const OWN = { patient: { id: 7 } };

export function asking(principal: Principal | null): Asking {
  return {
    principal,
    inCareOf: () => ({}),
    ownPatientsOf: ({ patientId }) => [patientId],
    consenting: (purpose) => ({ allow: purpose }),
  };
}

interface Target {
  type?: string;
  action?: Action;
  principal?: Principal | null;
  asSent?: boolean;
}

export function guard(
  params: Record<string, unknown>,
  { type = 'visit', action = 'find', principal = PATIENT, asSent = false }: Target = {},
): Record<string, unknown> {
  return guardDocuments(access, shapeOf, asking(principal), { type, action, params, asSent });
}

export function shapeOf(name: string): TypeShape | null {
  return SHAPES[name] ?? null;
}

export function refusal(work: () => unknown): string {
  try {
    return JSON.stringify(work());
  } catch (error) {
    if (error instanceof AppError) return `${error.status} ${error.code}`;
    throw error;
  }
}
