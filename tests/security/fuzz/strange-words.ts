/** Attributes that no type declares to callers, but that Strapi, the database or JavaScript may know. */
export const STRANGE_FIELDS = [
  ...['createdBy', 'updatedBy', 'publishedAt', 'locale', 'localizations', 'password', 'resetPasswordToken'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'phone_index',
    'clinic_id',
    't0.id',
    '*',
    '',
    'id',
    'documentId',
  ],
];
export const SECRETS = ['password', 'resetPasswordToken', 'registrationToken', 'email', 'firstname'];
export const UNKNOWN_PARAMS = [
  ...['where', 'lookup', '_q', '_where', 'status', 'locale', 'publicationState', 'publicationFilter'],
  ...[
    'hasPublishedVersion',
    'select',
    'orderBy',
    'groupBy',
    'having',
    'join',
    'joins',
    'on',
    'count',
    'data',
  ],
  ...['documentId', 'id', 'page', 'pageSize', 'start', 'limit', 'withCount', 'ordering', 'filter', 'Filters'],
  ...['filters[', 'populate*', '__proto__', 'constructor', 'plugins', 'cache', 'distinct', 'max', 'depth'],
];
