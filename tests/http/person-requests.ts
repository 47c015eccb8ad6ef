import { randomUUID } from 'node:crypto';
import type { Role } from '../../src/domain/access/actor.ts';
import type { SeededPlace } from '../support/seed.ts';
import { identityCode } from '../support/scene.ts';
import type { Request } from './requests.ts';

let taken = 0;

/** Every request of somebody who may change something takes another client, another name, another code. */
function next<T>(list: readonly T[]): T {
  const item = list[taken % list.length];
  if (item === undefined) throw new Error('nothing to take');
  return item;
}

const PLACE = {
  phone: null,
  email: null,
  street: 'Keksitty katu 1',
  postalCode: '13100',
  postOffice: 'Lahti',
};
const CONTACT = { ...PLACE, contactAddress: null, electronicServiceConsent: true };

/** Somebody whom nobody knows yet: a name of letters only, and a birthday of their own. */
export function newcomer(): object {
  taken += 1;
  const name = `Tulokas${taken.toString(2).replaceAll('0', 'a').replaceAll('1', 'b')}`;
  const born = new Date(Date.UTC(1960, 1, 2 + taken)).toISOString().slice(0, 10);
  return {
    identityCode: null,
    birthDate: born,
    lastName: name,
    firstNames: 'Testi',
    formerNames: [],
    serviceLanguage: 'fi',
    motherTongue: 'fi',
    needsInterpreter: false,
    citizenships: ['FI'],
    contact: CONTACT,
    homeMunicipality: '109',
    jobSearchFrom: '2021-03-30',
    statusCode: '02',
    precedingActivity: '01',
  };
}

const SOMEBODY = {
  identityCode: null,
  birthDate: '1999-01-01',
  lastName: 'Aalto',
  firstNames: 'Kotipaikka',
  formerNames: [],
  phone: null,
  email: null,
};

type Body = (home: SeededPlace) => unknown;

const BODIES: Readonly<Record<string, Body>> = {
  'PUT /v1/clients/{id}/identity-code': () => ({
    identityCode: identityCode(`0102${String(50 + (taken % 40))}`, 900 + (taken % 100)),
    reason: 'Tunnus annettu',
  }),
  'PUT /v1/clients/{id}/names': () => ({ lastName: 'Uusinimi', firstNames: 'Testi', reason: 'Avioliitto' }),
  'PUT /v1/clients/{id}/contact': () => ({ from: '2021-03-30', ...CONTACT, reason: 'Ilmoitti itse' }),
  'PUT /v1/clients/{id}/guardian': () => ({
    guardian: {
      name: 'Keksitty Edunvalvoja',
      reference: null,
      scope: 'PROPERTY',
      from: '2021-03-01',
      to: null,
    },
    reason: 'Määräys',
  }),
  'PUT /v1/clients/{id}/security-ban': () => ({ from: '2021-03-31', to: '2026-03-30', reason: 'Päätös' }),
  'POST /v1/clients': newcomer,
  'POST /v1/clients/search': () => ({ identityCode: identityCode('010110', 900) }),
  'POST /v1/duplicate-searches': () => SOMEBODY,
  'POST /v1/duplicate-decisions': ({ clients: [clientId, otherClientId] }) => ({
    clientId,
    otherClientId,
    reason: 'Eri henkilö',
  }),
  'POST /v1/clients/{id}/merges': ({ doubles }) => ({ duplicateId: next(doubles), reason: null }),
  'POST /v1/merges/{id}/reversal': () => ({ reason: 'Eri henkilö sittenkin' }),
};

/** A good request to a route about a person; null for other routes. */
export function personRequestTo(home: SeededPlace, route: string, role: Role): Request | null {
  const bodyOf = BODIES[route];
  if (bodyOf === undefined) return null;
  if (role === 'TE_OFFICER' || role === 'MUN_OFFICER') taken += 1;
  const [method = '', template = ''] = route.split(' ');
  return {
    path: template.replace('{id}', next(template.startsWith('/v1/merges') ? home.merges : home.changing)),
    method: method as 'POST' | 'PUT',
    body: bodyOf(home),
    headers: { 'idempotency-key': randomUUID(), 'if-match': '"1"' },
  };
}
