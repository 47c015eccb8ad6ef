import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/domain/shared/instant.ts';
import { catalogue } from '../../../src/plugins/catalogue.ts';
import { tyomarkkinatori } from '../../../src/plugins/tyomarkkinatori/plugin.ts';
import { readPosting } from '../../../src/plugins/tyomarkkinatori/read-posting.ts';
import { describeJobPostings } from '../../contract/job-postings.contract.ts';
import { type PostingServer, rawPosting, startPostingServer } from '../../support/posting-server.ts';

let folder: string;
let tokenFile: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postings-'));
  tokenFile = join(folder, 'token');
  await writeFile(tokenFile, 'secret\n');
});
afterAll(() => rm(folder, { recursive: true }));

const silent = (): void => undefined;
const start = (server: PostingServer, config: object = {}) =>
  tyomarkkinatori.create({
    config: { address: server.address, tokenFile, pageSize: 100, timeoutMs: 5_000, ...config },
    log: { info: silent, warn: silent, error: silent },
    clock: { now: () => '2022-06-01T09:00:00.000Z' as Instant },
    signal: new AbortController().signal,
  });
const many = (count: number, first: object = {}): readonly object[] =>
  Array.from({ length: count }, (_, nth) => rawPosting(`T-${nth}`, nth === 0 ? first : {}));

describeJobPostings('tyomarkkinatori', async () => {
  const server = await startPostingServer('secret');
  return {
    // Only a page that never comes takes so long.
    postings: start(server, { timeoutMs: 700 }).implementation,
    publish(count, withUnknownCode = false) {
      server.published = many(count, withUnknownCode ? { sijainti: { kunta: ['999'] } } : {});
    },
    failNext: (how) => server.behave([how]),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
});

describe('the postings of Työmarkkinatori', () => {
  const signal = new AbortController().signal;

  it('is listed, and needs an address over HTTPS and a token file that can be read', async () => {
    expect(catalogue).toContain(tyomarkkinatori);
    const wrong = (config: object) => tyomarkkinatori.config.safeParse(config).success;
    expect(wrong({ address: 'http://example.org', tokenFile })).toBe(false);
    expect(wrong({ address: 'https://example.org', tokenFile, pageSize: 99 })).toBe(false);
    expect(wrong({ address: 'https://example.org', tokenFile, tokens: 'x' })).toBe(false);
    await using server = await startPostingServer('secret');
    expect(await start(server).health()).toEqual({ ok: true });
    expect(await start(server, { tokenFile: join(folder, 'none') }).health()).toMatchObject({ ok: false });
  });

  it.each([
    ['fail', 'HTTP 500'],
    ['truncated', 'ANSWER_INVALID'],
    ['nonsense', 'ANSWER_INVALID'],
    ['slow', 'TIMEOUT'],
  ] as const)('says what was wrong with a page: %s', async (behaviour, problem) => {
    await using server = await startPostingServer('secret');
    server.behave([behaviour]);
    const patience = behaviour === 'slow' ? { timeoutMs: 100 } : {};
    const page = await start(server, patience).implementation.page(null, signal);
    expect(page).toMatchObject({ failure: { data: { problem } } });
  });

  it('is refused with a wrong token, and reads the token anew for every page', async () => {
    await using server = await startPostingServer('next');
    const { implementation } = start(server);
    expect(await implementation.page(null, signal)).toMatchObject({
      failure: { data: { problem: 'HTTP 401' } },
    });
    await writeFile(tokenFile, 'next');
    expect((await implementation.page(null, signal)).ok).toBe(true);
    await writeFile(tokenFile, 'secret');
  });

  it('reads a posting into the terms of vacancies', () => {
    const read = readPosting(rawPosting('T-1'));
    expect(read.ok && read.posting).toMatchObject({
      externalId: 'T-1',
      content: {
        employer: { kind: 'BUSINESS', businessId: '9000100-6', name: 'Keksitty Oy' },
        title: 'Etsitään kapteenia',
        occupation: '3152',
        municipalities: ['109', '082'],
        hours: '08',
        duration: '06',
        relationship: null,
        workTimes: ['01', '08'],
        requirements: {
          education: '4',
          languages: [{ language: 'fi', level: 'B2' }],
          drivingLicences: ['B'],
        },
        openFrom: '2022-05-02',
        applyBy: '2022-06-10',
        places: 3,
        commission: 'PUBLISH',
      },
    });
  });

  it('keeps no name of a household, and an ESCO address of an occupation or a language as it is', () => {
    const esco = 'http://data.europa.eu/esco';
    const read = readPosting(
      rawPosting('T-2', {
        tyollistaja: '02',
        kotitaloudenNimi: 'Keksitty Henkilö',
        osaamisvaatimukset: {
          ammatit: [
            { luokiteltuArvo: `${esco}/occupation/8d3e8aaa` },
            { luokiteltuArvo: `${esco}/isco/C5322` },
          ],
          kielitaidot: [{ kielitaito: `${esco}/skill/0e3493f4`, kielitaidonTaso: 'L1' }],
        },
      }),
    );
    expect(JSON.stringify(read)).not.toContain('Henkilö');
    expect(read.ok && read.posting.content).toMatchObject({
      employer: { kind: 'HOUSEHOLD', businessId: null },
      occupation: '5322',
      requirements: { languages: [], skills: [`${esco}/skill/0e3493f4`] },
    });
  });

  it.each([
    [{ tyollistaja: '03' }, 'CODE_UNKNOWN', 'tyollistaja', '03'],
    [{ sijainti: { kunta: ['109', '999'] } }, 'CODE_UNKNOWN', 'sijainti.kunta', '999'],
    [{ ilmoittajanYTunnus: '1234567-8' }, 'CODE_UNKNOWN', 'ilmoittajanYTunnus', '1234567-8'],
    [
      { osaamisvaatimukset: { ammatit: [{ luokiteltuArvo: '9999' }] } },
      'CODE_UNKNOWN',
      'osaamisvaatimukset.ammatit',
      '9999',
    ],
    [
      { hakeminen: { hakuaikaPaattyy: '2022-05-01T09:00:00Z' } },
      'VALUE_INVALID',
      'hakeminen.hakuaikaPaattyy',
      '2022-05-01',
    ],
    [{ julkaisupvm: 'eilen' }, 'VALUE_INVALID', 'julkaisupvm', ''],
    [{ julkaisupvm: undefined }, 'FIELD_MISSING', 'julkaisupvm', ''],
    [{ ilmoittajanNimi: [] }, 'FIELD_MISSING', 'ilmoittajanNimi', ''],
  ])('sets aside what it does not understand: %o', (changes, fault, field, value) => {
    expect(readPosting(rawPosting('T-3', changes))).toEqual({
      ok: false,
      faulty: { externalId: 'T-3', fault, field, value },
    });
  });

  it('names a posting without an id by what stands in it', () => {
    const nameless = rawPosting('', { ilmoituksenID: undefined });
    const read = readPosting(nameless);
    expect(read).toMatchObject({ ok: false, faulty: { fault: 'FIELD_MISSING', field: 'ilmoituksenID' } });
    expect(readPosting(nameless)).toEqual(read);
  });
});
