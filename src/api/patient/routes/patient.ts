import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::patient.patient', { only: ['find', 'findOne', 'update'] });
