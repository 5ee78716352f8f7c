/** Of the domain, for the routes: how things are said at /fhir. */
export { capabilityStatement } from '../../domain/fhir/capability';
export { allGood, operationOutcome, outcomeOf } from '../../domain/fhir/outcome';
export { typesWith } from '../../domain/fhir/served';
export { tagsIn, versionedResource, versionHeaders } from '../../domain/fhir/versioned';
