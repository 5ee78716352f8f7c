import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { kernelOf } from '../../../src/strapi/kernel-of';
import { composeRecords } from './compose';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    composeRecords(kernelOf(strapi), path.join(strapi.dirs.dist.root, 'fhir'));
  },
};
