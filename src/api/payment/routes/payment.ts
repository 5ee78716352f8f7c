import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::payment.payment', { only: ['find', 'findOne'] });
