import { describe, expect, it } from 'vitest';
import { failureMessage } from '../../../src/adapters/texts/failures/failure-message.ts';

describe('failureMessage', () => {
  it.each([
    ['data_cut', 'Something is wrong with manifest.json: data_cut.'],
    ['', 'Something is wrong with manifest.json: the file is missing or is not JSON.'],
  ])('says what is wrong with a manifest: "%s"', (field, detail) => {
    expect(failureMessage({ code: 'MANIFEST_INVALID', data: { field } }, 'en').detail).toBe(detail);
  });
});
