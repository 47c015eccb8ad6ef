import { z } from 'zod';
import { countries, languages, precedingActivities } from '../../../../domain/reference/code-lists.ts';
import { date, formed, id, municipalityCode } from '../../zod.ts';
import type { ClientId } from '../../../../domain/shared/ids.ts';
import { EXAMPLE, organisationId, uuid } from '../../wire.ts';
import { contactFields, identityCode, name, reason } from './person.schemas.ts';
import { possibleDuplicate, possibleDuplicateExample } from './possible-duplicate.schemas.ts';

const known = (codes: ReadonlySet<string>, pattern: RegExp, example: string) =>
  formed(pattern, example).refine((code) => codes.has(code), example);

/** What a client is looked for by, when it is not known whether there is one. */
const identity = {
  identityCode: identityCode.nullable(),
  birthDate: date('Needed of those who have no identity code.').nullable(),
  lastName: name('Esimerkki').meta({ description: 'Last name.' }),
  firstNames: name('Malla Maria').meta({ description: 'First names.' }),
  formerNames: z.array(name('Entinen')).max(10),
};

export const registrationBody = z
  .strictObject({
    ...identity,
    serviceLanguage: z.enum(['fi', 'sv', 'other']),
    motherTongue: known(languages, /^[a-z]{2}$/, 'fi').nullable(),
    needsInterpreter: z.boolean(),
    citizenships: z.array(known(countries, /^[A-Z]{2}$/, 'FI')).max(5),
    contact: z.strictObject(contactFields),
    homeMunicipality: municipalityCode.meta({ description: 'Home by the person’s own notice.' }),
    jobSearchFrom: date('First day of the job search.'),
    statusCode: formed(/^\d{2}$/, '02').meta({ description: 'First employment status, list A.1.' }),
    precedingActivity: known(precedingActivities, /^\d{2}$/, '01')
      .nullable()
      .meta({ description: 'What the person did before, list A.6.' }),
  })
  .meta({ id: 'Registration' });

export const registered = z
  .strictObject({
    id: uuid,
    substituteId: z.string().nullable().meta({ description: 'For somebody without an identity code.' }),
    authority: organisationId.meta({ description: 'Who is responsible for the client.' }),
    version: z.int().min(1),
  })
  .meta({ id: 'RegisteredClient', 'x-data-class': 'basic' });

export const registeredExample = {
  id: EXAMPLE.client,
  substituteId: null,
  authority: 'te-office:1500',
  version: 1,
};

/** Somebody to compare with the clients. */
const likeness = {
  ...identity,
  phone: contactFields.phone,
  email: contactFields.email,
};

export const duplicateSearchBody = z.strictObject(likeness).meta({ id: 'DuplicateSearch' });

export const duplicates = z.strictObject({ items: z.array(possibleDuplicate) });
export const duplicatesExample = { items: [possibleDuplicateExample] };

const clientId = id<ClientId>('The client who is somebody else.');

export const duplicateDecisionBody = z.union([
  z.strictObject({ clientId, otherClientId: id<ClientId>('The other client.'), reason }),
  z.strictObject({ clientId, person: duplicateSearchBody, reason }),
]);

export const duplicateDecision = z.strictObject({ id: uuid }).meta({ 'x-data-class': 'basic' });
export const duplicateDecisionExample = { id: EXAMPLE.determination };
