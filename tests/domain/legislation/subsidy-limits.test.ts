import { describeLaw } from '../../support/law-table.ts';
import { subsidyLimits } from '../../../src/domain/legislation/subsidy-limits.ts';

const BEFORE = '916/2012 (1456/2016)';
const REFORM = '916/2012 (371/2023)';
const EU = '916/2012 (371/2023); (EU) 2023/2831';

describeLaw(subsidyLimits, [
  // parameter                           value         from          to            version   act
  ['subsidy_limits.young.from', '15', '2023-07-01', null, 'V4', REFORM],
  ['subsidy_limits.young.to', '24', '2023-07-01', null, 'V4', REFORM],
  ['subsidy_limits.older', '50', '2023-07-01', null, 'V4', REFORM],
  ['subsidy_limits.without_work', '6 months', '2023-07-01', null, 'V4', REFORM],
  ['subsidy_limits.aged60', '60', '2017-01-01', null, 'JTYPL17', BEFORE],
  ['subsidy_limits.dismissals', '12 months', '2017-01-01', null, 'JTYPL17', BEFORE],
  ['subsidy_limits.partial_month_divisor', '30', '2017-01-01', null, 'JTYPL17', BEFORE],
  ['subsidy_limits.de_minimis.max', '20000000 cents', '2017-01-01', '2023-12-31', 'JTYPL17', BEFORE],
  ['subsidy_limits.de_minimis.max', '30000000 cents', '2024-01-01', null, 'V4', EU],
  ['subsidy_limits.de_minimis.within', '3 years', '2017-01-01', null, 'JTYPL17', BEFORE],
]);
