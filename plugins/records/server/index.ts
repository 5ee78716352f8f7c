import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { accessOf } from '../../../src/strapi/access-of';
import { addRoutes } from '../../../src/strapi/add-routes';
import { kernelOf } from '../../../src/strapi/kernel-of';
import { provideRecords, recordParts } from './compose';
import { composeNotes } from './compose-notes';
import { composePrescriptions } from './compose-prescriptions';
import { noteRoutes, noteRules } from './routes/notes';
import { prescriptionRoutes, prescriptionRules } from './routes/prescriptions';
import { refillRoutes, refillRules } from './routes/refills';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    const parts = recordParts(kernelOf(strapi), path.join(strapi.dirs.dist.root, 'fhir'));
    provideRecords(parts);
    const access = accessOf(strapi);
    access.declare({ operations: [...noteRules, ...prescriptionRules, ...refillRules] });
    const prescriptions = composePrescriptions(parts, access);
    addRoutes(strapi, 'records', '', [
      ...noteRoutes(composeNotes(parts, access)),
      ...prescriptionRoutes(prescriptions),
      ...refillRoutes(prescriptions),
    ]);
  },
};
