import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { accessOf } from '../../../src/strapi/access-of';
import { addFolder, addRoutes } from '../../../src/strapi/add-routes';
import { daktariConfig, kernelOf } from '../../../src/strapi/kernel-of';
import { composeFhir, provideRecords, recordParts } from './compose';
import { composeNotes } from './compose-notes';
import { composePrescriptions } from './compose-prescriptions';
import { fhirRules } from './routes/fhir/access';
import { FHIR_DIALECT } from './routes/fhir/dialect';
import { fhirRoutes } from './routes/fhir/routes';
import { noteRoutes, noteRules } from './routes/notes';
import { prescriptionRoutes, prescriptionRules } from './routes/prescriptions';
import { refillRoutes, refillRules } from './routes/refills';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    const parts = recordParts(kernelOf(strapi), path.join(strapi.dirs.dist.root, 'fhir'));
    provideRecords(parts);
    const access = accessOf(strapi);
    access.declare({ operations: [...fhirRules, ...noteRules, ...prescriptionRules, ...refillRules] });
    const prescriptions = composePrescriptions(parts, access);
    addRoutes(strapi, 'records', '', [
      ...noteRoutes(composeNotes(parts, access)),
      ...prescriptionRoutes(prescriptions),
      ...refillRoutes(prescriptions),
    ]);
    const fhir = fhirRoutes({ parts: composeFhir(parts, daktariConfig(strapi).publicUrl), access });
    addFolder(strapi, '/fhir', () => fhir, FHIR_DIALECT);
  },
};
