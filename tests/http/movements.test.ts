import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Call, type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { QUOTA_CENTS } from '../support/seed-quotas.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp({ withoutNetwork: true });
  test.setClock('2021-04-01T09:00:00.000Z');
});
afterAll(() => test.close());

const OFFICER: Call = { as: subjectOf('MUN_OFFICER') };
const ELSEWHERE: Call = { as: subjectOf('MUN_OFFICER', 'elsewhere') };

const told = (answer: Answer): readonly unknown[] => [answer.status, answer.json().code];
const move = (movement: object, call: Call = OFFICER, key = randomUUID()): Promise<Answer> =>
  test.call(`/v1/quotas/${test.home.quota}/movements`, {
    ...call,
    method: 'POST',
    headers: { ...call.headers, 'idempotency-key': key },
    body: { movement },
  });
const reserve = async (amountCents: number, seats = 0): Promise<string> =>
  (await move({ kind: 'RESERVE', reference: 'Matka 7', amountCents, seats })).json().commitment.id;
const count = async (table: string): Promise<number> =>
  (await test.database.all<{ n: number }>(`select count(*)::integer as n from ${table}`))[0]?.n ?? 0;
const kinds = async (commitment: string): Promise<readonly string[]> =>
  (
    await test.database.all<{ kind: string }>(
      'select kind from resources.movement where commitment_id = $1 order by number',
      [commitment],
    )
  ).map(({ kind }) => kind);
const left = async (): Promise<number> => {
  const answer = await move({ kind: 'RESERVE', reference: 'Nolla', amountCents: 0 });
  return answer.json().availableCents;
};

describe('a movement of a quota', () => {
  it('R79: a commitment without a reservation reserves and commits at once', async () => {
    const made = await move({ kind: 'COMMIT', reference: 'Matka 1', amountCents: 30_000, seats: 1 });
    expect(made.status).toBe(201);
    expect(made.json()).toMatchObject({
      quota: test.home.quota,
      commitment: { state: 'COMMITTED', reservedCents: 0, committedCents: 30_000, usedCents: 0, seats: 1 },
      availableCents: QUOTA_CENTS - 30_000,
      seatsLeft: 9,
    });
    expect(await kinds(made.json().commitment.id)).toEqual(['RESERVE', 'COMMIT']);
  });

  it('R83: is reserved, committed, paid and released, and what is free follows', async () => {
    const before = await left();
    const commitment = await reserve(10_000, 2);
    expect((await move({ kind: 'COMMIT', commitment, amountCents: 8_000, seats: 1 })).json()).toMatchObject({
      commitment: { state: 'COMMITTED', committedCents: 8_000, seats: 1 },
      availableCents: before - 8_000,
      seatsLeft: 8,
    });
    await move({ kind: 'COMMIT_ADJUST', commitment, amountCents: 500 });
    await move({ kind: 'USE', commitment, amountCents: 6_000 });
    expect(told(await move({ kind: 'USE', commitment, amountCents: 2_501 }))).toEqual([
      409,
      'COMMITMENT_EXCEEDED',
    ]);
    const ended = await move({ kind: 'RELEASE', commitment, amountCents: 'ALL' });
    expect(ended.json()).toMatchObject({
      commitment: { state: 'RELEASED', committedCents: 6_000, usedCents: 6_000, seats: 0 },
      availableCents: before - 6_000,
    });
    const over = await move({ kind: 'USE', commitment, amountCents: 1 });
    expect([...told(over), over.json().allowed]).toEqual([409, 'COMMAND_NOT_ALLOWED', []]);
  });

  it('R83: a reservation that holds no more is not committed', async () => {
    const commitment = await reserve(1_000);
    const commit = { kind: 'COMMIT', commitment, amountCents: 1_000 };
    expect(told(await move(commit, { ...OFFICER, at: '2021-04-14T21:00:00.000Z' }))).toEqual([
      409,
      'RESERVATION_EXPIRED',
    ]);
    expect((await move(commit, { ...OFFICER, at: '2021-04-14T20:59:59.000Z' })).status).toBe(201);
  });

  it('is refused with what is left when the quota does not suffice, and nothing is written', async () => {
    const available = await left();
    const before = await count('resources.movement');
    const over = await move(
      { kind: 'COMMIT', reference: 'Matka 2', amountCents: available + 1 },
      { ...OFFICER, headers: { 'accept-language': 'en' } },
    );
    expect([...told(over), over.json().availableCents]).toEqual([409, 'QUOTA_EXCEEDED', available]);
    expect(over.json().detail).toMatch(/^€[\d,.]+ is left of the quota\.$/);
    expect(told(await move({ kind: 'RESERVE', reference: 'Ryhmä', amountCents: 0, seats: 11 }))).toEqual([
      409,
      'SEAT_QUOTA_EXCEEDED',
    ]);
    expect(await count('resources.movement')).toBe(before);
  });

  it('of two at once for the last cents one is refused', async () => {
    const commitment = (
      await move({ kind: 'COMMIT', reference: 'Iso', amountCents: (await left()) - 300 })
    ).json().commitment.id;
    const both = await Promise.all(
      ['a', 'b'].map((reference) => move({ kind: 'COMMIT', reference, amountCents: 300 })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const refused = both.find(({ status }) => status === 409)?.json();
    expect([refused.code, refused.availableCents]).toEqual(['QUOTA_EXCEEDED', 0]);
    await move({ kind: 'RELEASE', commitment, amountCents: 'ALL' });
  });

  it('is done once for its key, beside others and at the same time', async () => {
    const [movement, key] = [{ kind: 'COMMIT', reference: 'Kerran', amountCents: 700 }, randomUUID()];
    const before = await count('resources.commitment');
    const answers = await Promise.all([1, 2, 3].map(() => move(movement, OFFICER, key)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await move(movement, OFFICER, key)).text).toBe(answers[0]?.text);
    expect(await count('resources.commitment')).toBe(before + 1);
    expect(told(await move({ ...movement, amountCents: 701 }, OFFICER, key))).toEqual([
      422,
      'IDEMPOTENCY_KEY_REUSED',
    ]);
  });

  it('is told to the ELY Centre and written to the log, without what it was for', async () => {
    const made: Json = (await move({ kind: 'COMMIT', reference: 'Salainen syy', amountCents: 50 })).json();
    const [message] = await test.database.all<{ receiver: string; payload: Json }>(
      `select receiver, sender, payload from exchange.message where business_key like $1`,
      [`${test.home.quota}:movement:${made.number}:%`],
    );
    expect(message).toMatchObject({
      receiver: 'ely:04',
      sender: 'municipality:109',
      payload: { kind: 'COMMIT', number: made.number, availableCents: made.availableCents },
    });
    const lines = await test.database.all<Json>(
      `select kind, outcome, object_type, detail from access.audit_entry where action = 'move-quota'
       order by id desc limit 1`,
    );
    // Nothing of a client leaves with it: there is no line of a disclosure.
    expect(lines).toMatchObject([{ kind: 'command', outcome: 'done' }]);
    expect(JSON.stringify([message, lines])).not.toContain('Salainen');
  });

  it('belongs to bodies that decide within the quota', async () => {
    const movement = { kind: 'COMMIT', reference: 'x', amountCents: 1 };
    expect(told(await move(movement, ELSEWHERE))).toEqual([404, 'QUOTA_NOT_FOUND']);
    expect(told(await move(movement, { as: subjectOf('MUN_COORD') }))).toEqual([403, 'FORBIDDEN']);
    await test.database.all(`update resources.quota set holder = 'municipality:165' where id = $1`, [
      test.home.quota,
    ]);
    expect(told(await move(movement))).toEqual([403, 'QUOTA_OF_ANOTHER']);
    const [line] = await test.database.all<Json>(
      `select outcome, detail from access.audit_entry where action = 'move-quota' order by id desc limit 1`,
    );
    expect(line).toEqual({ outcome: 'refused', detail: { code: 'QUOTA_OF_ANOTHER' } });
    await test.database.all(`update resources.quota set holder = 'area:1531' where id = $1`, [
      test.home.quota,
    ]);
  });

  it('is decided on what others have made of the quota meanwhile', async () => {
    const commit = { kind: 'COMMIT', reference: 'Matka 9', amountCents: 100 };
    const before = await left();
    for (const nth of [1, 2, 3]) {
      expect((await move(commit)).json().availableCents).toBe(before - 100 * nth);
    }
    const others = async (change: string): Promise<void> => {
      await test.database.all(`update resources.quota set ${change} where id = $1`, [test.home.quota]);
    };
    await others('amount_cents = reserved_cents + committed_cents + 50');
    const over = await move(commit);
    expect([...told(over), over.json().availableCents]).toEqual([409, 'QUOTA_EXCEEDED', 50]);
    await others('amount_cents = amount_cents + 1000');
    expect((await move(commit)).json().availableCents).toBe(950);
    expect((await move(commit)).json().availableCents).toBe(850);
    // As many movements, and others than ours.
    await others('used_cents = used_cents + 1, amount_cents = amount_cents + 2');
    expect((await move(commit)).json().availableCents).toBe(752);
    const [books] = await test.database.all<{ off: number }>(
      `select (quota.committed_cents - (select sum((change->>'committed')::bigint) from resources.movement
         where quota_id = quota.id))::integer as off from resources.quota where id = $1`,
      [test.home.quota],
    );
    expect(books).toEqual({ off: 0 });
    await others(`used_cents = used_cents - 1, amount_cents = ${QUOTA_CENTS}`);
  });

  it('leaves what a case has taken to the case, and finds no commitment of another quota', async () => {
    const commitment = await reserve(100);
    const release = { kind: 'RELEASE', commitment, amountCents: 'ALL' };
    await test.database.all(`update resources.commitment set subject_kind = 'PAY_SUBSIDY' where id = $1`, [
      commitment,
    ]);
    expect(told(await move(release))).toEqual([409, 'COMMITMENT_OF_CASE']);
    await test.database.all(
      `update resources.commitment set subject_kind = 'EXPENSE', quota_id = $2 where id = $1`,
      [commitment, test.away.quota],
    );
    expect(told(await move(release))).toEqual([404, 'COMMITMENT_NOT_FOUND']);
    expect(told(await move({ kind: 'COMMIT', commitment, amountCents: 100 }))).toEqual([
      404,
      'COMMITMENT_NOT_FOUND',
    ]);
  });

  it('falls on the quota of its year while that is open', async () => {
    const movement = { kind: 'COMMIT', reference: 'Uusi vuosi', amountCents: 1 };
    expect(told(await move(movement, { ...OFFICER, at: '2021-12-31T22:00:00.000Z' }))).toEqual([
      409,
      'BUDGET_YEAR_OTHER',
    ]);
    expect((await move(movement, { ...OFFICER, at: '2021-12-31T21:59:00.000Z' })).status).toBe(201);
    await test.database.all(`update resources.quota set state = 'CLOSED' where id = $1`, [test.home.quota]);
    expect(told(await move(movement))).toEqual([409, 'NO_QUOTA']);
    await test.database.all(`update resources.quota set state = 'OPEN' where id = $1`, [test.home.quota]);
  });

  it('is not done when the log cannot be written', async () => {
    const before = await count('resources.movement');
    await test.database.all('revoke insert on access.audit_entry from kuntakokeilu_app');
    expect(told(await move({ kind: 'COMMIT', reference: 'x', amountCents: 1 }))).toEqual([
      503,
      'LOG_UNAVAILABLE',
    ]);
    expect(await count('resources.movement')).toBe(before);
    await test.database.all('grant insert on access.audit_entry to kuntakokeilu_app');
  });
});
