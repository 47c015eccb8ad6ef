import { expect, it } from 'vitest';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import { startApp, subjectOf } from '../support/app.ts';

it('two officials who record the status of one client at once: one wins, the other learns who and when', async () => {
  const test = await startApp();
  try {
    const [client] = test.home.clients;
    const record = (as: 'MUN_OFFICER' | 'TE_OFFICER', code: string) =>
      test.call(`/v1/clients/${client}/status-spans`, {
        method: 'POST',
        as: subjectOf(as),
        headers: { 'if-match': '"1"', 'idempotency-key': `${as}-1` },
        body: { code, from: '2021-03-15', source: 'client' },
      });
    const answers = await Promise.all([record('MUN_OFFICER', '01'), record('TE_OFFICER', '05')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 412]);
    const winner = answers[0].status === 201 ? subjectOf('MUN_OFFICER') : subjectOf('TE_OFFICER');
    const loser = answers.find(({ status }) => status === 412)?.json();
    expect(loser.code).toBe('VERSION_CONFLICT');
    expect(loser.detail).toContain(winner);
    const rows = await test.database.all<{ code: string; from: PlainDate; until: PlainDate | null }>(
      `select code, from_date::text as from, until_date::text as until from clients.status_span
       where client_id = $1 and known_until is null order by from_date`,
      [client],
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]?.until).toBe(rows[1]?.from);
  } finally {
    await test.close();
  }
});
