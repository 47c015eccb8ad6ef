/** Kinds of bodies that act in the system or are responsible for clients (organisaatiolaji). */
export const ORGANISATION_KINDS = [
  'municipality',
  'area',
  'te-office',
  'employment-authority',
  'ely',
  'keha',
  'ministry',
  'avi',
  'employer',
  'provider',
] as const;

export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** A body by kind and code, for example `municipality:109`, `area:1531`, `te-office:1500`, `keha`. */
export type OrganisationId = string & { readonly __id: 'organisation' };

/** Keeper of the national client register (KEHA-keskus): one body, so it has no code. */
export const KEHA = 'keha' as OrganisationId;
/** Ministry of Economic Affairs and Employment (työ- ja elinkeinoministeriö). */
export const MINISTRY = 'ministry' as OrganisationId;
/** Regional State Administrative Agency that supervises the trials (aluehallintovirasto). */
export const SUPERVISOR = 'avi' as OrganisationId;

const SHAPE: Readonly<Record<OrganisationKind, RegExp | null>> = {
  municipality: /^\d{3}$/,
  area: /^\d{4}$/,
  'te-office': /^\d{2}00$/,
  'employment-authority': /^[A-Z0-9]{2,10}$/,
  ely: /^\d{2}$/,
  keha: null,
  ministry: null,
  avi: null,
  employer: /^\d{7}-\d$/,
  provider: /^[a-z0-9-]{1,40}$/,
};

/** Reads an organisation id; null when the kind is unknown or the code has the wrong shape. */
export function parseOrganisation(text: string): OrganisationId | null {
  const [kind = '', code, ...rest] = text.split(':');
  if (!Object.hasOwn(SHAPE, kind) || rest.length > 0) return null;
  const shape = SHAPE[kind as OrganisationKind];
  const valid = shape === null ? code === undefined : code !== undefined && shape.test(code);
  return valid ? (text as OrganisationId) : null;
}

export function organisation(kind: OrganisationKind, code: string): OrganisationId {
  return `${kind}:${code}` as OrganisationId;
}

export function organisationKind(id: OrganisationId): OrganisationKind {
  return id.split(':')[0] as OrganisationKind;
}

/** The code part of an id, for example the municipality code; empty for bodies of which there is one. */
export function organisationCode(id: OrganisationId): string {
  return id.split(':')[1] ?? '';
}
