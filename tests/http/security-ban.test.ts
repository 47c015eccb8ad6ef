import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Role, ROLES } from '../../src/domain/access/actor.ts';
import { startApp, subjectOf, type TestApp } from '../support/app.ts';
import { ACCESS_MATRIX } from './access-matrix.ts';
import { ELSEWHERE, KEEPER, MUNICIPALITY, personActions, TE } from './person-actions.ts';
import { requestTo } from './requests.ts';

let test: TestApp;
const { call, card, change, registered } = personActions(() => test);

beforeAll(async () => {
  test = await startApp({ withoutNetwork: true });
});
afterAll(() => test.close());

const MARK = 'Turvamerkki';
const PLACE = {
  phone: `+358 50 ${MARK}`,
  email: `${MARK}@example.invalid`,
  street: `${MARK}katu 1`,
  postalCode: 'MRK00',
  postOffice: MARK.toUpperCase(),
};
const CONTACT = { ...PLACE, contactAddress: 'PL 1', electronicServiceConsent: true };
const BAN = { from: '2021-03-31', to: '2026-03-30', reason: 'Maistraatin päätös' };
const ORDINARY = ROLES.filter((role) => !['KEHA_ADMIN', 'INTEGRATION'].includes(role));

describe('a contact', () => {
  it('is recorded from a day, and what was said before stays with its days', async () => {
    const id = await registered();
    const told = { ...CONTACT, from: '2021-03-31', street: 'Uusi katu 2', reason: 'Muutti' };
    test.setClock('2021-03-31T09:10:00.000Z');
    const changed = await change(id, 'contact', told);
    expect(changed.status).toBe(200);
    expect((await card(id)).contact).toMatchObject({ street: 'Uusi katu 2' });
    const contacts = (await call(TE, 'GET', `/v1/clients/${id}/contacts`)).json();
    expect(contacts).toMatchObject({
      securityBan: false,
      electronicServiceConsent: true,
      items: [
        {
          from: '2021-03-31',
          to: null,
          street: 'Uusi katu 2',
          replaced: false,
          source: { reason: 'Muutti' },
        },
        { from: '2021-03-30', to: '2021-03-30', street: 'Keksitty katu 1', replaced: false },
      ],
    });
    test.setClock('2021-03-31T09:20:00.000Z');
    await change(id, 'contact', { ...told, from: '2021-03-30', street: 'Oikea katu 3', reason: 'Korjaus' });
    const corrected = (await call(TE, 'GET', `/v1/clients/${id}/contacts`)).json().items;
    expect(corrected).toMatchObject([
      { from: '2021-03-30', to: null, street: 'Oikea katu 3' },
      { from: '2021-03-31', to: null, replaced: true },
      { from: '2021-03-30', to: null, replaced: true },
    ]);
  });

  it('cannot be of a day to come', async () => {
    const id = await registered();
    const answer = await change(id, 'contact', { ...CONTACT, from: '2021-04-01', reason: 'Muuttaa' });
    expect([answer.status, answer.json().code]).toEqual([422, 'DATE_IN_FUTURE']);
  });
});

describe('a guardian', () => {
  it('E90: is on the card while the appointment runs, and may end', async () => {
    const id = await registered();
    const guardian = {
      name: 'Keksitty Edunvalvoja',
      reference: '1/2021',
      scope: 'PROPERTY',
      from: '2021-03-01',
      to: '2021-12-31',
    };
    expect((await change(id, 'guardian', { guardian, reason: 'Määräys' })).status).toBe(200);
    expect((await card(id)).guardian).toEqual(guardian);
    expect((await change(id, 'guardian', { guardian: null, reason: 'Päättyi' })).status).toBe(200);
    expect((await card(id)).guardian).toBeNull();
    const inverted = { guardian: { ...guardian, to: '2021-02-01' }, reason: 'Virhe' };
    expect((await change(id, 'guardian', inverted)).json().code).toBe('PERIOD_INVERTED');
  });
});

describe('a security ban', () => {
  it('E88: masks from its first day on, letters go by the contact address, and what went out is listed', async () => {
    const id = await registered();
    await change(id, 'contact', { ...CONTACT, from: '2021-03-30', reason: 'Ilmoitti' });
    test.setClock('2021-03-31T09:30:00.000Z');
    expect((await card(id)).contact.street).toBe(PLACE.street);
    test.setClock('2021-04-01T09:00:00.000Z');
    const entered = await change(id, 'security-ban', { ...BAN, from: '2021-04-01', to: '2026-03-31' });
    expect(entered.status).toBe(200);
    expect(await card(id)).toMatchObject({
      securityBan: true,
      homeMunicipality: null,
      contact: { phone: null, email: null, street: null, contactAddress: 'PL 1' },
    });
    const recall = await call(KEEPER, 'GET', `/v1/clients/${id}/security-ban/recall`);
    expect(recall.json()).toMatchObject({ securityBanFrom: '2021-04-01' });
    const looks = recall.json().items;
    expect(looks.length).toBeGreaterThan(0);
    expect(looks[0]).toMatchObject({
      at: '2021-03-31T09:30:00.000Z',
      kind: 'LOOK',
      organisation: 'te-office:1500',
      subject: TE,
      what: 'get-client',
    });
    expect((await call(TE, 'GET', `/v1/clients/${id}/security-ban/recall`)).status).toBe(403);
    expect((await call(ELSEWHERE, 'GET', `/v1/clients/${id}/contacts`)).status).toBe(404);
    test.setClock('2021-03-31T09:00:00.000Z');
  });

  it('may not be longer than the law allows, and the refusal tells the rule', async () => {
    const id = await registered();
    const answer = await change(id, 'security-ban', { ...BAN, to: '2026-03-31' });
    expect([answer.status, answer.json().code, answer.json().rule.act]).toEqual([
      422,
      'SECURITY_BAN_TOO_LONG',
      '661/2009',
    ]);
    expect(answer.json().detail).toContain('30 March 2026');
    expect((await change(id, 'security-ban', { ...BAN, to: '2021-03-01' })).json().code).toBe(
      'PERIOD_INVERTED',
    );
  });

  it('E88: no route shows any ordinary role anything of the address of a banned client', async () => {
    const [client = ''] = test.home.clients;
    const { status } = await change(client, 'contact', {
      ...CONTACT,
      from: '2021-03-30',
      reason: 'Ilmoitti',
    });
    expect(status).toBe(200);
    expect((await call(MUNICIPALITY, 'GET', `/v1/clients/${client}`)).text).toContain(MARK);
    expect((await change(client, 'security-ban', BAN, MUNICIPALITY)).status).toBe(200);
    // Facts and messages of the client carry the mark, too.
    await test.database.all(
      `update clients.person set post_office = $2, shown_municipality = '999' where client_id = $1`,
      [client, MARK],
    );
    let looked = 0;
    for (const route of Object.keys(ACCESS_MATRIX).filter((one) => one.startsWith('GET '))) {
      for (const role of ORDINARY.filter((one) => ACCESS_MATRIX[route]?.own[one] === 200)) {
        const request = requestTo(test.home, route, role);
        const answer = await test.call(request.path, { as: subjectOf(role) });
        expect([route, role, new RegExp(MARK, 'i').test(answer.text)]).toEqual([route, role, false]);
        if (answer.status === 200 && answer.text.includes(client)) looked += 1;
      }
    }
    expect(looked).toBeGreaterThan(20);
    for (const role of ['TE_OFFICER', 'MUN_OFFICER'] as const satisfies readonly Role[]) {
      const duplicates = await call(subjectOf(role), 'POST', '/v1/duplicate-searches', {
        identityCode: null,
        birthDate: '1999-01-01',
        lastName: 'Aalto',
        firstNames: 'Kotipaikka',
        formerNames: [],
        phone: null,
        email: PLACE.email,
      });
      expect(duplicates.text).toContain(client);
      expect(duplicates.text).not.toMatch(new RegExp(MARK, 'i'));
    }
    const log = test.log.join('');
    expect(log).not.toMatch(new RegExp(`${MARK}katu`, 'i'));
  });

  it('E88: a banned client is not told to those elsewhere by the municipality that is responsible', async () => {
    const refused = await call(ELSEWHERE, 'POST', '/v1/duplicate-searches', {
      identityCode: null,
      birthDate: '1999-01-01',
      lastName: 'Aalto',
      firstNames: 'Kotipaikka',
      formerNames: [],
      phone: null,
      email: PLACE.email,
    });
    expect(refused.json().items).toMatchObject([{ clientId: null, ask: { organisation: 'keha' } }]);
  });
});
