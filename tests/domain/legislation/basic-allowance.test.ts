import { basicAllowance } from '../../../src/domain/legislation/basic-allowance.ts';
import { describeLaw } from '../../support/law-table.ts';

const PER_DAY = 'basic_allowance.per_day';
const ACT = '1290/2002';

describeLaw(basicAllowance, [
  // parameter, value, from, to, version, act
  [PER_DAY, '3366 cents-per-day', '2020-01-01', '2020-12-31', '2020', ACT],
  [PER_DAY, '3378 cents-per-day', '2021-01-01', '2021-12-31', '2021', ACT],
  [PER_DAY, '3450 cents-per-day', '2022-01-01', '2022-07-31', '2022', ACT],
  [PER_DAY, '3572 cents-per-day', '2022-08-01', '2022-12-31', '2022-08', ACT],
  [PER_DAY, '3721 cents-per-day', '2023-01-01', null, '2023', ACT],
]);
