import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientId, DeterminationId } from '../../src/domain/shared/ids.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import { delta, full, type Intake, openIntake } from '../support/imports.ts';
import { BARE, marked, only, person, type Rows, together } from '../support/scene.ts';
import { actingFor } from '../support/services.ts';

const OFFICE = actingFor('te-office:1500', 'TE_OFFICER');
const MUNICIPALITY = actingFor('municipality:109', 'MUN_OFFICER');
const DAY = '2021-03-31' as PlainDate;

let intake: Intake;
let sequence = 1;

const withRight = (number: string, right: 'K' | 'E' | 'X', more: object = {}) =>
  person(number, { ...BARE, 'earnings-rights': { ansioturvaoikeus: right, ...more } });

const [CORRECTED, TWICE, WAITING, YOUNG, MINOR, DECIDED, GAINED, WRONG] = [
  '00416001',
  '00416002',
  '00416010',
  '00416011',
  '00416012',
  '00416020',
  '00416030',
  '00416031',
] as const;

beforeAll(async () => {
  intake = await openIntake('2021-03-31T19:00:00.000Z');
  await intake.take(
    full(
      'ALL',
      together(
        withRight(CORRECTED, 'E'),
        withRight(TWICE, 'E'),
        withRight(WAITING, 'X', { kassan_jasen: 'K' }),
        person(YOUNG, {
          ...BARE,
          persons: { henkilotunnus: '', syntymaaika: '5.5.1999' },
          'earnings-rights': { ansioturvaoikeus: 'X' },
        }),
        person(MINOR, {
          ...BARE,
          persons: { henkilotunnus: '', syntymaaika: '5.5.2003' },
          'earnings-rights': { ansioturvaoikeus: 'X' },
        }),
        withRight(DECIDED, 'X'),
        withRight(GAINED, 'E'),
        withRight(WRONG, 'E'),
      ),
    ),
  );
});
afterAll(() => intake.close());

/** Takes changed rows in that the register recorded on a day; it is the next morning then. */
async function change(day: string, rows: Rows): Promise<void> {
  intake.clock.set(`${day}T21:00:00.000Z`);
  sequence += 1;
  const manifest = { data_cut: day, created_at: `${day}T22:00:00+03:00` };
  const taken = await intake.take(delta('ALL', sequence, rows, manifest));
  expect([taken.state, await intake.listed(taken)]).toEqual(['APPLIED', []]);
}

async function clientOf(number: string): Promise<ClientId> {
  const [client] = await intake.test.all<{ id: ClientId }>(
    'select id from clients.client where client_number = $1',
    [number],
  );
  return client?.id ?? ('' as ClientId);
}

async function determine(number: string, date: PlainDate | null = DAY) {
  const clientId = await clientOf(number);
  const done = await intake.services.determineClient({ clientId, date }, OFFICE);
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  return done.value;
}

/** Determinations of a client as `date result effective result superseded, changed facts`. */
const history = async (number: string): Promise<readonly string[]> =>
  (
    await intake.test.all<{ line: string }>(
      `select concat_ws(' ', determination_date, result, effective_result,
         case when superseded_at is not null then 'superseded' end, array_to_string(changed_facts, ' ')) as line
       from clients.determination where client_id = $1 order by determination_date, decided_at`,
      [await clientOf(number)],
    )
  ).map(({ line }) => line);

const cases = async (number: string) =>
  intake.test.all(
    `select awaited, opened_on::text as opened, remind_on::text as remind, closed_at is not null as closed
     from clients.pending_case where client_id = $1 order by opened_on`,
    [await clientOf(number)],
  );

const reviews = async (number: string) =>
  intake.test.all(
    `select kind, decision, reason, lapsed_by is not null as lapsed from clients.responsibility_review
     where client_id = $1 order by opened_at`,
    [await clientOf(number)],
  );

const responsible = async (number: string): Promise<string | undefined> =>
  (
    await intake.test.all<{ responsible: string }>('select responsible from clients.client where id = $1', [
      await clientOf(number),
    ])
  )[0]?.responsible;

async function moveToMunicipality(number: string): Promise<void> {
  const moved = await intake.services.transferResponsibility(
    { areaCode: '1531', date: DAY, awaitReceipt: false, clientIds: [await clientOf(number)] },
    OFFICE,
  );
  expect(moved).toMatchObject({ ok: true, value: { received: 1 } });
}

describe('determining one client', () => {
  it('gives the same determination for the same facts, and supersedes it for others', async () => {
    const number = CORRECTED;
    const made = await determine(number);
    expect(made).toMatchObject({ isNew: true, result: 'IN', grounds: ['NO_EARNINGS_RIGHT'] });
    expect(await determine(number)).toMatchObject({ isNew: false, id: made.id, knownAt: made.knownAt });
    const changed = only(withRight(number, 'K', { kirjattu: '1.4.2021' }), 'earnings-rights');
    await change('2021-04-02', marked('M', changed));
    const corrected = await determine(number);
    expect(corrected).toMatchObject({ isNew: true, result: 'OUT' });
    expect(await history(number)).toEqual([
      '2021-03-31 IN IN superseded earningsRights',
      '2021-03-31 OUT OUT',
    ]);
    const [old] = await intake.test.all('select superseded_by from clients.determination where id = $1', [
      made.id,
    ]);
    expect(old).toEqual({ superseded_by: corrected.id });
  });

  it('made by two at once is made once', async () => {
    const number = TWICE;
    const clientId = await clientOf(number);
    const once = () => intake.services.determineClient({ clientId, date: DAY }, OFFICE);
    const both = await Promise.all([once(), once()]);
    expect(both.map((done) => done.ok && done.value.isNew).toSorted()).toEqual([false, true]);
    expect(await history(number)).toHaveLength(1);
  });

  it.each([
    ['2021-04-30', 'DATE_IN_FUTURE'],
    ['2019-05-01', 'RULE_NOT_FOUND'],
    ['2020-05-01', 'NO_VALID_JOB_SEARCH'],
  ])('refuses %s: %s', async (date, code) => {
    const clientId = await clientOf(TWICE);
    expect(
      await intake.services.determineClient({ clientId, date: date as PlainDate }, OFFICE),
    ).toMatchObject({ failure: { code } });
  });

  it('refuses a day on which the law knows no target group', async () => {
    intake.clock.set('2025-02-01T09:00:00.000Z');
    const clientId = await clientOf(TWICE);
    expect(await intake.services.determineClient({ clientId, date: null }, OFFICE)).toMatchObject({
      failure: { code: 'TARGET_GROUP_NOT_DETERMINED', rule: { version: 'V5' } },
    });
    intake.clock.set('2021-04-03T09:00:00.000Z');
  });

  it('is left to the TE Office that sees the client', async () => {
    const clientId = await clientOf(TWICE);
    const input = { clientId, date: DAY };
    expect(
      await intake.services.determineClient(input, actingFor('te-office:0400', 'TE_OFFICER')),
    ).toMatchObject({ failure: { code: 'CLIENT_NOT_FOUND' } });
    expect(await intake.services.determineClient(input, MUNICIPALITY)).toMatchObject({
      failure: { code: 'FORBIDDEN' },
    });
  });
});

it('E34: somebody of seventeen is a jobseeker, belongs to the target group and is moved as anybody else', async () => {
  expect(await determine(MINOR)).toMatchObject({ result: 'IN', grounds: ['UNDER_30'] });
  await moveToMunicipality(MINOR);
  expect(await responsible(MINOR)).toBe('municipality:109');
});

describe('a determination that waits for information', () => {
  it('E25: a pending decision of the fund opens a case; another ground brings the client in at once', async () => {
    const [waiting, young] = [WAITING, YOUNG];
    expect(await determine(waiting)).toMatchObject({
      result: 'PENDING_INFORMATION',
      reasons: ['EARNINGS_RIGHT_UNKNOWN'],
    });
    expect(await cases(waiting)).toEqual([
      {
        awaited: [{ from: 'FUND', missing: 'EARNINGS_RIGHT_UNKNOWN' }],
        opened: '2021-04-03',
        remind: '2021-04-10',
        closed: false,
      },
    ]);
    expect(await determine(young)).toMatchObject({ result: 'IN', grounds: ['UNDER_30'] });
    expect(await cases(young)).toEqual([]);
  });

  it('E23: the days are used up and the fund confirms that the condition is not met anew: determined in', async () => {
    const number = WAITING;
    const decided = only(
      withRight(number, 'E', { kassan_jasen: 'K', kirjattu: '10.4.2021' }),
      'earnings-rights',
    );
    await change('2021-04-12', marked('M', decided));
    expect(await determine(number, null)).toMatchObject({ result: 'IN', grounds: ['NO_EARNINGS_RIGHT'] });
    expect(await cases(number)).toMatchObject([{ closed: true }]);
  });
});

describe('an override', () => {
  const number = DECIDED;
  let id: DeterminationId;

  beforeAll(async () => {
    id = (await determine(number)).id;
  });

  it('needs reasons, and the version that the official has seen', async () => {
    const input = { id, version: 1, result: 'IN', reason: '  ' } as const;
    expect(await intake.services.overrideDetermination(input, OFFICE)).toMatchObject({
      failure: { code: 'REASONS_MISSING', rule: { theme: 'target-group' } },
    });
    expect(
      await intake.services.overrideDetermination({ ...input, version: 7, reason: 'x' }, OFFICE),
    ).toMatchObject({
      failure: { code: 'VERSION_CONFLICT', data: { actual: 1, changedBy: 'test-te_officer' } },
    });
  });

  it('stands beside the determination: facts and computed result stay, transfers go by it', async () => {
    const snapshot = () =>
      intake.test.all(
        'select result, facts, facts_hash, reasons, rule from clients.determination where id = $1',
        [id],
      );
    const before = await snapshot();
    const decided = await intake.services.overrideDetermination(
      { id, version: 1, result: 'IN', reason: 'The fund has said so by phone.' },
      OFFICE,
    );
    expect(decided).toMatchObject({
      value: { result: 'PENDING_INFORMATION', effectiveResult: 'IN', version: 2 },
    });
    expect(await snapshot()).toEqual(before);
    expect(await cases(number)).toMatchObject([{ closed: true }]);
    await moveToMunicipality(number);
    expect(await responsible(number)).toBe('municipality:109');
  });

  it('is refused where the client is treated so already', async () => {
    const input = { id, version: 2, result: 'IN', reason: 'Again.' } as const;
    expect(await intake.services.overrideDetermination(input, OFFICE)).toMatchObject({
      failure: { code: 'OVERRIDE_WITHOUT_EFFECT' },
    });
  });

  it('is taken back with reasons: the computed result holds again, and the case waits again', async () => {
    const withdrawn = await intake.services.withdrawDeterminationOverride(
      { id, version: 2, reason: 'It was another client.' },
      OFFICE,
    );
    expect(withdrawn).toMatchObject({ value: { effectiveResult: 'PENDING_INFORMATION', version: 3 } });
    expect(await cases(number)).toMatchObject([{ closed: true }, { closed: false }]);
    expect(
      await intake.services.withdrawDeterminationOverride({ id, version: 3, reason: 'x' }, OFFICE),
    ).toMatchObject({ failure: { code: 'NOT_OVERRIDDEN' } });
    expect(
      await intake.test.all(
        'select result, reason, withdrawal_reason from clients.determination_override where determination_id = $1',
        [id],
      ),
    ).toEqual([
      { result: 'IN', reason: 'The fund has said so by phone.', withdrawal_reason: 'It was another client.' },
    ]);
  });

  it('by two officials at once: one decides, the other is told who was faster', async () => {
    const decide = (result: 'IN' | 'OUT') =>
      intake.services.overrideDetermination({ id, version: 3, result, reason: 'Both at once.' }, OFFICE);
    const both = await Promise.all([decide('IN'), decide('OUT')]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      failure: { code: 'VERSION_CONFLICT', data: { changedBy: 'test-te_officer' } },
    });
  });

  it('lapses with other facts: an official is told', async () => {
    const changed = only(
      withRight(number, 'X', { kassan_jasen: 'K', kirjattu: '10.4.2021' }),
      'earnings-rights',
    );
    await change('2021-04-13', marked('M', changed));
    await determine(number);
    expect(await reviews(number)).toMatchObject([{ kind: 'OVERRIDE_LAPSED', decision: null }]);
    expect(
      await intake.services.overrideDetermination({ id, version: 4, result: 'OUT', reason: 'x' }, OFFICE),
    ).toMatchObject({ failure: { code: 'DETERMINATION_SUPERSEDED' } });
  });
});

describe('a municipal client who is determined otherwise', () => {
  it('E35: employed at the transfer after all: superseded as wrong, responsibility stays until somebody decides', async () => {
    const number = WRONG;
    const { id } = await determine(number);
    await moveToMunicipality(number);
    const employed = only(
      person(number, { ...BARE, statuses: { tyollisyyskoodi: '01', kirjattu: '15.4.2021' } }),
      'statuses',
    );
    await change('2021-04-20', marked('M', employed));
    const corrected = await determine(number);
    expect(corrected).toMatchObject({ result: 'OUT', reasons: ['STATUS'] });
    expect(await history(number)).toEqual(['2021-03-31 IN IN superseded statuses', '2021-03-31 OUT OUT']);
    expect(await responsible(number)).toBe('municipality:109');
    expect(await reviews(number)).toMatchObject([{ kind: 'WRONG_AT_TRANSFER', decision: null }]);

    const decide = (reason: string) =>
      intake.services.decideResponsibilityReview(
        { id: corrected.id, decision: 'KEEP', reason },
        MUNICIPALITY,
      );
    expect(await decide(' ')).toMatchObject({ failure: { code: 'REASONS_MISSING' } });
    expect(await decide('The plan is running.')).toMatchObject({ value: { decision: 'KEEP' } });
    expect(await decide('Twice.')).toMatchObject({
      failure: { code: 'REVIEW_DECIDED', data: { decidedBy: 'test-mun_officer' } },
    });
    expect(
      await intake.services.decideResponsibilityReview({ id, decision: 'KEEP', reason: 'x' }, OFFICE),
    ).toMatchObject({ failure: { code: 'REVIEW_NOT_FOUND' } });
    expect(await reviews(number)).toMatchObject([{ decision: 'KEEP', reason: 'The plan is running.' }]);
  });

  it('E22: a right gained after the transfer is recorded as “would be out”, and responsibility stays', async () => {
    const number = GAINED;
    await determine(number);
    await moveToMunicipality(number);
    const gained = person(number, {
      ...BARE,
      'earnings-rights': [
        { ansioturvaoikeus: 'E', loppu: '30.4.2021', kirjattu: '1.5.2021' },
        { ansioturvaoikeus: 'K', alku: '1.5.2021', kirjattu: '1.5.2021' },
      ],
    });
    await change('2021-05-10', {
      'earnings-rights': (gained['earnings-rights'] ?? []).map((row, at) => ({
        ...row,
        muutoslaji: at === 0 ? 'M' : 'L',
      })),
    });
    expect(await determine(number, null)).toMatchObject({ result: 'OUT', reasons: ['NO_GROUND'] });
    expect(await responsible(number)).toBe('municipality:109');
    expect(await history(number)).toEqual(['2021-03-31 IN IN', '2021-05-11 OUT OUT']);
    expect(await reviews(number)).toMatchObject([
      { kind: 'LEFT_TARGET_GROUP', decision: null, lapsed: false },
    ]);
  });
});
