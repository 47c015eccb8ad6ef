import { describe, expect, it } from 'vitest';
import { disclosure } from '../../../src/domain/legislation/disclosure.ts';
import { describeLaw } from '../../support/law-table.ts';
import { lawOn, rulesOf } from '../../support/legislation.ts';

const EARLIER = '916/2012, 13 luku';
const TRIAL = '1269/2020, 20 §';
const AREAS = '1290/2002 (385/2023), 11:4 §, 11:4 a §';
const V5 = '380/2023, 1290/2002 (385/2023)';

describeLaw(disclosure, [
  ['disclosure.client_registry', EARLIER, '2013-01-01', '2021-02-28', 'JTYPL13', '916/2012'],
  ['disclosure.client_registry', '1269/2020, 14 §', '2021-03-01', '2024-12-31', 'V1', '1269/2020'],
  ['disclosure.client_registry', '380/2023, 120 §', '2025-01-01', null, 'V5', V5],
  ['disclosure.fact_reports', EARLIER, '2013-01-01', '2021-02-28', 'JTYPL13', '916/2012'],
  ['disclosure.fact_reports', TRIAL, '2021-03-01', '2024-12-31', 'V1', '1269/2020'],
  ['disclosure.fact_reports', AREAS, '2025-01-01', null, 'V5', V5],
  ['disclosure.statements', '1290/2002, 11:4 §', '2013-01-01', '2024-12-31', 'JTYPL13', '916/2012'],
  ['disclosure.statements', AREAS, '2025-01-01', null, 'V5', V5],
  ['disclosure.authorities', EARLIER, '2013-01-01', '2021-02-28', 'JTYPL13', '916/2012'],
  ['disclosure.authorities', TRIAL, '2021-03-01', '2024-12-31', 'V1', '1269/2020'],
  ['disclosure.authorities', '380/2023, 120 §', '2025-01-01', null, 'V5', V5],
  ['disclosure.benefit_payers', '1290/2002, 13:3 §', '2013-01-01', null, 'JTYPL13', '916/2012'],
  ['disclosure.clients', '434/2003, 54 §', '2013-01-01', null, 'JTYPL13', '916/2012'],
]);

describe('by what law a message is given, by the day on which it is handed over', () => {
  it.each([
    // handed over  version    facts for a statement  to the register
    ['2013-01-01', 'JTYPL13', EARLIER, EARLIER],
    ['2021-02-28', 'JTYPL13', EARLIER, EARLIER],
    ['2021-03-01', 'V1', TRIAL, '1269/2020, 14 §'],
    ['2021-03-02', 'V1', TRIAL, '1269/2020, 14 §'],
    ['2024-12-31', 'V1', TRIAL, '1269/2020, 14 §'],
    ['2025-01-01', 'V5', AREAS, '380/2023, 120 §'],
    ['2025-01-02', 'V5', AREAS, '380/2023, 120 §'],
  ])('%s: %s, facts by %s, the register by %s', (on, version, factReports, clientRegistry) => {
    expect(lawOn(disclosure, on).reference.version).toBe(version);
    expect(rulesOf(disclosure, on)).toMatchObject({ factReports, clientRegistry });
  });

  it('the trial act is the ground of nothing after its last day, nor before its first', () => {
    for (const on of ['2021-02-28', '2025-01-01']) {
      expect(JSON.stringify(rulesOf(disclosure, on))).not.toContain('1269/2020');
    }
  });
});
