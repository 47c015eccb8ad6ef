import { describe, expect, it } from 'vitest';
import { fail, ok, type RuleReference } from '../../../src/domain/shared/result.ts';

const RULE: RuleReference = {
  theme: 'transfer',
  version: 'V1',
  from: '2021-03-01',
  act: '1269/2020',
  section: '5 §',
};

describe('result of an operation', () => {
  it('is a value', () => {
    expect(ok(3)).toEqual({ ok: true, value: 3 });
  });

  it('or a failure with its kind and code, and with data and rule only where there are some', () => {
    expect(fail('conflict', 'NOTICE_STATE')).toStrictEqual({
      ok: false,
      failure: { code: 'NOTICE_STATE', kind: 'conflict' },
    });
    expect(fail('invalid', 'DATE_INVALID', { date: 'x' })).toStrictEqual({
      ok: false,
      failure: { code: 'DATE_INVALID', kind: 'invalid', data: { date: 'x' } },
    });
    expect(fail('rule-violation', 'OUTSIDE_TRIAL_PERIOD', undefined, RULE)).toStrictEqual({
      ok: false,
      failure: { code: 'OUTSIDE_TRIAL_PERIOD', kind: 'rule-violation', rule: RULE },
    });
  });
});
