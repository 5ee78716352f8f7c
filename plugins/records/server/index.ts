import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { kernelOf } from '../../../src/strapi/kernel-of';
import { accessOf } from '../../../src/strapi/access-of';
import { addRoutes } from '../../../src/strapi/add-routes';
import { provideRecords, recordParts } from './compose';
import { composeNotes } from './compose-notes';
import { noteRoutes, noteRules } from './routes/notes';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    const parts = recordParts(kernelOf(strapi), path.join(strapi.dirs.dist.root, 'fhir'));
    provideRecords(parts);
    const access = accessOf(strapi);
    access.declare({ operations: noteRules });
    addRoutes(strapi, 'records', '', noteRoutes(composeNotes(parts, access)));
  },
};
