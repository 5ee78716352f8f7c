import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::appointment.appointment', { only: ['find', 'findOne'] });
