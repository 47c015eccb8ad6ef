import { describe, expect, it } from 'vitest';
import { noticeService, presumedServiceOn } from '../../../src/domain/legislation/notice-service.ts';
import { deadline } from '../../../src/domain/shared/deadlines.ts';
import type { PlainDate } from '../../../src/domain/shared/plain-date.ts';

const date = (text: string): PlainDate => text as PlainDate;

describe('presumption of service (434/2003, section 59; 13/2003, section 19)', () => {
  it.each([
    // sent         how        presumed      30 days for rectification end
    ['2021-06-01', 'letter', '2021-06-08', '2021-07-08'],
    ['2021-06-01', 'message', '2021-06-04', '2021-07-05'],
    ['2021-06-19', 'letter', '2021-06-26', '2021-07-26'],
    ['2021-12-29', 'letter', '2022-01-05', '2022-02-04'],
    ['2024-02-26', 'message', '2024-02-29', '2024-04-02'],
  ] as const)('what was sent on %s by %s came on %s', (sent, by, presumed, rectification) => {
    const law = noticeService.at(date(sent));
    if (!law.ok) throw new Error(law.failure.code);
    const served = presumedServiceOn(date(sent), by, law.value.rules);
    expect(served).toBe(presumed);
    expect(deadline(served, { amount: 30, unit: 'days' }).moved).toBe(rectification);
  });
});
