import { describe, expect, it } from 'vitest';
import { readArguments, USAGE } from '../../../src/adapters/cli/arguments.ts';
import { UsageError } from '../../../src/adapters/cli/option-readers.ts';
import { areaCodes } from '../../../src/domain/legislation/trial-areas.ts';

const read = (line: string, system = 'C.UTF-8') =>
  readArguments(
    line.split(' ').filter((word) => word !== ''),
    system,
  );

const GRANT = {
  command: 'grant',
  subject: 'somebody',
  validFrom: null,
  validUntil: null,
  officeHolder: false,
  shareOfDuties: null,
  regularNeed: false,
  dataClasses: [],
};

describe('readArguments', () => {
  it.each([
    ['retain --dry-run', { command: 'retain', dryRun: true, again: null }],
    ['retain --again list.csv', { command: 'retain', dryRun: false, again: 'list.csv' }],
    ['import some/folder', { command: 'import', folder: 'some/folder' }],
    [
      'determine --area 1531 --date 2021-03-31',
      { command: 'determine', area: '1531', date: '2021-03-31', dryRun: false },
    ],
    [
      'determine --dry-run --area=1531 --date=2021-03-31',
      { command: 'determine', area: '1531', date: '2021-03-31', dryRun: true },
    ],
    [
      'transfer --area 1531 --date 2021-03-01 --await-receipt',
      {
        command: 'transfer',
        area: '1531',
        date: '2021-03-01',
        awaitReceipt: true,
        dryRun: false,
        municipality: null,
      },
    ],
    [
      'transfer --area 1531 --date 2021-03-01 --dry-run --municipality 109',
      {
        command: 'transfer',
        area: '1531',
        date: '2021-03-01',
        awaitReceipt: false,
        dryRun: true,
        municipality: '109',
      },
    ],
    [
      'report --area 1531,1131 --month 2021-03',
      {
        command: 'report',
        areas: ['1531', '1131'],
        month: '2021-03',
        population: 'ALL_JOBSEEKERS',
        format: 'table',
      },
    ],
    [
      'report --area 1531,1531, --month 2021-03 --format csv --population target-group',
      { command: 'report', areas: ['1531'], month: '2021-03', population: 'TARGET_GROUP', format: 'csv' },
    ],
    [
      'simulate --area 1531 --date 2021-03-31 --set target_group.age_below=25 --adopt conduct/V6',
      {
        command: 'simulate',
        area: '1531',
        date: '2021-03-31',
        values: [{ key: 'target_group.age_below', value: 25, from: null, until: null }],
        adopts: [{ theme: 'conduct', version: 'V6' }],
        format: 'table',
      },
    ],
    [
      'simulate --area all --date 2021-03-31 --adopt conduct/V6 --adopt meeting.initial/V6 --format json',
      {
        command: 'simulate',
        area: null,
        date: '2021-03-31',
        values: [],
        adopts: [
          { theme: 'conduct', version: 'V6' },
          { theme: 'meeting.initial', version: 'V6' },
        ],
        format: 'json',
      },
    ],
    [
      'generate --area 1531 --persons 100 --date 2021-03-31 --seed 1 --out folder',
      { command: 'generate', areas: ['1531'], persons: 100, date: '2021-03-31', seed: 1, out: 'folder' },
    ],
    [
      'grant --subject somebody --role TE_OFFICER --organisation te-office:1500',
      { ...GRANT, role: 'TE_OFFICER', organisation: 'te-office:1500' },
    ],
    [
      'grant --subject somebody --role MUN_OFFICER --organisation area:1531 --office-holder --share-of-duties 60 --regular-need --data-class health --data-class guidance --from 2021-04-01 --until 2021-12-31',
      {
        ...GRANT,
        role: 'MUN_OFFICER',
        organisation: 'area:1531',
        officeHolder: true,
        shareOfDuties: 60,
        regularNeed: true,
        dataClasses: ['health', 'guidance'],
        validFrom: '2021-03-31T21:00:00.000Z',
        validUntil: '2021-12-31T22:00:00.000Z',
      },
    ],
    ['migrate', { command: 'migrate' }],
    ['', { command: 'help' }],
    ['help', { command: 'help' }],
    ['import --help', { command: 'help' }],
  ])('understands %s', (line, request) => {
    expect(read(line).request).toEqual(request);
  });

  it('knows every trial area by the word all', () => {
    expect(read('report --area all --month 2021-03').request).toMatchObject({ areas: areaCodes });
  });

  it.each([
    ['exprot', 'there is no command exprot'],
    ['import', 'the folder of the delivery'],
    ['import one two', 'too much: two'],
    ['determine --date 2021-03-31', '--area'],
    ['determine --area 1531 --date 31.3.2021', '--date yyyy-mm-dd'],
    ['determine --area 1531 --date 2021-02-29', '--date yyyy-mm-dd'],
    ['determine --area 1531,1131 --date 2021-03-31', 'one area'],
    ['import x --dry-run', 'import has no option --dry-run'],
    ['transfer --area 1531 --date 2021-03-31 --municipality x', 'give --municipality <code>, three digits'],
    ['report --area 1531 --month 2021-13', '--month yyyy-mm'],
    ['report --area 1531 --month 2021-03 --format xlsx', '--format table, csv, json'],
    ['report --area 1531 --month 2021-03 --population some', '--population'],
    ['simulate --area 1531,1131 --date 2021-03-31 --adopt conduct/V6', 'one area'],
    ['simulate --area 1531 --date 2021-03-31', 'what the bill changes, for example --set'],
    ['simulate --area 1531 --date 2021-03-31 --adopt conduct/V6 --format xml', '--format table, csv, json'],
    ['simulate --area 1531 --date 2021-03-31 --adopt conduct', '--adopt <theme>/<version>, for example'],
    ['determine --area 1531 --date 2021-03-31 --set a=1', 'determine has no option --set'],
    [
      'generate --area 1531 --persons many --date 2021-03-31 --seed 1 --out folder',
      '--persons, a whole number',
    ],
    ['generate --area 1531 --persons 10 --date 2021-03-31 --seed -1 --out folder', 'seed'],
    ['grant --subject somebody --role BOSS --organisation keha', '--role, one of'],
    ['grant --subject somebody --role TE_OFFICER --organisation town', '--organisation'],
    ['grant --subject a --role DPO --organisation keha --share-of-duties 101', '--share-of-duties'],
    ['grant --subject a --role DPO --organisation keha --data-class log', '--data-class, one of'],
    ['grant --subject a --role DPO --organisation keha --until soon', '--until yyyy-mm-dd'],
    ['migrate --force', 'force'],
    ['migrate --lang de', '--lang is one of fi, sv, en'],
  ])('refuses %s and says what is missing', (line, message) => {
    expect(() => read(line)).toThrow(UsageError);
    expect(() => read(line)).toThrow(message);
  });

  it.each([
    ['migrate', 'fi_FI.UTF-8', 'fi'],
    ['migrate', 'sv_FI.UTF-8', 'sv'],
    ['migrate', 'de_DE.UTF-8', 'en'],
    ['migrate', '', 'en'],
    ['migrate --lang sv', 'fi_FI.UTF-8', 'sv'],
  ])('speaks the language: %s on %s', (line, system, language) => {
    expect(read(line, system).language).toBe(language);
  });

  it('tells of every command in its help', () => {
    for (const command of [
      'import',
      'determine',
      'transfer',
      'report',
      'simulate',
      'generate',
      'grant',
      'migrate',
    ]) {
      expect(USAGE).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'));
    }
  });
});
