import { expect, it, onTestFinished } from 'vitest';
import type { ClientId } from '../../src/domain/shared/ids.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import { full, openIntake } from '../support/imports.ts';
import { made, recorderOf } from '../support/recording.ts';
import { BARE, identityCode, person, together } from '../support/scene.ts';
import { actingFor } from '../support/services.ts';

const OLD = { syntymaaika: '1.6.1960', henkilotunnus: identityCode('010660', 901) };
const OLDER = { syntymaaika: '2.6.1960', henkilotunnus: identityCode('020660', 902) };
const SINCE = { alku: '1.2.2023', kirjattu: '1.2.2023 9:00' };
const SEEKER = {
  ...BARE,
  residences: { kirjattu: '1.2.2023 9:00' },
  'job-searches': SINCE,
  statuses: SINCE,
  'earnings-rights': { ...SINCE, ansioturvaoikeus: 'E', lahde: 'KELA' },
};

it('E18: who was dismissed on 31.12.2022 is judged as anybody, who was on 1.1.2023 is excluded at 55 and over', async () => {
  const intake = await openIntake('2023-03-01T09:00:00.000Z');
  onTestFinished(() => intake.close());
  await intake.take(
    full(
      'F',
      together(
        person('00600001', { ...SEEKER, persons: { ...OLD, kirjattu: '1.2.2023 9:00' } }),
        person('00600002', { ...SEEKER, persons: { ...OLDER, kirjattu: '1.2.2023 9:00' } }),
      ),
      { data_cut: '2023-02-28', history_from: '2021-02-28' },
    ),
  );
  const rows = await intake.test.all<{ id: ClientId; number: string }>(
    'select id, client_number as number from clients.client order by client_number',
  );
  const dismissals = ['2022-12-31', '2023-01-01'];
  for (const [index, { id }] of rows.entries()) {
    made(
      await recorderOf(intake, id).dismissal({
        dismissedOn: dismissals[index] as PlainDate,
        economicGround: true,
        serviceYears: 20,
        serviceBreakDays: 0,
      }),
    );
  }
  const determined = await intake.services.determineTargetGroup(
    { areaCode: '1531', date: '2023-02-28' as PlainDate, dryRun: false },
    actingFor('te-office:1500', 'TE_OFFICER'),
  );
  expect(determined).toMatchObject({ ok: true });
  const results = await intake.test.all(
    `select client_number as number, result, facts -> 'dismissal' ->> 'dismissedOn' as dismissed,
       facts -> 'dismissal' -> 'source' ->> 'register' as register
     from clients.determination join clients.client on client.id = client_id order by client_number`,
  );
  expect(results).toEqual([
    { number: '00600001', result: 'IN', dismissed: '2022-12-31', register: 'OWN' },
    { number: '00600002', result: 'EXCLUDED', dismissed: '2023-01-01', register: 'OWN' },
  ]);
});
