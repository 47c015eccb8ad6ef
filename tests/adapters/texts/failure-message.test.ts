import { describe, expect, it } from 'vitest';
import { failureMessage } from '../../../src/adapters/texts/failures/failure-message.ts';

describe('failureMessage', () => {
  it.each([
    ['data_cut', 'Something is wrong with manifest.json: data_cut.'],
    ['', 'Something is wrong with manifest.json: the file is missing or is not JSON.'],
  ])('says what is wrong with a manifest: "%s"', (field, detail) => {
    expect(failureMessage({ code: 'MANIFEST_INVALID', data: { field } }, 'en').detail).toBe(detail);
  });

  it.each([
    ['fi', 'Viimeksi muutti te-virkailija 31.3.2021 klo 12.05.'],
    ['sv', 'Senast ändrad av te-virkailija 31.3.2021 kl. 12.05.'],
    ['en', 'Last changed by te-virkailija, 31 March 2021 at 12:05.'],
  ] as const)('says who changed it, and when, by the clock in Finland: %s', (language, said) => {
    const data = {
      expected: 1,
      actual: 2,
      changedBy: 'te-virkailija',
      changedAt: '2021-03-31T09:05:00.000Z',
    };
    expect(failureMessage({ code: 'VERSION_CONFLICT', data }, language).detail).toContain(said);
    const unknown = failureMessage({ code: 'VERSION_CONFLICT', data: { expected: 1, actual: 2 } }, language);
    expect(unknown.detail).not.toContain('{');
  });
});
