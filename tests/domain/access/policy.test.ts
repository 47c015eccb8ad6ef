import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { type Actor, type Role, ROLES } from '../../../src/domain/access/actor.ts';
import { DATA_CLASSES, type DataClass } from '../../../src/domain/access/data-class.ts';
import { authorise, PERMISSIONS } from '../../../src/domain/access/permissions.ts';
import {
  openClasses,
  READING_POLICY,
  REACH_CLIENT,
  readableBy,
  type Relation,
  RELATIONS,
} from '../../../src/domain/access/policy.ts';
import { ORGANISATION_KINDS, type OrganisationId } from '../../../src/domain/shared/organisation.ts';
import { date } from '../../support/client-facts.ts';

const WORK = 'employment-service';
const DAY = date('2021-03-31');
const GUARDED: ReadonlySet<DataClass> = new Set(['health', 'guidance']);

const open = (
  roles: readonly Role[],
  relation: Relation,
  purpose = WORK,
  dataClasses: readonly DataClass[] = [],
) => [...openClasses({ roles, dataClasses }, relation, purpose)];

const actor = (organisation: string, ...roles: readonly Role[]): Actor => ({
  subject: 'aino',
  organisation: organisation as OrganisationId,
  roles,
});

const anyRoles = fc.uniqueArray(fc.constantFrom(...ROLES));
const anyRelation = fc.constantFrom(...RELATIONS);
const anyClasses = fc.uniqueArray(fc.constantFrom(...DATA_CLASSES));
const anyPurpose = fc.constantFrom(WORK, REACH_CLIENT, 'something-else');

describe('which data of a client are read', () => {
  it.each<[Role, Relation, string, readonly DataClass[]]>([
    ['MUN_OFFICER', 'responsible', WORK, ['basic', 'contact', 'statement']],
    ['TE_OFFICER', 'responsible', WORK, ['basic', 'contact', 'statement']],
    ['MUN_OFFICER', 'area-wide', WORK, ['basic', 'statement']],
    ['STATE_OFFICER_TRANSFERRED', 'area-wide', REACH_CLIENT, ['basic', 'statement', 'contact']],
    ['MUN_OFFICER', 'former', WORK, ['basic']],
    ['MUN_OFFICER', 'former', REACH_CLIENT, ['basic']],
    ['MUN_COORD', 'area-wide', REACH_CLIENT, ['basic']],
    ['AVI_SUPERVISOR', 'area-wide', REACH_CLIENT, ['basic', 'statement']],
    ['AVI_SUPERVISOR', 'responsible', WORK, []],
    ['DPO', 'responsible', WORK, ['log']],
    ['MUN_STAFF', 'responsible', WORK, ['basic']],
    ['EMPLOYER', 'responsible', WORK, []],
  ])('%s, %s, for %s: %j', (role, relation, purpose, classes) => {
    expect(open([role], relation, purpose)).toEqual(classes);
  });

  test.prop([anyRoles, anyPurpose, anyClasses])(
    'of a client to whom no relation leads: nothing, whoever asks and what for (D4)',
    (roles, purpose, granted) => {
      expect(open(roles, 'none', purpose, granted)).toEqual([]);
    },
  );

  test.prop([anyRoles, anyRelation, anyPurpose])(
    'health and guidance by no role, only by a right of their own',
    (roles, relation, purpose) => {
      const closed = open(roles, relation, purpose);
      expect(closed.filter((dataClass) => GUARDED.has(dataClass))).toEqual([]);
      const opened = open(roles, relation, purpose, ['health']);
      expect(opened.filter((dataClass) => !closed.includes(dataClass))).toEqual(
        opened.includes('health') ? ['health'] : [],
      );
    },
  );

  test.prop([anyRoles, anyRelation, anyPurpose, anyClasses])(
    'several roles open what each of them opens',
    (roles, relation, purpose, granted) => {
      const each = roles.flatMap((role) => open([role], relation, purpose, granted));
      expect(open(roles, relation, purpose, granted).toSorted()).toEqual([...new Set(each)].toSorted());
    },
  );

  it('opens the basic data to every role that a permission lets look at clients', () => {
    const looks = PERMISSIONS.filter((permission) =>
      /^(client|notice|request|determination)\.read$/.test(permission),
    );
    expect(looks).toHaveLength(4);
    for (const kind of ORGANISATION_KINDS) {
      for (const role of ROLES) {
        const holder = actor(`${kind}:1`, role);
        if (!looks.some((permission) => authorise(holder, permission).ok)) continue;
        const relation = kind === 'area' || kind === 'avi' ? 'area-wide' : 'responsible';
        expect([kind, role, open([role], relation)]).toEqual([kind, role, expect.arrayContaining(['basic'])]);
      }
    }
  });

  it('gives a reason for every line', () => {
    for (const { why } of READING_POLICY) expect(why.length).toBeGreaterThan(20);
  });
});

describe('whose clients are seen, and reached', () => {
  const HAMEENLINNA = ['area:1531', 'municipality:109', 'municipality:082', 'municipality:165'];

  it.each<[Actor, string, readonly string[], readonly string[]]>([
    [actor('municipality:109', 'MUN_OFFICER'), WORK, ['municipality:109'], ['municipality:109']],
    [actor('te-office:1500', 'TE_OFFICER'), WORK, ['te-office:1500'], ['te-office:1500']],
    [actor('area:1531', 'STATE_OFFICER_TRANSFERRED'), WORK, HAMEENLINNA, []],
    [actor('area:1531', 'STATE_OFFICER_TRANSFERRED'), REACH_CLIENT, HAMEENLINNA, HAMEENLINNA],
    [actor('area:1531', 'MUN_COORD'), REACH_CLIENT, HAMEENLINNA, []],
    [actor('area:1531', 'MUN_FINANCE'), WORK, ['area:1531'], []],
    [actor('keha', 'KEHA_ADMIN'), WORK, ['keha'], []],
    [actor('keha', 'INTEGRATION'), WORK, ['keha'], ['keha']],
  ])('%j for %s', (who, purpose, organisations, contactOf) => {
    expect(readableBy(who, purpose, DAY)).toEqual({
      organisations,
      contactOf,
      healthOf: [],
      guidanceOf: [],
    });
  });

  it('health data and psychologists’ notes are shown by a right of their own, and to nobody whose role has none', () => {
    const opened = { dataClasses: ['health', 'guidance'] } as const;
    const officer = readableBy({ ...actor('municipality:109', 'MUN_OFFICER'), ...opened }, WORK, DAY);
    expect([officer.healthOf, officer.guidanceOf]).toEqual([['municipality:109'], ['municipality:109']]);
    const coordinator = readableBy({ ...actor('area:1531', 'MUN_COORD'), ...opened }, WORK, DAY);
    expect([coordinator.healthOf, coordinator.guidanceOf]).toEqual([[], []]);
  });

  it('the supervisor sees those of every trial municipality, and reaches nobody (D19)', () => {
    const { organisations, contactOf } = readableBy(actor('avi', 'AVI_SUPERVISOR'), REACH_CLIENT, DAY);
    expect(organisations.length).toBe(119);
    expect(contactOf).toEqual([]);
  });
});
