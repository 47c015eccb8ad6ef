import { describe, expect, it } from 'vitest';
import {
  checkMerge,
  checkReversal,
  type Merge,
  type MergeSide,
} from '../../../../src/domain/clients/persons/merge.ts';
import type { ClientId, MergeId } from '../../../../src/domain/shared/ids.ts';
import type { Instant } from '../../../../src/domain/shared/instant.ts';
import { organisation } from '../../../../src/domain/shared/organisation.ts';

const side = (id: string, changes: Partial<MergeSide> = {}): MergeSide => ({
  id: id as ClientId,
  identityCode: null,
  mergedInto: null,
  hasDuplicates: false,
  hasOpenNotice: false,
  hasOpenMatters: false,
  hasValidJobSearch: false,
  responsible: null,
  ...changes,
});
const HOME = organisation('municipality', '109');
const OFFICE = organisation('te-office', '1500');
const A = { identityCode: '010199-9994' };
const B = { identityCode: '010199-9005' };
const searching = { hasValidJobSearch: true, responsible: HOME };

const outcome = (staying: MergeSide, duplicate: MergeSide, reason: string | null = null): string => {
  const result = checkMerge(staying, duplicate, reason);
  return result.ok ? 'merged' : result.failure.code;
};

describe('a merge', () => {
  it.each([
    ['two without anything', outcome(side('1'), side('2')), 'merged'],
    ['one and itself', outcome(side('1'), side('1')), 'MERGE_SAME_CLIENT'],
    [
      'a duplicate that stays',
      outcome(side('1', { mergedInto: '3' as ClientId }), side('2')),
      'ALREADY_MERGED',
    ],
    ['a duplicate again', outcome(side('1'), side('2', { mergedInto: '3' as ClientId })), 'ALREADY_MERGED'],
    ['one with duplicates', outcome(side('1'), side('2', { hasDuplicates: true })), 'ALREADY_MERGED'],
    ['into one with duplicates', outcome(side('1', { hasDuplicates: true }), side('2')), 'merged'],
    ['an open notice of one', outcome(side('1', { hasOpenNotice: true }), side('2')), 'MERGE_OPEN_NOTICE'],
    ['of the other', outcome(side('1'), side('2', { hasOpenNotice: true })), 'MERGE_OPEN_NOTICE'],
    [
      'open matters of the duplicate',
      outcome(side('1'), side('2', { hasOpenMatters: true })),
      'MERGE_OPEN_MATTERS',
    ],
    ['of the one that stays', outcome(side('1', { hasOpenMatters: true }), side('2')), 'merged'],
    ['searches under one authority', outcome(side('1', searching), side('2', searching)), 'merged'],
    [
      'searches under two authorities',
      outcome(side('1', searching), side('2', { ...searching, responsible: OFFICE })),
      'MERGE_DIFFERENT_AUTHORITIES',
    ],
    [
      'somebody responsible for the duplicate alone',
      outcome(side('1'), side('2', searching)),
      'MERGE_OTHER_WAY',
    ],
    ['the other way round', outcome(side('2', searching), side('1')), 'merged'],
    ['two codes without a reason', outcome(side('1', A), side('2', B)), 'MERGE_REASON_NEEDED'],
    ['two codes with one', outcome(side('1', A), side('2', B), 'Tunnus korjattu'), 'merged'],
    ['a code and none', outcome(side('1'), side('2', B)), 'merged'],
  ])('of %s', (_, found, expected) => {
    expect(found).toBe(expected);
  });

  it('is reversed once; the second is told who was first', () => {
    const merge: Merge = {
      id: 'm' as MergeId,
      clientId: '1' as ClientId,
      duplicateId: '2' as ClientId,
      reason: null,
      codeTaken: null,
      mergedBy: 'one',
      mergedAt: '2021-03-31T09:00:00.000Z' as Instant,
      reversedAt: null,
      reversedBy: null,
    };
    expect(checkReversal(merge)).toEqual({ ok: true, value: null });
    const reversed = { ...merge, reversedAt: '2021-03-31T10:00:00.000Z' as Instant, reversedBy: 'another' };
    expect(checkReversal(reversed)).toMatchObject({
      failure: {
        code: 'MERGE_REVERSED',
        data: { changedBy: 'another', changedAt: '2021-03-31T10:00:00.000Z' },
      },
    });
  });
});
