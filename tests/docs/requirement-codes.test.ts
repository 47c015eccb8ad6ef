import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

/**
 * What the requirements on the target group and on moving clients (R24–R31) name as an outcome or a refusal, and the
 * test that produces it: its file, and the beginning of its title.
 */
const PRODUCED: readonly (readonly [requirement: string, outcome: string, file: string, title: string])[] = [
  ['R24', 'PENDING_INFORMATION', 'application/determine-client', 'E25: a pending decision of the fund'],
  ['R24', 'FACT_CONFLICT', 'application/own-facts', ''],
  ['R24', 'FACT_CONFLICT', 'http/fact-problems', ''],
  ['R25', 'BIRTH_DATE_MISSING', 'http/registration', ''],
  ['R25', 'AGE_IMPLAUSIBLE', 'http/registration', ''],
  ['R26', 'NO_GROUND', 'domain/clients/determination.edge-cases', 'E27: a visa or a pending application'],
  ['R26', "'und'", 'domain/clients/determination.edge-cases', ''],
  ['R27', 'STATUS_MISSING', 'domain/clients/determination.conditions', ''],
  ['R28', 'NOT_IN_TRIAL_AREA', 'domain/clients/determination.conditions', ''],
  ['R28', 'NOT_IN_TRIAL_AREA', 'http/moving-clients', ''],
  ['R28', 'MUNICIPALITY_CODE_INVALID', 'http/moving-clients', ''],
  ['R29', 'NOT_RESPONSIBLE', 'http/moving-clients', 'R29: '],
  ['R29', 'CLIENT_NOT_FOUND', 'http/moving-clients', 'R29: '],
  ['R30', 'SENT_UNCONFIRMED', 'domain/clients/referral-notice', ''],
  ['R30', 'TRANSFER_ALREADY_PENDING', 'application/bulk-transfer', 'moves clients by name'],
  ['R30', 'TRANSFER_ALREADY_PENDING', 'http/moving-clients', ''],
  ['R30', 'WRONG_MUNICIPALITY', 'http/moving-clients', ''],
  ['R31', 'isNew: false', 'application/determine-client', 'gives the same determination for the same facts'],
  ['R31', 'added: 0', 'application/daily-round', 'determines everybody who is new'],
];

describe('outcomes and refusals of R24–R31', () => {
  it.each(PRODUCED)('%s: %s is produced by %s', async (_requirement, outcome, file, title) => {
    const found = (await testsIn(file)).filter(
      (test) => test.title.startsWith(title) && test.text.includes(outcome),
    );
    expect(found).not.toEqual([]);
  });
});

/** The tests of a file: the title, and the text up to the next test; what stands before the first belongs to it. */
async function testsIn(file: string): Promise<readonly { readonly title: string; readonly text: string }[]> {
  const text = await readFile(`tests/${file}.test.ts`, 'utf8');
  return text
    .split(/\n\s*(?=it(?:\.each)?[(<])/)
    .slice(1)
    .map((part) => ({ title: /['"`](.*?)['"`],/s.exec(part)?.[1] ?? '', text: part }));
}
