/* What services are found by at /services. Apart from the schema, so that a screen can use the lists without carrying zod. */

/** The chapters of /services, in the order they stand there. */
export const sections = [
  'emergency',
  'online',
  'children',
  'sexual-harm',
  'justice',
  'young-crisis',
  'family-violence',
  'behaviour',
  'trafficking',
  'access',
] as const;

/** Who a service is for, as `eligibility` says; `anyone` where we read no limit. */
export const groupsServed = [
  'anyone',
  'young',
  'adults',
  'whanau',
  'maori',
  'pasifika',
  'ethnic',
  'deaf',
  'women',
  'men',
  'behaviour',
  'accused-whanau',
  'workers',
  'organisations',
] as const;

/** Parts of the country, for a service that does not work everywhere. */
export const regions = ['auckland', 'upper-north-island', 'wellington', 'lower-north-island', 'south-island'] as const;
