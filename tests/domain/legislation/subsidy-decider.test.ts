import { describe, expect, it } from 'vitest';
import {
  deciderOf,
  type SubsidyApplicant,
  subsidyDecider,
} from '../../../src/domain/legislation/subsidy-decider.ts';
import type { PlainDate } from '../../../src/domain/shared/plain-date.ts';
import { describeLaw } from '../../support/law-table.ts';

const SEED = 'Boundary conditions of the employment trials (2020)';
const ACT = '1269/2020';
const WIDER = '1269/2020 (421/2021)';
const REFORM = '380/2023, 383/2023';
const JOINT = 'subsidy_decider.joint_authority_with_trial_majority';
const CONTROLLED = 'subsidy_decider.entity_controlled_by_trial_municipalities';

describeLaw(subsidyDecider, [
  // application of                          decider           from          to            version act
  ['subsidy_decider.trial_municipality', 'TE_OFFICE', '2020-01-01', '2024-12-31', 'V0', SEED],
  ['subsidy_decider.trial_municipality', 'EMPLOYMENT_AUTHORITY', '2025-01-01', null, 'V5', REFORM],
  [JOINT, 'MUNICIPALITY', '2020-01-01', '2021-05-31', 'V0', SEED],
  [JOINT, 'TE_OFFICE', '2021-06-01', '2024-12-31', 'V1b', WIDER],
  [JOINT, 'EMPLOYMENT_AUTHORITY', '2025-01-01', null, 'V5', REFORM],
  [CONTROLLED, 'MUNICIPALITY', '2020-01-01', '2021-05-31', 'V0', SEED],
  [CONTROLLED, 'TE_OFFICE', '2021-06-01', '2024-12-31', 'V1b', WIDER],
  [CONTROLLED, 'EMPLOYMENT_AUTHORITY', '2025-01-01', null, 'V5', REFORM],
  ['subsidy_decider.other', 'MUNICIPALITY', '2020-01-01', '2024-12-31', 'V0', SEED],
  ['subsidy_decider.other', 'EMPLOYMENT_AUTHORITY', '2025-01-01', null, 'V5', REFORM],
  ['subsidy_decider.esf_financed', 'MUNICIPALITY', '2020-01-01', '2021-02-28', 'V0', SEED],
  ['subsidy_decider.esf_financed', 'TE_OFFICE', '2021-03-01', '2021-05-31', 'V1', ACT],
  ['subsidy_decider.esf_financed', 'MUNICIPALITY', '2021-06-01', '2024-12-31', 'V1b', WIDER],
  ['subsidy_decider.esf_financed', 'EMPLOYMENT_AUTHORITY', '2025-01-01', null, 'V5', REFORM],
  ['subsidy_decider.subsidies', 'PAY_SUBSIDY', '2020-01-01', '2023-06-30', 'V0', SEED],
  [
    'subsidy_decider.subsidies',
    'PAY_SUBSIDY EMPLOYMENT_SUBSIDY_55',
    '2023-07-01',
    null,
    'V4',
    '1269/2020 (374/2023)',
  ],
]);

const decided = (applicant: SubsidyApplicant, isEsfFinanced: boolean, on: string): unknown => {
  const found = deciderOf(applicant, isEsfFinanced, on as PlainDate);
  return found.ok ? [found.value.decider, found.value.rule.version] : found.failure.code;
};

describe('who decides on a subsidy, by applicant and date of the decision', () => {
  it.each<[SubsidyApplicant, boolean, string, string, string]>([
    // applicant            ESF    decided       decider         version
    ['TRIAL_MUNICIPALITY', false, '2021-05-31', 'TE_OFFICE', 'V1'],
    ['TRIAL_MUNICIPALITY', false, '2021-06-01', 'TE_OFFICE', 'V1b'],
    ['TRIAL_MUNICIPALITY', true, '2021-06-01', 'TE_OFFICE', 'V1b'],
    ['TRIAL_MUNICIPALITY', true, '2024-12-31', 'TE_OFFICE', 'V4'],
    ['TRIAL_MUNICIPALITY', false, '2025-01-01', 'EMPLOYMENT_AUTHORITY', 'V5'],
    ['JOINT_AUTHORITY_WITH_TRIAL_MAJORITY', false, '2021-05-31', 'MUNICIPALITY', 'V1'],
    ['JOINT_AUTHORITY_WITH_TRIAL_MAJORITY', true, '2021-05-31', 'TE_OFFICE', 'V1'],
    ['JOINT_AUTHORITY_WITH_TRIAL_MAJORITY', false, '2021-06-01', 'TE_OFFICE', 'V1b'],
    ['ENTITY_CONTROLLED_BY_TRIAL_MUNICIPALITIES', false, '2021-05-31', 'MUNICIPALITY', 'V1'],
    ['ENTITY_CONTROLLED_BY_TRIAL_MUNICIPALITIES', false, '2021-06-01', 'TE_OFFICE', 'V1b'],
    ['ENTITY_CONTROLLED_BY_TRIAL_MUNICIPALITIES', true, '2021-06-01', 'TE_OFFICE', 'V1b'],
    ['OTHER', false, '2020-06-01', 'MUNICIPALITY', 'V0'],
    ['OTHER', true, '2020-06-01', 'MUNICIPALITY', 'V0'],
    ['OTHER', false, '2021-05-31', 'MUNICIPALITY', 'V1'],
    ['OTHER', true, '2021-05-31', 'TE_OFFICE', 'V1'],
    ['OTHER', true, '2021-06-01', 'MUNICIPALITY', 'V1b'],
    ['OTHER', false, '2023-07-01', 'MUNICIPALITY', 'V4'],
    ['OTHER', true, '2025-01-01', 'EMPLOYMENT_AUTHORITY', 'V5'],
  ])('%s (ESF %s) on %s: %s (%s)', (applicant, isEsfFinanced, on, decider, version) => {
    expect(decided(applicant, isEsfFinanced, on)).toEqual([decider, version]);
  });

  it('a company of the municipality that applied on 25.5.2021 is decided on by the TE Office on 3.6.2021', () => {
    expect(decided('ENTITY_CONTROLLED_BY_TRIAL_MUNICIPALITIES', false, '2021-05-25')).toEqual([
      'MUNICIPALITY',
      'V1',
    ]);
    expect(decided('ENTITY_CONTROLLED_BY_TRIAL_MUNICIPALITIES', false, '2021-06-03')).toEqual([
      'TE_OFFICE',
      'V1b',
    ]);
    expect(decided('OTHER', false, '2021-06-03')).toEqual(['MUNICIPALITY', 'V1b']);
  });

  it('has no rules before the boundary conditions', () => {
    expect(decided('OTHER', false, '2019-12-31')).toBe('RULE_NOT_FOUND');
  });
});
