import { describe, expect, it } from 'vitest';
import { authorityChoice, transfer } from '../../../src/domain/legislation/transfer.ts';
import { describeLaw, valueOn } from '../../support/law-table.ts';

const BOUNDARY_CONDITIONS = 'Boundary conditions of the employment trials (2020)';
const TRIAL_ACT = '1269/2020';
const REQUESTS = '1269/2020 (421/2021)';
const EXTENSION = '1269/2020 (287/2022)';
const REFORM = '380/2023, 383/2023';
const MAY_LEAVE = 'LANGUAGE_RIGHTS INAPPROPRIATE_RELATIONSHIP OTHER_JUSTIFIED_REASON';
const MAY_REQUEST = 'LANGUAGE_RIGHTS INAPPROPRIATE_RELATIONSHIP SAFETY';
const MOVE = 'MOVE_TO_COMPETENT_AUTHORITY_AND_NOTIFY';

describeLaw(transfer, [
  // parameter                          value    from          to            version act
  ['transfer.possible', 'false', '2020-01-01', '2021-02-28', 'V0', BOUNDARY_CONDITIONS],
  ['transfer.possible', 'true', '2021-03-01', '2024-12-31', 'V1', TRIAL_ACT],
  ['transfer.possible', 'false', '2025-01-01', null, 'V5', REFORM],
  ['transfer.last_day', '2023-06-30', '2021-03-01', '2022-07-31', 'V1', TRIAL_ACT],
  ['transfer.last_day', '2024-12-31', '2022-08-01', '2024-12-31', 'V2d', EXTENSION],
  ['transfer.window_after_start', '7 days', '2021-03-01', '2024-12-31', 'V1', TRIAL_ACT],
  ['transfer.windows_from', '2021-03-01', '2021-03-01', '2024-12-31', 'V1', TRIAL_ACT],
  ['transfer.initial_transfer.registered_by', '2021-02-28', '2021-03-01', '2024-12-31', 'V1', TRIAL_ACT],
  ['transfer.initial_transfer.moved_by', '2021-03-31', '2021-03-01', '2024-12-31', 'V1', TRIAL_ACT],
  ['transfer.notify', 'CLIENT', '2020-01-01', '2021-02-28', 'V0', BOUNDARY_CONDITIONS],
  ['transfer.notify', 'CLIENT RECEIVING_AUTHORITY', '2021-03-01', '2024-12-31', 'V1', TRIAL_ACT],
  ['transfer.on_home_municipality_change', MOVE, '2021-03-01', '2024-12-31', 'V1', TRIAL_ACT],
  ['transfer.te_may_leave', MAY_LEAVE, '2021-03-01', '2024-12-31', 'V1', TRIAL_ACT],
  ['transfer.request_to_te.reasons', MAY_REQUEST, '2021-06-01', '2024-12-31', 'V1b', REQUESTS],
  ['transfer.request_to_te.services_not_endangered', 'true', '2021-06-01', '2024-12-31', 'V1b', REQUESTS],
  [
    'transfer.request_to_te.receiving_municipality_consents',
    'false',
    '2021-06-01',
    '2024-12-31',
    'V1b',
    REQUESTS,
  ],
  ['transfer.request_to_te.decider', 'TE_OFFICE', '2021-06-01', '2024-12-31', 'V1b', REQUESTS],
  ['transfer.request_to_te.appealable', 'true', '2021-06-01', '2024-12-31', 'V1b', REQUESTS],
  [
    'transfer.request_to_other_municipality.reasons',
    MAY_REQUEST,
    '2021-06-01',
    '2024-12-31',
    'V1b',
    REQUESTS,
  ],
  [
    'transfer.request_to_other_municipality.services_not_endangered',
    'true',
    '2021-06-01',
    '2024-12-31',
    'V1b',
    REQUESTS,
  ],
  [
    'transfer.request_to_other_municipality.receiving_municipality_consents',
    'true',
    '2021-06-01',
    '2024-12-31',
    'V1b',
    REQUESTS,
  ],
  [
    'transfer.request_to_other_municipality.decider',
    'TE_OFFICE',
    '2021-06-01',
    '2024-12-31',
    'V1b',
    REQUESTS,
  ],
  ['transfer.request_to_other_municipality.appealable', 'true', '2021-06-01', '2024-12-31', 'V1b', REQUESTS],
  ['transfer.sticky', 'true', '2020-01-01', '2024-12-31', 'V0', BOUNDARY_CONDITIONS],
  ['transfer.end', 'JOB_SEARCH_ENDS', '2021-03-01', '2024-12-31', 'V1', TRIAL_ACT],
  ['transfer.plan_binding', 'UNTIL_REVISED', '2021-03-01', null, 'V1', TRIAL_ACT],
]);

describeLaw(authorityChoice, [
  ['authority.choice.unless_chosen', 'HOME_MUNICIPALITY', '2025-01-01', null, 'V5', '380/2023'],
  ['authority.choice.reasons', 'WORK STUDY CLOSE_RELATIVES', '2025-01-01', null, 'V5', '380/2023'],
  ['authority.choice.by', 'WRITTEN_NOTICE', '2025-01-01', null, 'V5', '380/2023'],
  ['authority.choice.cost_compensation', 'true', '2025-01-01', null, 'V5', '380/2023'],
]);

describe('versions of the law of transfer', () => {
  it.each([
    ['2021-02-28', 'V0', 'Kohderyhmä'],
    ['2021-03-01', 'V1', '5 §, 6 §, 24 §'],
    ['2021-05-31', 'V1', '5 §, 6 §, 24 §'],
    ['2021-06-01', 'V1b', '5 §, 6 §, 17 §'],
    ['2022-07-31', 'V1b', '5 §, 6 §, 17 §'],
    ['2022-08-01', 'V2d', '23 §, 24 §'],
    ['2024-12-31', 'V2d', '23 §, 24 §'],
    ['2025-01-01', 'V5', '1 §'],
  ])('%s: %s, %s', (on, version, section) => {
    const found = transfer.at(on as Parameters<typeof transfer.at>[0]);
    expect(found.ok && found.value.reference).toMatchObject({ version, section });
  });

  it('knows no authority to choose before there are employment authorities', () => {
    expect(valueOn(authorityChoice, 'authority.choice.by', '2024-12-31')).toBeNull();
  });
});
