import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientId, DeterminationId } from '../../src/domain/shared/ids.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import type { Cells } from '../support/delivery-builder.ts';
import { delta, full, type Intake, openIntake } from '../support/imports.ts';
import { BARE, marked, only, person, together } from '../support/scene.ts';
import { actingFor } from '../support/services.ts';

const OFFICE = actingFor('te-office:1500', 'TE_OFFICER');
const DAY = '2021-03-31' as PlainDate;

/** Aged over 30, Finnish-speaking, with the right to earnings-related allowance: only a ground of stay can help. */
const stays = (number: string, stay: Cells) =>
  person(number, { ...BARE, persons: stay, 'earnings-rights': { ansioturvaoikeus: 'K' } });

const [FOLLOWED, CORRECTED, WITHDRAWN, KEPT] = ['00417001', '00417002', '00417003', '00417004'] as const;
const UNTIL_MARCH = { oleskeluperuste: 'B', lupa_alku: '1.1.2020', lupa_loppu: '30.6.2021' };

let intake: Intake;

beforeAll(async () => {
  intake = await openIntake('2021-03-31T19:00:00.000Z');
  await intake.take(
    full('ALL', together(...[FOLLOWED, CORRECTED, WITHDRAWN, KEPT].map((one) => stays(one, UNTIL_MARCH)))),
  );
  intake.clock.set('2021-04-14T21:00:00.000Z');
  const manifest = { data_cut: '2021-04-14', created_at: '2021-04-14T22:00:00+03:00' };
  const kirjattu = '14.4.2021 9:00';
  const none = { oleskeluperuste: '', lupa_alku: '', lupa_loppu: '', kirjattu };
  const later = together(
    stays(FOLLOWED, { oleskeluperuste: 'P', lupa_alku: '10.4.2021', lupa_loppu: '', kirjattu }),
    stays(CORRECTED, { oleskeluperuste: 'VI', lupa_alku: '1.1.2020', lupa_loppu: '', kirjattu }),
    stays(WITHDRAWN, none),
  );
  const taken = await intake.take(delta('ALL', 2, marked('M', only(later, 'persons')), manifest));
  expect([taken.state, await intake.listed(taken)]).toEqual(['APPLIED', []]);
});
afterAll(() => intake.close());

async function clientOf(number: string): Promise<ClientId> {
  const [found] = await intake.test.all<{ id: ClientId }>(
    'select id from clients.client where client_number = $1',
    [number],
  );
  return found?.id ?? ('' as ClientId);
}

async function card(number: string) {
  const found = await intake.services.getClient(await clientOf(number), OFFICE);
  return found.ok ? JSON.parse(found.value.json).residenceGrounds : found.failure;
}

async function determinedOn(number: string, date: PlainDate) {
  const clientId = await clientOf(number);
  const done = await intake.services.determineClient({ clientId, date }, OFFICE);
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  const [latest] = await intake.test.all<{ id: DeterminationId }>(
    'select id from clients.determination where client_id = $1 and determination_date = $2 and superseded_at is null',
    [clientId, date],
  );
  return read(latest?.id ?? ('' as DeterminationId));
}

async function read(id: DeterminationId) {
  const found = await intake.services.getDetermination(id, OFFICE);
  if (!found.ok) throw new Error(JSON.stringify(found.failure));
  return found.value;
}

const source = (key: string) => ({ register: 'URA', key, recordedOn: expect.any(String) });

describe('the grounds on which a client stays in the country', () => {
  it('follow one another: a later one ends the earlier from its first day on', async () => {
    expect(await card(FOLLOWED)).toEqual([
      { code: 'P', from: '2021-04-10', to: null, source: source(FOLLOWED) },
      { code: 'B', from: '2020-01-01', to: '2021-04-09', source: source(FOLLOWED) },
    ]);
    const { grounds, facts } = await determinedOn(FOLLOWED, DAY);
    expect(grounds).toEqual(['IMMIGRANT']);
    expect(facts.residenceGrounds).toEqual([
      { code: 'B', from: '2020-01-01', until: '2021-04-10', source: source(FOLLOWED) },
    ]);
  });

  it('are replaced by one that the register tells of the same days', async () => {
    expect(await card(CORRECTED)).toEqual([
      { code: 'VI', from: '2020-01-01', to: null, source: source(CORRECTED) },
    ]);
    expect((await determinedOn(CORRECTED, DAY)).grounds).toEqual([]);
  });

  it('are none when the register tells of none any more', async () => {
    expect(await card(WITHDRAWN)).toEqual([]);
    expect((await determinedOn(WITHDRAWN, DAY)).grounds).toEqual([]);
  });

  it('are read from a determination that was kept with one ground, which the same facts do not supersede', async () => {
    const before = await determinedOn(KEPT, DAY);
    const one = { code: 'B', from: '2020-01-01', until: '2021-07-01' };
    await intake.test.all(
      `update clients.determination set facts = facts - 'residenceGrounds' || jsonb_build_object('residenceGround', $2::jsonb)
       where id = $1 returning id`,
      [before.id, JSON.stringify(one)],
    );
    expect((await read(before.id)).facts).toEqual(before.facts);
    expect((await determinedOn(KEPT, DAY)).id).toBe(before.id);
  });
});
