import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KnownFactsInput } from '../../src/application/clients/facts/get-client-facts.query.ts';
import type { Context } from '../../src/application/shared/context.ts';
import type { ClientId } from '../../src/domain/shared/ids.ts';
import type { Instant } from '../../src/domain/shared/instant.ts';
import type { Result } from '../../src/domain/shared/result.ts';
import { delta, full, type Intake, openIntake } from '../support/imports.ts';
import { BARE, marked, only, person } from '../support/scene.ts';
import { actingFor } from '../support/services.ts';

const NUMBER = '00410001';
const FIRST = '2021-04-01T09:00:00.000Z';
const SECOND = '2021-05-03T09:00:00.000Z';
const OFFICER = actingFor('te-office:1500', 'TE_OFFICER');

let intake: Intake;
let clientId: ClientId;

/** First told: unemployed in Hämeenlinna since 1.3. Then that work began on 20.3., and a home in Turku on 15.3. */
beforeAll(async () => {
  intake = await openIntake(FIRST);
  await intake.take(full('F', person(NUMBER, BARE)));
  intake.clock.set(SECOND);
  const changed = person(NUMBER, {
    ...BARE,
    residences: { loppu: '14.3.2021', kirjattu: '20.4.2021 10:00' },
    statuses: { loppu: '19.3.2021', paattymissyy: '03', kirjattu: '20.4.2021 10:00' },
  });
  const added = person(NUMBER, {
    ...BARE,
    residences: { jaksonumero: 'R2', kuntakoodi: '853', alku: '15.3.2021', kirjattu: '20.4.2021 10:00' },
    statuses: { jaksonumero: 'S2', tyollisyyskoodi: '01', alku: '20.3.2021', kirjattu: '20.4.2021 10:00' },
  });
  const rows = {
    residences: [...(marked('M', changed).residences ?? []), ...(marked('L', added).residences ?? [])],
    statuses: [...(marked('M', changed).statuses ?? []), ...(marked('L', added).statuses ?? [])],
  };
  await intake.take(delta('F', 2, only(rows, 'residences', 'statuses'), { data_cut: '2021-04-30' }));
  const [client] = await intake.test.all<{ id: ClientId }>('select id from clients.client');
  clientId = client?.id as ClientId;
});
afterAll(() => intake.close());

type Facts = (input: KnownFactsInput, context: Context) => Promise<Result<string>>;

/** The rows of a list as lines of what they say, the latest valid first. */
async function lines(
  read: Facts,
  knownAt: string | null,
  ...fields: readonly string[]
): Promise<readonly string[]> {
  const answer = await read({ clientId, knownAt: knownAt as Instant | null }, OFFICER);
  if (!answer.ok) throw new Error(answer.failure.code);
  const { items } = JSON.parse(answer.value) as { items: readonly Record<string, string | number | null>[] };
  return items.map((item) => fields.map((field) => item[field] ?? '–').join(' '));
}

describe('what was known at a moment', () => {
  it('is shown of residences', async () => {
    const read = (knownAt: string | null) =>
      lines(intake.services.getResidences, knownAt, 'key', 'municipality', 'from', 'to');
    expect(await read(null)).toEqual(['R2 853 2021-03-15 –', 'R00410001 109 2020-01-01 2021-03-14']);
    expect(await read(SECOND)).toEqual(await read(null));
    expect(await read('2021-05-03T08:59:59.999Z')).toEqual(['R00410001 109 2020-01-01 –']);
    expect(await read('2021-04-01T08:59:59.999Z')).toEqual([]);
  });

  it('E35: is shown of a status that a correction dated back has changed: at the transfer nobody knew of the work', async () => {
    const read = (knownAt: string | null) =>
      lines(intake.services.getStatusSpans, knownAt, 'key', 'code', 'from', 'to', 'endReason');
    expect(await read('2021-04-15T09:00:00.000Z')).toEqual(['S00410001 02 2021-03-01 – –']);
    expect(await read(null)).toEqual(['S2 01 2021-03-20 – –', 'S00410001 02 2021-03-01 2021-03-19 03']);
  });

  it('is shown of spells: those that were derived then', async () => {
    const read = (knownAt: string | null) =>
      lines(
        (input, context) => intake.services.getSpells({ ...input, on: null }, context),
        knownAt,
        'from',
        'to',
        'days',
        'endReason',
        'brokenBy',
      );
    expect(await read('2021-04-15T09:00:00.000Z')).toEqual(['2021-03-01 – – – –']);
    expect(await read(null)).toEqual(['2021-03-01 2021-03-19 19 03 EMPLOYMENT']);
  });

  it('is shown of stored counters', async () => {
    const read = async (knownAt: string | null) => {
      const input = { clientId, knownAt: knownAt as Instant | null, on: null };
      const answer = await intake.services.getSpells(input, OFFICER);
      return answer.ok ? JSON.parse(answer.value).counters : answer;
    };
    expect(await read('2021-04-15T09:00:00.000Z')).toMatchObject({
      countedOn: '2021-03-31',
      windows: [{ months: 12, days: 30 }, { days: 30 }, { days: 30 }, { months: 28, days: 30 }],
    });
    expect(await read(null)).toMatchObject({
      countedOn: '2021-04-30',
      windows: [{ months: 12, days: 19 }, {}, {}, {}],
    });
    expect(await read('2021-03-01T09:00:00.000Z')).toBeNull();
  });

  it('says where each row came from and how long it was known', async () => {
    const answer = await intake.services.getStatusSpans({ clientId, knownAt: FIRST as Instant }, OFFICER);
    expect(answer.ok && JSON.parse(answer.value).items).toEqual([
      expect.objectContaining({
        source: 'REGISTER',
        recordedBy: null,
        reason: null,
        changeId: null,
        knownFrom: FIRST,
        knownUntil: SECOND,
        uraSyncState: 'FROM_REGISTER',
      }),
    ]);
  });
});
