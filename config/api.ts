export default {
  rest: { prefix: '/api', defaultLimit: 25, maxLimit: 100, withCount: true, strictParams: true },
  // A relation that a schema calls required is required in the CMS too.
  documents: { strictRelations: true },
};
