import { describe, expect, it } from 'vitest';
import { savings } from '../../../src/domain/reporting/savings.ts';

describe('savings in labour market support (measure 2)', () => {
  const march2019 = { municipality: 41_000_000, total: 78_000_000 };

  it('March 2022 against March 2019: 38 000 euros for the municipality, 9 000 for the State', () => {
    expect(savings(march2019, { municipality: 37_200_000, total: 73_300_000 })).toEqual({
      municipality: 3_800_000,
      state: 900_000,
    });
  });

  it('are negative when more was paid', () => {
    expect(savings(march2019, { municipality: 41_000_001, total: 78_000_003 })).toEqual({
      municipality: -1,
      state: -2,
    });
  });

  it('are none without a baseline, and nought when nothing changed', () => {
    expect(savings(null, march2019)).toBeNull();
    expect(savings(march2019, march2019)).toEqual({ municipality: 0, state: 0 });
  });
});
