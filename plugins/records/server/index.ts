import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { accessOf } from '../../../src/strapi/access-of';
import { addFolder } from '../../../src/strapi/add-routes';
import { daktariConfig, kernelOf } from '../../../src/strapi/kernel-of';
import { composeFhir, composeRecords } from './compose';
import { fhirRules } from './routes/fhir/access';
import { FHIR_DIALECT } from './routes/fhir/dialect';
import { fhirRoutes } from './routes/fhir/routes';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    const { parts } = composeRecords(kernelOf(strapi), path.join(strapi.dirs.dist.root, 'fhir'));
    const access = accessOf(strapi);
    access.declare({ operations: fhirRules });
    const routes = fhirRoutes({ parts: composeFhir(parts, daktariConfig(strapi).publicUrl), access });
    addFolder(strapi, '/fhir', () => routes, FHIR_DIALECT);
  },
};
