import { describe, expect, it } from 'vitest';
import { municipalities } from '../../../src/domain/reference/municipalities.ts';
import { teOfficeOf, trialAreaOn } from '../../../src/domain/legislation/trial-areas.ts';
import { transfer } from '../../../src/domain/legislation/transfer.ts';
import { referral, trialGovernance } from '../../../src/domain/legislation/trial-governance.ts';
import type { PlainDate } from '../../../src/domain/shared/plain-date.ts';
import { describeLaw, valueOn } from '../../support/law-table.ts';

const SEED = 'Boundary conditions of the employment trials (2020)';
const ACT = '1269/2020';
const EXTENSION = '1269/2020 (287/2022)';
const OWN_PARTS = 'STAFF DEVELOPMENT NON_STATUTORY_SERVICE';
const BAND = 'trial.application.client_share_warning_band';
const AREAS =
  '1630 1631 0630 0631 1531 1530 1130 0830 0831 1330 0430 0730 1030 1230 1231 1232 0930 1430 0231 0230 0232 0234 0233 0331 0330';
const AVI = 'AVI_WESTERN_AND_INLAND_FINLAND';

describeLaw(trialGovernance, [
  // parameter                        value         from          to            version act
  ['trial.planned_duration', '30 months', '2020-01-01', null, 'V0', SEED],
  ['trial.act.valid_until', '2023-06-30', '2021-03-01', '2022-07-31', 'V1', ACT],
  ['trial.act.valid_until', '2024-12-31', '2022-08-01', null, 'V2d', EXTENSION],
  ['trial.application.min_population', '30000', '2020-01-01', null, 'V0', SEED],
  ['trial.application.client_share_ceiling', '40 percent', '2020-01-01', null, 'V0', SEED],
  ['trial.application.client_share_tolerance', '0 percent', '2020-01-01', null, 'V0', SEED],
  [`${BAND}.from`, '38 percent', '2020-01-01', null, 'V0', SEED],
  [`${BAND}.to`, '42 percent', '2020-01-01', null, 'V0', SEED],
  ['trial.application.one_ely_area', 'true', '2020-01-01', null, 'V0', SEED],
  ['trial.application.deviation_from', 'POPULATION CLIENT_SHARE', '2020-01-01', null, 'V0', SEED],
  ['trial.own_contribution.reference', '15 percent', '2020-01-01', null, 'V0', SEED],
  ['trial.own_contribution.components', OWN_PARTS, '2020-01-01', null, 'V0', SEED],
  ['trial.own_contribution.base', 'MUNICIPAL_SHARE', '2020-01-01', null, 'V0', SEED],
  ['trial.own_contribution.partial_year', 'BY_DAYS_OF_TRIAL', '2020-01-01', null, 'V0', SEED],
  ['trial.areas', AREAS, '2021-03-01', '2024-12-31', 'V1', ACT],
  ['trial.initial_transfer_deadline', '2021-03-31', '2021-03-01', '2021-03-31', 'V1', ACT],
  ['trial.initial_transfer_registered_by', '2021-02-28', '2021-03-01', '2021-03-31', 'V1', ACT],
  ['trial.referral_end', '2023-03-31', '2021-03-01', '2022-07-31', 'V1', ACT],
  ['trial.competence_start', 'RECEIPT_OF_NOTICE', '2021-03-01', '2024-12-31', 'V1', ACT],
  ['trial.supervisor', AVI, '2021-03-01', '2024-12-31', 'V1', ACT],
  ['trial.access_min_share_of_duties', '50 percent', '2021-03-01', '2024-12-31', 'V1', ACT],
  [
    'trial.after_end.pending_matters_to',
    'TE_OFFICE',
    '2024-12-31',
    '2024-12-31',
    'V4c',
    '1269/2020 (421/2021)',
  ],
  ['trial.after_end.pending_matters_to', 'EMPLOYMENT_AUTHORITY', '2025-01-01', null, 'V5', '383/2023'],
  ['trial.after_end.plans_bind_until_revised', 'true', '2024-12-31', null, 'V4c', '1269/2020 (421/2021)'],
]);

describeLaw(referral, [
  ['referral.continues', 'true', '2021-03-01', '2024-12-31', 'V1', ACT],
  ['referral.continues', 'false', '2025-01-01', null, 'V5', '380/2023, 383/2023'],
]);

describe('the repeal of the end of referrals (287/2022)', () => {
  it.each([
    // looked at from  referral on   continues
    ['2021-03-01', '2023-03-31', 'true'],
    ['2021-03-01', '2023-04-01', 'false'],
    ['2022-07-31', '2023-03-31', 'true'],
    ['2022-07-31', '2023-04-01', 'false'],
    ['2022-07-31', '2024-12-31', 'false'],
    ['2022-08-01', '2023-03-31', 'true'],
    ['2022-08-01', '2023-04-01', 'true'],
    ['2022-08-01', '2024-12-31', 'true'],
    ['2022-08-02', '2023-04-01', 'true'],
  ])('on %s one knew that referral on %s goes on: %s', (knownOn, on, continues) => {
    expect(valueOn(referral, 'referral.continues', on, knownOn)).toBe(continues);
  });

  it('leaves what was law before it to be read', () => {
    expect(valueOn(trialGovernance, 'trial.referral_end', '2022-07-31')).toBe('2023-03-31');
    expect(valueOn(trialGovernance, 'trial.referral_end', '2022-08-01')).toBeNull();
    const found = referral.at('2023-04-01' as PlainDate, '2022-07-31' as PlainDate);
    expect(found.ok && found.value.reference).toMatchObject({ version: 'V1', act: ACT, section: '24 §' });
  });
});

describe('the law of the trials', () => {
  it('agrees with that of transfers about the last day', () => {
    for (const on of ['2021-03-01', '2022-07-31', '2022-08-01', '2024-12-31']) {
      expect(valueOn(trialGovernance, 'trial.act.valid_until', on)).toBe(
        valueOn(transfer, 'transfer.last_day', on),
      );
    }
  });

  it('has 25 areas in 14 TE Office regions, with 118 municipalities (1269/2020, 3 §)', () => {
    const found = trialGovernance.at('2021-03-01' as PlainDate);
    const codes = (found.ok && found.value.rules.areas) || [];
    expect(codes).toHaveLength(25);
    expect(new Set(codes.map(teOfficeOf)).size).toBe(14);
    const members = codes.flatMap(
      (code) => trialAreaOn(code, '2021-03-01' as PlainDate)?.municipalities ?? [],
    );
    expect(new Set(members.filter((code) => municipalities.has(code))).size).toBe(118);
  });
});
