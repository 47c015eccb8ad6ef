import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MassMoveSummary } from '../../src/application/clients/responsibility/move-everybody.ts';
import type { ClientId, NoticeId, RunId, SuspensionId } from '../../src/domain/shared/ids.ts';
import { Guarded } from '../../src/domain/clients/persons/guarded.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import type { Result } from '../../src/domain/shared/result.ts';
import { delta, full, type Intake, openIntake } from '../support/imports.ts';
import { BARE, identityCode, marked, person, together } from '../support/scene.ts';
import { actingFor } from '../support/services.ts';

const KEHA = actingFor('keha', 'KEHA_ADMIN');
const OFFICE = actingFor('te-office:1500', 'TE_OFFICER');
const SUPERVISOR = actingFor('avi', 'AVI_SUPERVISOR');
const FIRST = '2025-01-01' as PlainDate;

/** Clients by where they live; those of 109 have been moved to it, others are with the TE Office. */
const HOMES: Readonly<Record<string, string>> = {
  '00490001': '109',
  '00490002': '109',
  '00490003': '109',
  '00490004': '165',
  '00490005': '082',
  '00490006': '200',
};
const [FIRST_OF_109, SECOND_OF_109, NOTIFIED, WITHOUT_AUTHORITY, OF_165, ABROAD] = [
  '00490001',
  '00490002',
  '00490003',
  '00490005',
  '00490004',
  '00490006',
];

let intake: Intake;

beforeAll(async () => {
  intake = await openIntake();
  await intake.take(
    full(
      'F1',
      together(
        ...Object.entries(HOMES).map(([number, kuntakoodi]) =>
          person(number, {
            persons: { aidinkieli: 'so', sahkoposti: 'testi@koe.invalid' },
            ...BARE,
            'job-searches': { toimistokoodi: kuntakoodi === '109' ? '1531' : '1500' },
            residences: { kuntakoodi },
          }),
        ),
      ),
    ),
  );
});
afterAll(() => intake.close());

const idOf = async (number: string): Promise<string> => {
  const [found] = await intake.test.all<{ id: string }>(
    'select id from clients.client where client_number = $1',
    [number],
  );
  return found?.id ?? '';
};

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.failure.code);

const latest = async (number: string): Promise<string> =>
  (await intake.responsibilities(number)).at(-1) ?? '';

/** A run as it lies in the database, for rows to be kept under it. */
async function newRun(kind: string, organisation: string): Promise<RunId> {
  const [run] = await intake.test.all<{ id: RunId }>(
    `insert into work.run (id, kind, state, organisation, requested_by, requested_at, purpose, parameters)
     values (gen_random_uuid(), $1, 'RUNNING', $2, 'test', now(), 'test', '{}') returning id`,
    [kind, organisation],
  );
  return run?.id ?? ('' as RunId);
}

const rowsOf = (run: RunId) =>
  intake.test.all<{ number: string; outcome: string; authority: string | null; code: string | null }>(
    `select client_number as number, outcome, authority, failure ->> 'code' as code
     from work.run_row join clients.client on id = client_id where run_id = $1 order by client_number`,
    [run],
  );

describe('E16: a municipality whose whole trial is suspended', () => {
  let suspensionId: SuspensionId;

  it('keeps its clients until the run, and a dry run tells what would become of them', async () => {
    const ordered = await intake.services.orderSuspension(
      { municipality: '109', from: null, tasks: 'ALL', order: 'AVI/5/2021' },
      SUPERVISOR,
    );
    suspensionId = valueOf(ordered).id;
    const before = await intake.responsibilities(FIRST_OF_109);
    const dry = await intake.services.carryOutSuspension({ suspensionId, dryRun: true }, OFFICE);
    expect(valueOf(dry)).toMatchObject({
      dryRun: true,
      clients: 3,
      moved: 3,
      byAuthority: { 'te-office:1500': 3 },
    });
    expect(await intake.responsibilities(FIRST_OF_109)).toEqual(before);
  });

  it('loses them to the TE Office at the moment of the order, and sees them no more', async () => {
    intake.clock.set('2021-04-03T09:00:00.000Z');
    const moved = await intake.services.carryOutSuspension({ suspensionId, dryRun: false }, OFFICE);
    expect(valueOf(moved)).toMatchObject({ ground: 'SUSPENSION', moved: 3, left: {} });
    const [span] = await intake.test.all(
      `select authority, from_at, start_ground from clients.responsibility
       where client_id = $1 and until_at is null`,
      [await idOf(FIRST_OF_109)],
    );
    expect(span).toEqual({
      authority: 'te-office:1500',
      from_at: new Date('2021-04-01T09:00:00.000Z'),
      start_ground: 'SUSPENSION',
    });
    const seen = await intake.services.getClient(
      (await idOf(FIRST_OF_109)) as never,
      actingFor('municipality:109', 'MUN_OFFICER'),
    );
    expect(codeOf(seen)).toBe('CLIENT_NOT_FOUND');
    const again = await intake.services.carryOutSuspension({ suspensionId, dryRun: false }, OFFICE);
    expect(valueOf(again)).toMatchObject({ clients: 0, moved: 0 });
  });

  it('is moved by its own TE Office only, and only when everything is suspended', async () => {
    const elsewhere = actingFor('te-office:0400', 'TE_OFFICER');
    const foreign = await intake.services.carryOutSuspension({ suspensionId, dryRun: true }, elsewhere);
    const part = await intake.services.orderSuspension(
      { municipality: '165', from: null, tasks: ['PLANS'], order: 'AVI/6/2021' },
      SUPERVISOR,
    );
    const partly = await intake.services.carryOutSuspension(
      { suspensionId: valueOf(part).id, dryRun: true },
      OFFICE,
    );
    const officer = actingFor('municipality:109', 'MUN_OFFICER');
    const forbidden = await intake.services.carryOutSuspension({ suspensionId, dryRun: true }, officer);
    expect([foreign, partly, forbidden].map(codeOf)).toEqual([
      'SUSPENSION_NOT_FOUND',
      'SUSPENSION_PARTIAL',
      'SUSPENSION_NOT_FOUND',
    ]);
  });
});

describe('E17: the end of the trials', () => {
  const handOver = (date: PlainDate, dryRun = false, run?: RunId): Promise<Result<MassMoveSummary>> =>
    intake.services.handOverToAuthorities({ date, dryRun }, run === undefined ? KEHA : { ...KEHA, run });

  beforeAll(async () => {
    // Back to the municipality, one of them on the way to another, with a request that waits.
    const [first, second, third] = await Promise.all([FIRST_OF_109, SECOND_OF_109, NOTIFIED].map(idOf));
    const clients = [first, second, third];
    await intake.test.all(
      `update clients.responsibility set until_at = '2021-06-01Z', end_reason = 'TRANSFERRED'
       where client_id = any($1::uuid[]) and until_at is null`,
      [clients],
    );
    await intake.test.all(
      `with begun as (insert into clients.responsibility (client_id, authority, from_at, start_ground)
         select id, 'municipality:109', '2021-06-01Z', 'MOVE' from unnest($1::uuid[]) as id)
       update clients.client set responsible = 'municipality:109', readers = array_append(readers, 'municipality:109')
       where id = any($1::uuid[])`,
      [clients],
    );
    await intake.test.all(
      `insert into clients.referral_notice (id, client_id, from_authority, to_authority, grounds, start_ground,
         effective_date, language, sent_at, sent_by, sent_by_organisation, channel, client_sent_at, client_state,
         authority_sent_at, escalate_after, escalated_to, state, rule, version, changed_by, changed_by_organisation, changed_at)
       values (gen_random_uuid(), $1, 'municipality:109', 'municipality:165', '{}', 'MOVE', '2024-12-30', 'fi',
         '2024-12-30Z', 'test', 'municipality:109', 'LETTER', '2024-12-30Z', 'SENT', '2024-12-30Z', '2025-01-03', '{}',
         'SENT', '{}', 1, 'test', 'municipality:109', '2024-12-30Z')`,
      [third],
    );
    await intake.test.all(
      `insert into clients.transfer_request (id, client_id, kind, from_authority, to_authority, decider, reason, channel,
         received_on, state, rule, readers, recorded_by, recorded_at, version, changed_by, changed_at)
       values (gen_random_uuid(), $1, 'TO_TE_OFFICE', 'municipality:109', 'te-office:1500', 'te-office:1500', 'SAFETY',
         'VISIT', '2024-12-20', 'AWAITING_DECISION', '{}', array['keha'], 'test', '2024-12-20Z', 1, 'test', '2024-12-20Z')`,
      [second],
    );
  });

  it('is refused while they go on, and for a day that has not come, unless nobody is moved', async () => {
    intake.clock.set('2024-12-20T09:00:00.000Z');
    expect(codeOf(await handOver('2024-12-20' as PlainDate))).toBe('TRIALS_GO_ON');
    expect(codeOf(await handOver(FIRST))).toBe('DATE_IN_FUTURE');
    expect(valueOf(await handOver(FIRST, true))).toMatchObject({
      moved: 0,
      left: { NO_EMPLOYMENT_AUTHORITY: 5 },
    });
  });

  it('on the last day, while there are no authorities, the TE Office is competent', async () => {
    intake.clock.set('2024-12-31T09:00:00.000Z');
    const looked = valueOf(await handOver('2024-12-31' as PlainDate, true));
    expect(looked).toMatchObject({ clients: 3, moved: 3, byAuthority: { 'te-office:1500': 3 } });
    expect(looked.rule.section).toBe('25 §');
  });

  it('hands everybody over at midnight of the day, and tells of everybody who could not be moved, and why', async () => {
    intake.clock.set('2025-01-02T09:00:00.000Z');
    for (const [code, municipality] of [
      ['TA01', '109'],
      ['TA02', '165'],
    ] as const) {
      const member = { municipality, from: FIRST, until: null };
      valueOf(
        await intake.services.registerEmploymentAuthority(
          { code, name: { fi: code, sv: code }, municipalities: [member] },
          KEHA,
        ),
      );
    }
    const run = await newRun('authority-hand-over', 'keha');
    const done = valueOf(await handOver(FIRST, false, run));
    expect(done).toMatchObject({
      ground: 'TRIAL_END',
      rule: { act: '383/2023' },
      clients: 6,
      moved: 4,
      byAuthority: { 'employment-authority:TA01': 3, 'employment-authority:TA02': 1 },
      left: { NO_EMPLOYMENT_AUTHORITY: 1, HOME_UNKNOWN: 1 },
    });
    expect(await rowsOf(run)).toEqual(
      [
        [FIRST_OF_109, 'MOVED', 'employment-authority:TA01', null],
        [SECOND_OF_109, 'MOVED', 'employment-authority:TA01', null],
        [NOTIFIED, 'MOVED', 'employment-authority:TA01', null],
        [OF_165, 'MOVED', 'employment-authority:TA02', null],
        [WITHOUT_AUTHORITY, 'SKIPPED', null, 'NO_EMPLOYMENT_AUTHORITY'],
        [ABROAD, 'SKIPPED', null, 'HOME_UNKNOWN'],
      ].map(([number, outcome, authority, code]) => ({ number, outcome, authority, code })),
    );
    const spans = await intake.responsibilities(FIRST_OF_109);
    expect(spans).toContain('municipality:109/2021-06-01/2025-01-01/TRANSFERRED');
    expect(spans).toContain('employment-authority:TA01/2025-01-01/–/–');
  });

  it('changes who sees the client at that moment, and the package binds the plan until it is revised', async () => {
    const id = (await idOf(FIRST_OF_109)) as never;
    const before = await intake.services.getClient(id, actingFor('municipality:109', 'MUN_OFFICER'));
    const after = await intake.services.getClient(id, actingFor('employment-authority:TA01', 'MUN_OFFICER'));
    expect([codeOf(before), codeOf(after)]).toEqual(['CLIENT_NOT_FOUND', 'ok']);
    const [handed] = await intake.test.all<{ terms: { planBindsUntilRevised: unknown } }>(
      `select terms from clients.hand_over where client_id = $1 and start_ground = 'TRIAL_END'`,
      [id],
    );
    expect(handed?.terms.planBindsUntilRevised).not.toBeNull();
  });

  it('withdraws what was on its way, and passes pending requests on', async () => {
    const [notice] = await intake.test.all(
      `select state, withdrawn_reason from clients.referral_notice where client_id = $1`,
      [await idOf(NOTIFIED)],
    );
    const [request] = await intake.test.all(
      'select state, version from clients.transfer_request where client_id = $1',
      [await idOf(SECOND_OF_109)],
    );
    expect([notice, request]).toEqual([
      { state: 'WITHDRAWN', withdrawn_reason: 'TRIAL_ENDED' },
      { state: 'PASSED_ON', version: 2 },
    ]);
  });

  it('run again, finds only those who are left, and moves them when they can be', async () => {
    const again = valueOf(await handOver(FIRST));
    expect(again).toMatchObject({ clients: 2, moved: 0 });
    const member = { municipality: '082', from: FIRST, until: null };
    valueOf(
      await intake.services.registerEmploymentAuthority(
        { code: 'TA03', name: { fi: 'x', sv: 'x' }, municipalities: [member] },
        KEHA,
      ),
    );
    expect(valueOf(await handOver(FIRST))).toMatchObject({ moved: 1, left: { HOME_UNKNOWN: 1 } });
    expect(await latest(WITHOUT_AUTHORITY)).toContain('te-office:1500');
    expect(await intake.responsibilities(WITHOUT_AUTHORITY)).toContain(
      'employment-authority:TA03/2025-01-01/–/–',
    );
  });

  it('goes on after the last client of an attempt that was broken off', async () => {
    const run = await newRun('authority-hand-over', 'keha');
    await intake.test.all(
      `insert into work.run_row (run_id, client_id, outcome, authority)
       select $1, max(id::text)::uuid, 'MOVED', 'employment-authority:TA01' from clients.client`,
      [run],
    );
    const resumed = valueOf(await handOver(FIRST, false, run));
    expect(resumed).toMatchObject({ clients: 1, moved: 1, left: {} });
    expect(await rowsOf(run)).toHaveLength(1);
  });

  it('switches the determination off; old results stay readable', async () => {
    const determined = await intake.services.determineTargetGroup(
      { areaCode: '1531', date: FIRST, dryRun: true },
      OFFICE,
    );
    expect(determined.ok).toBe(false);
    const old = await intake.services.getClientDeterminations(
      (await idOf(FIRST_OF_109)) as never,
      actingFor('employment-authority:TA01', 'MUN_OFFICER'),
    );
    expect(old.ok).toBe(true);
  });

  it('E1: later one authority sends whom the home has taken to another, whose receipt moves the client', async () => {
    const HAME = actingFor('employment-authority:TA01', 'MUN_OFFICER');
    const NEXT = actingFor('employment-authority:TA02', 'MUN_OFFICER');
    const listed = async (by: typeof HAME, name: 'moved-out' | 'moved-in' | 'notices-not-received') => {
      const asked = { name, municipality: null, until: null, after: null, limit: 50 };
      const page = valueOf(await intake.services.findWorkItems(asked, by));
      return page.items.map(({ client, reason, facts }) => [client.id, reason, facts.municipality ?? null]);
    };
    const id = (await idOf(FIRST_OF_109)) as ClientId;
    const version = async (): Promise<number> => {
      const [row] = await intake.test.all<{ version: number }>(
        'select version from clients.client where id = $1',
        [id],
      );
      return row?.version ?? 0;
    };
    const send = async () =>
      intake.services.sendReferralNotice(
        { clientId: id, version: await version(), ground: null, municipality: null, dryRun: false },
        HAME,
      );
    intake.clock.set('2025-06-16T09:00:00.000Z');
    expect(codeOf(await send())).toBe('ALREADY_RESPONSIBLE');
    expect(await listed(HAME, 'moved-out')).toEqual([]);
    const moved = person(FIRST_OF_109, {
      residences: [
        { kuntakoodi: '109', loppu: '31.5.2025', kirjattu: '9.6.2025 9:00' },
        { kuntakoodi: '165', alku: '1.6.2025', kirjattu: '9.6.2025 9:00' },
      ],
    });
    const residences = (moved.residences ?? []).map((row, at) => ({
      ...row,
      muutoslaji: at === 0 ? 'M' : 'L',
    }));
    await intake.take(
      delta('F1', 2, { residences }, { data_cut: '2025-06-15', created_at: '2025-06-16T04:10:00+03:00' }),
    );
    expect(await listed(HAME, 'moved-out')).toEqual([[id, 'HOME_ELSEWHERE', '165']]);
    const notice = valueOf(await send());
    expect(notice).toMatchObject({ to: 'employment-authority:TA02', startGround: 'MOVE', state: 'SENT' });
    expect(codeOf(await send())).toBe('TRANSFER_ALREADY_PENDING');
    expect(await listed(NEXT, 'notices-not-received')).toHaveLength(1);
    const receipt = { noticeId: notice.id as NoticeId, version: notice.version };
    valueOf(await intake.services.receiveReferralNotice(receipt, NEXT));
    expect(await intake.responsibilities(FIRST_OF_109)).toContain('employment-authority:TA02/2025-06-16/–/–');
    expect(await listed(HAME, 'moved-out')).toEqual([]);
    expect(await listed(NEXT, 'moved-in')).toEqual([[id, 'MOVED_IN', null]]);
    const seen = await Promise.all([HAME, NEXT].map((by) => intake.services.getClient(id, by)));
    expect(seen.map(codeOf)).toEqual(['CLIENT_NOT_FOUND', 'ok']);
  });

  describe('a job search that begins on that day or later', () => {
    /** Where and since when each looks for work, and whose client the register makes of each. */
    const BEGINNINGS: readonly (readonly [string, string, string, string])[] = [
      ['00490011', '109', '31.12.2024', 'te-office:1500/2024-12-31/–/–'],
      ['00490012', '109', '1.1.2025', 'employment-authority:TA01/2025-01-01/–/–'],
      ['00490013', '165', '2.6.2025', 'employment-authority:TA02/2025-06-02/–/–'],
      ['00490014', '588', '2.6.2025', 'employment-authority:TA04/2025-06-02/–/–'],
      ['00490015', '398', '2.6.2025', 'te-office:1500/2025-06-02/–/–'],
      ['00490016', '200', '2.6.2025', 'te-office:1500/2025-06-02/–/–'],
    ];
    const HAME = actingFor('employment-authority:TA01', 'MUN_OFFICER');

    beforeAll(async () => {
      const member = { municipality: '507', from: FIRST, until: null };
      valueOf(
        await intake.services.registerEmploymentAuthority(
          { code: 'TA04', name: { fi: 'x', sv: 'x' }, municipalities: [member] },
          KEHA,
        ),
      );
      const begun = BEGINNINGS.map(([number, kuntakoodi, alku]) =>
        person(number, {
          ...BARE,
          'job-searches': { alku, toimistokoodi: '1500', kirjattu: '10.6.2025 9:00' },
          statuses: { alku, kirjattu: '10.6.2025 9:00' },
          residences: { kuntakoodi, ...(kuntakoodi === '200' && { laji: 'TUNTEMATON' }) },
        }),
      );
      intake.clock.set('2025-06-17T09:00:00.000Z');
      await intake.take(
        delta('F1', 3, marked('L', together(...begun)), {
          data_cut: '2025-06-16',
          created_at: '2025-06-17T04:10:00+03:00',
        }),
      );
    });

    it.each(BEGINNINGS)('of the register: %s in %s since %s', async (number, _home, _since, line) => {
      expect(await intake.responsibilities(number)).toEqual([line]);
      const [authority] = line.split('/');
      const found = await intake.test.all(
        `select responsible, $2 = any(readers) as seen, start_ground as ground
         from clients.client join clients.responsibility on client_id = id where client_number = $1`,
        [number, authority],
      );
      expect(found).toEqual([{ responsible: authority, seen: true, ground: 'NEW_REGISTRATION' }]);
    });

    it('leaves the next run only those of whom nobody knew the authority, or who began before', async () => {
      expect(valueOf(await handOver(FIRST))).toMatchObject({
        clients: 4,
        moved: 1,
        left: { NO_EMPLOYMENT_AUTHORITY: 1, HOME_UNKNOWN: 2 },
      });
      expect(await intake.responsibilities('00490011')).toContain('employment-authority:TA01/2025-01-01/–/–');
    });

    it('of a client who is registered here, and of one who comes back', async () => {
      const contact = { from: FIRST, contactAddress: null, electronicServiceConsent: null };
      const nowhere = { phone: null, email: null, street: null, postalCode: null, postOffice: null };
      const registered = await intake.services.registerClient(
        {
          identityCode: identityCode('010290', 941),
          birthDate: null,
          lastName: 'Alkaja',
          firstNames: 'Testi',
          formerNames: [],
          serviceLanguage: 'fi',
          motherTongue: 'fi',
          needsInterpreter: false,
          citizenships: ['FI'],
          contact: { ...contact, details: new Guarded(nowhere) },
          likeness: { phone: null, email: null },
          homeMunicipality: '165',
          jobSearchFrom: '2025-06-17' as PlainDate,
          statusCode: '02',
          precedingActivity: null,
        },
        OFFICE,
      );
      expect(valueOf(registered).authority).toBe('employment-authority:TA02');
      const clientId = (await idOf('00490012')) as ClientId;
      const about = { clientId, source: 'client', reason: 'tests' };
      const [before] = await intake.test.all<{ version: number }>(
        'select version from clients.client where id = $1',
        [clientId],
      );
      const { version } = valueOf(
        await intake.services.endJobSearch(
          { ...about, version: before?.version ?? 0, lastDay: '2025-06-15' as PlainDate, endReason: '06' },
          HAME,
        ),
      );
      const jobSearch = {
        from: '2025-06-17' as PlainDate,
        channel: null,
        precedingActivity: null,
        office: null,
        officeFrom: null,
      };
      valueOf(await intake.services.recordJobSearch({ ...about, version, jobSearch, code: '02' }, HAME));
      expect(await intake.responsibilities('00490012')).toEqual([
        'employment-authority:TA01/2025-01-01/2025-06-16/JOB_SEARCH_ENDED',
        'employment-authority:TA01/2025-06-17/–/–',
      ]);
    });

    it('has one authority at a time, as everybody has', async () => {
      expect(
        await intake.test.all(
          `select client.client_number from clients.client join clients.responsibility held on held.client_id = client.id
           group by client.id having count(*) filter (where held.until_at is null) <> 1
             or client.responsible is distinct from max(held.authority) filter (where held.until_at is null)`,
        ),
      ).toEqual([]);
    });
  });
});
