import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  startApp,
  subjectOf,
  type TestApp,
  WITH_TWO_ORGANISATIONS,
  WITHOUT_GRANTS,
  WITHOUT_VALID_GRANT,
} from '../support/app.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test.close());

const acting = (organisation: string) => ({ 'acting-organisation': organisation });

describe('GET /v1/me', () => {
  it('tells who acts, for whom and in which roles', async () => {
    const answer = await test.call('/v1/me', {
      as: subjectOf('TE_OFFICER'),
      headers: { 'accept-language': 'en' },
    });
    expect(answer.json()).toEqual({
      subject: subjectOf('TE_OFFICER'),
      actingOrganisation: 'te-office:1500',
      roles: ['TE_OFFICER'],
      organisations: [{ id: 'te-office:1500', name: 'Häme TE Office', roles: ['TE_OFFICER'] }],
    });
  });

  it('lets somebody with several organisations choose', async () => {
    const open = (await test.call('/v1/me', { as: WITH_TWO_ORGANISATIONS })).json();
    expect(open).toMatchObject({ actingOrganisation: null, roles: [] });
    expect(open.organisations.map(({ name }: { name: string }) => name).toSorted()).toEqual([
      'Hämeen TE-toimisto',
      'Hämeenlinna',
    ]);
    const chosen = await test.call('/v1/me', {
      as: WITH_TWO_ORGANISATIONS,
      headers: acting('municipality:109'),
    });
    expect(chosen.json()).toMatchObject({ actingOrganisation: 'municipality:109', roles: ['MUN_OFFICER'] });
  });
});

describe('the organisation acted for', () => {
  it('must be chosen by somebody who has several', async () => {
    const answer = await test.call('/v1/clients', { as: WITH_TWO_ORGANISATIONS });
    expect(answer.status).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'ACTING_ORGANISATION_REQUIRED' });
    expect(answer.json().detail).toContain('municipality:109');
  });

  it('decides what is seen', async () => {
    const see = async (organisation: string) =>
      (await test.call('/v1/clients', { as: WITH_TWO_ORGANISATIONS, headers: acting(organisation) })).json()
        .items.length as number;
    expect(await see('municipality:109')).toBeLessThan(await see('te-office:1500'));
  });

  it('must be one in which the subject has a role', async () => {
    const answer = await test.call('/v1/clients', {
      as: subjectOf('MUN_OFFICER'),
      headers: acting('municipality:837'),
    });
    expect(answer.status).toBe(403);
    expect(answer.json().code).toBe('NO_VALID_GRANT');
  });

  it('must be an organisation', async () => {
    for (const header of ['109', 'municipality', 'municipality:1099', 'keha:1', 'toString', '']) {
      const answer = await test.call('/v1/clients', {
        as: subjectOf('MUN_OFFICER'),
        headers: acting(header),
      });
      expect(answer.status).toBe(400);
      expect(answer.json().code).toBe('ACTING_ORGANISATION_INVALID');
    }
  });

  it('never comes from anywhere but the header', async () => {
    for (const query of ['organisation=municipality:837', 'acting-organisation=municipality:837']) {
      const answer = await test.call(`/v1/clients?${query}`, { as: subjectOf('MUN_OFFICER') });
      expect(answer.status).toBe(400);
    }
  });
});

describe('grants', () => {
  it('let nobody in who has none, or none at this moment', async () => {
    for (const as of [WITHOUT_GRANTS, WITHOUT_VALID_GRANT]) {
      for (const path of ['/v1/me', '/v1/clients', '/v1/municipalities']) {
        const answer = await test.call(path, { as });
        expect(answer.status).toBe(403);
        expect(answer.json().code).toBe('NO_VALID_GRANT');
      }
    }
  });

  it('are gone with the next request when they are taken away', async () => {
    const as = subjectOf('MUN_COORD');
    expect((await test.call('/v1/referral-notices', { as })).status).toBe(200);
    await test.database.all(
      `update access.role_grant set valid_until = '2021-03-31T08:00:00Z' where subject = $1`,
      [as],
    );
    expect((await test.call('/v1/referral-notices', { as })).status).toBe(403);
  });

  it('come from our own records, whatever a token claims', async () => {
    const token = await test.issuer.tokenFor(WITHOUT_GRANTS, { roles: ['TE_OFFICER'] });
    expect((await test.call('/v1/clients', { token })).status).toBe(403);
  });

  it('tell a stranger to the task which roles it is for', async () => {
    const answer = await test.call('/v1/deliveries', { as: subjectOf('MUN_OFFICER') });
    expect(answer.status).toBe(403);
    expect(answer.json().detail).toBe(
      'Tehtävä on sallittu näille rooleille, kun ne on annettu rooliin sopivassa organisaatiossa: TE-toimiston virkailija, KEHA-keskus, pääkäyttäjä, järjestelmätunnus.',
    );
  });
});

describe('the purpose', () => {
  it('is refused when it is no short code', async () => {
    for (const purpose of ['x', 'Työ', 'a b', 'a'.repeat(41), 'UPPER']) {
      const answer = await test.call('/v1/clients', {
        as: subjectOf('MUN_OFFICER'),
        headers: { purpose: encodeURI(purpose) },
      });
      expect(answer.status).toBe(400);
      expect(answer.json().code).toBe('PURPOSE_INVALID');
    }
  });
});
