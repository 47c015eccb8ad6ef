import { describe, expect, it } from 'vitest';
import { type Role, ROLES } from '../../../src/domain/access/actor.ts';
import { canBeHeldIn } from '../../../src/domain/access/grant.ts';
import {
  authorise,
  carriesAnything,
  type Permission,
  PERMISSIONS,
} from '../../../src/domain/access/permissions.ts';
import {
  KEHA,
  MINISTRY,
  type OrganisationId,
  type OrganisationKind,
  organisation,
} from '../../../src/domain/shared/organisation.ts';

const BODIES: Readonly<Record<OrganisationKind, OrganisationId>> = {
  municipality: organisation('municipality', '109'),
  area: organisation('area', '1531'),
  'te-office': organisation('te-office', '1500'),
  'employment-authority': organisation('employment-authority', 'TA21'),
  ely: organisation('ely', '04'),
  keha: KEHA,
  ministry: MINISTRY,
  avi: 'avi' as OrganisationId,
  employer: organisation('employer', '9000100-6'),
  provider: organisation('provider', 'valmennuspaja'),
};
const KINDS = Object.keys(BODIES) as OrganisationKind[];

const FACT_RECORDERS = [
  'TE_OFFICER of te-office',
  'STATE_OFFICER_TRANSFERRED of te-office',
  'MUN_OFFICER of municipality',
  'MUN_OFFICER of area',
  'STATE_OFFICER_TRANSFERRED of municipality',
  'STATE_OFFICER_TRANSFERRED of area',
  'MUN_OFFICER of employment-authority',
] as const;
const WITH_COORDINATORS = [...FACT_RECORDERS, 'MUN_COORD of municipality', 'MUN_COORD of area'] as const;
const LOG_GIVERS = [
  'DPO of municipality',
  'DPO of area',
  'DPO of te-office',
  'DPO of employment-authority',
  'DPO of keha',
  'KEHA_ADMIN of keha',
] as const;
const OFFICERS = ['TE_OFFICER of te-office', 'MUN_OFFICER of municipality', 'MUN_OFFICER of area'] as const;

/** Those who book meetings. */
const BOOKERS = [
  ...FACT_RECORDERS,
  'MUN_STAFF of municipality',
  'MUN_STAFF of area',
  'MUN_STAFF of employment-authority',
] as const;

/** Those who look at what is bought for the trials. */
const PROCUREMENT_READERS = [
  'ELY_PROC of ely',
  'ELY_QUOTA of ely',
  'MUN_OFFICER of municipality',
  'MUN_OFFICER of area',
  'STATE_OFFICER_TRANSFERRED of municipality',
  'STATE_OFFICER_TRANSFERRED of area',
  'MUN_COORD of municipality',
  'MUN_COORD of area',
  'MUN_FINANCE of municipality',
  'MUN_FINANCE of area',
  'TE_OFFICER of te-office',
  'KEHA_ADMIN of keha',
  'TEM_ANALYST of ministry',
] as const;

/** Reviewed: who may do what. Everything that does not stand here is forbidden. */
const REVIEWED: Readonly<Record<Permission, readonly `${Role} of ${OrganisationKind}`[]>> = {
  'exchange.read': [...FACT_RECORDERS, 'KEHA_ADMIN of keha', 'INTEGRATION of keha'],
  'exchange.handle': [...FACT_RECORDERS, 'KEHA_ADMIN of keha', 'INTEGRATION of keha'],
  'exchange.replay': ['KEHA_ADMIN of keha', 'INTEGRATION of keha'],
  'exchange.answer': ['INTEGRATION of keha', 'INTEGRATION of te-office'],
  'claim.handle': FACT_RECORDERS,
  'claim.read': [...FACT_RECORDERS, 'AVI_SUPERVISOR of avi'],
  'decision.handle': FACT_RECORDERS,
  'decision.read': [...FACT_RECORDERS, 'AVI_SUPERVISOR of avi'],
  'decision-limit.set': [
    'MUN_COORD of municipality',
    'MUN_COORD of area',
    'MUN_OFFICER of employment-authority',
  ],
  'decision-limit.read': WITH_COORDINATORS,
  'service-referral.handle': FACT_RECORDERS,
  'service-referral.read': [...FACT_RECORDERS, 'AVI_SUPERVISOR of avi'],
  'vacancy.import': ['INTEGRATION of keha'],
  'posting-fault.read': ['INTEGRATION of keha', 'KEHA_ADMIN of keha'],
  'vacancy.handle': FACT_RECORDERS,
  'vacancy.read': [
    ...BOOKERS,
    'MUN_COORD of municipality',
    'MUN_COORD of area',
    'AVI_SUPERVISOR of avi',
    'INTEGRATION of keha',
    'KEHA_ADMIN of keha',
  ],
  'procurement.manage': ['ELY_PROC of ely'],
  'procurement.consult': [
    'ELY_PROC of ely',
    'MUN_OFFICER of municipality',
    'MUN_OFFICER of area',
    'MUN_COORD of municipality',
    'MUN_COORD of area',
  ],
  'procurement.read': PROCUREMENT_READERS,
  'course.read': [...PROCUREMENT_READERS, 'PROVIDER of provider'],
  'seat-pool.open': [
    'MUN_COORD of municipality',
    'MUN_COORD of area',
    'MUN_OFFICER of municipality',
    'MUN_OFFICER of area',
    'MUN_OFFICER of employment-authority',
  ],
  'seat-pool.read': [...FACT_RECORDERS, 'MUN_COORD of municipality', 'MUN_COORD of area'],
  'legislation.confirm': ['KEHA_ADMIN of keha'],
  'legislation.simulate': ['KEHA_ADMIN of keha', 'TE_OFFICER of te-office'],
  'access-log.extract': LOG_GIVERS,
  'access-log.read': [
    ...LOG_GIVERS,
    'AUDITOR of municipality',
    'AUDITOR of area',
    'AUDITOR of te-office',
    'AUDITOR of employment-authority',
    'AUDITOR of keha',
  ],
  'access-log.verify': ['KEHA_ADMIN of keha', 'DPO of keha', 'AUDITOR of keha'],
  'delivery.import': ['INTEGRATION of keha'],
  'delivery.read': ['INTEGRATION of keha', 'KEHA_ADMIN of keha', 'TE_OFFICER of te-office'],
  'determination.run': ['TE_OFFICER of te-office'],
  'determination.read': [
    'TE_OFFICER of te-office',
    'STATE_OFFICER_TRANSFERRED of te-office',
    'MUN_OFFICER of municipality',
    'MUN_OFFICER of area',
    'STATE_OFFICER_TRANSFERRED of municipality',
    'STATE_OFFICER_TRANSFERRED of area',
    'MUN_OFFICER of employment-authority',
    'AVI_SUPERVISOR of avi',
  ],
  'meeting.book': BOOKERS,
  'meeting.calendar': BOOKERS,
  'meeting.hold': FACT_RECORDERS,
  'meeting.read': [...FACT_RECORDERS, 'AVI_SUPERVISOR of avi'],
  'plan.write': FACT_RECORDERS,
  'plan.read': [...FACT_RECORDERS, 'AVI_SUPERVISOR of avi'],
  'fact.record': FACT_RECORDERS,
  'obligation.handle': FACT_RECORDERS,
  'obligation.read': [...FACT_RECORDERS, 'AVI_SUPERVISOR of avi'],
  'clarification.handle': FACT_RECORDERS,
  'clarification.read': [...FACT_RECORDERS, 'AVI_SUPERVISOR of avi'],
  'statement.handle': FACT_RECORDERS,
  'statement.read': [...FACT_RECORDERS, 'AVI_SUPERVISOR of avi'],
  'start-up-grant.handle': FACT_RECORDERS,
  'start-up-grant.read': [...FACT_RECORDERS, 'AVI_SUPERVISOR of avi'],
  'job-offer.handle': FACT_RECORDERS,
  'job-offer.read': [...FACT_RECORDERS, 'AVI_SUPERVISOR of avi'],
  'matching.read': FACT_RECORDERS,
  'matching.wish': FACT_RECORDERS,
  'introduction.handle': FACT_RECORDERS,
  'introduction.read': [...FACT_RECORDERS, 'AVI_SUPERVISOR of avi'],
  'fact-report.handle': FACT_RECORDERS.filter((who) => !who.endsWith('te-office')),
  'fact-report.read': [...FACT_RECORDERS, 'AVI_SUPERVISOR of avi'],
  'fact-report.answer': ['TE_OFFICER of te-office'],
  'pay-subsidy.handle': FACT_RECORDERS,
  'pay-subsidy.read': [...FACT_RECORDERS, 'AVI_SUPERVISOR of avi'],
  'work-trial.handle': FACT_RECORDERS,
  'work-trial.read': [...FACT_RECORDERS, 'AVI_SUPERVISOR of avi'],
  'fact.correct': FACT_RECORDERS,
  'research-permit.record': ['KEHA_ADMIN of keha'],
  'research.extract': ['EVALUATOR of ministry'],
  'client.copy': [
    'TE_OFFICER of te-office',
    'MUN_OFFICER of municipality',
    'MUN_OFFICER of area',
    'MUN_OFFICER of employment-authority',
    'KEHA_ADMIN of keha',
  ],
  'retention.run': ['KEHA_ADMIN of keha', 'INTEGRATION of keha'],
  'daily-round.run': ['INTEGRATION of keha'],
  'determination.override': ['TE_OFFICER of te-office'],
  'responsibility-review.decide': [
    'TE_OFFICER of te-office',
    'MUN_OFFICER of municipality',
    'MUN_OFFICER of area',
  ],
  'transfer.run': ['TE_OFFICER of te-office'],
  'notice.read': [
    'TE_OFFICER of te-office',
    'STATE_OFFICER_TRANSFERRED of te-office',
    'MUN_OFFICER of municipality',
    'MUN_OFFICER of area',
    'STATE_OFFICER_TRANSFERRED of municipality',
    'STATE_OFFICER_TRANSFERRED of area',
    'MUN_OFFICER of employment-authority',
    'AVI_SUPERVISOR of avi',
    'MUN_COORD of municipality',
    'MUN_COORD of area',
  ],
  'notice.receive': [
    'TE_OFFICER of te-office',
    'STATE_OFFICER_TRANSFERRED of te-office',
    'MUN_OFFICER of municipality',
    'MUN_OFFICER of area',
    'STATE_OFFICER_TRANSFERRED of municipality',
    'STATE_OFFICER_TRANSFERRED of area',
    'MUN_OFFICER of employment-authority',
  ],
  'notice.send': [
    'TE_OFFICER of te-office',
    'STATE_OFFICER_TRANSFERRED of te-office',
    'MUN_OFFICER of municipality',
    'MUN_OFFICER of area',
    'STATE_OFFICER_TRANSFERRED of municipality',
    'STATE_OFFICER_TRANSFERRED of area',
    'MUN_OFFICER of employment-authority',
  ],
  'te-office-stay.mark': ['TE_OFFICER of te-office', 'STATE_OFFICER_TRANSFERRED of te-office'],
  'client.read': [
    'TE_OFFICER of te-office',
    'STATE_OFFICER_TRANSFERRED of te-office',
    'MUN_OFFICER of municipality',
    'MUN_OFFICER of area',
    'STATE_OFFICER_TRANSFERRED of municipality',
    'STATE_OFFICER_TRANSFERRED of area',
    'MUN_OFFICER of employment-authority',
    'AVI_SUPERVISOR of avi',
  ],
  'client.register': OFFICERS,
  'client.identify': OFFICERS,
  'client.contact': OFFICERS,
  'client.merge': OFFICERS,
  'security-ban.enter': OFFICERS,
  'security-ban.recall': ['KEHA_ADMIN of keha'],
  'identity-codes.read': ['KEHA_ADMIN of keha'],
  'assessment.write': FACT_RECORDERS,
  'assessment.read': [...FACT_RECORDERS, 'AVI_SUPERVISOR of avi'],
  'advice.record': [...FACT_RECORDERS, 'MUN_STAFF of municipality', 'MUN_STAFF of area'],
  'guidance.write': FACT_RECORDERS,
  'quota.read': [
    'ELY_QUOTA of ely',
    'MUN_OFFICER of municipality',
    'MUN_OFFICER of area',
    'MUN_OFFICER of employment-authority',
    'STATE_OFFICER_TRANSFERRED of municipality',
    'STATE_OFFICER_TRANSFERRED of area',
    'MUN_COORD of municipality',
    'MUN_COORD of area',
    'MUN_COORD of employment-authority',
    'MUN_FINANCE of municipality',
    'MUN_FINANCE of area',
    'MUN_FINANCE of employment-authority',
    'KEHA_ADMIN of keha',
    'TEM_ANALYST of ministry',
  ],
  'quota.manage': [
    'ELY_QUOTA of ely',
    'MUN_COORD of employment-authority',
    'MUN_FINANCE of employment-authority',
  ],
  'quota.transfer': ['ELY_QUOTA of ely', 'MUN_COORD of area'],
  'quota.verify': ['KEHA_ADMIN of keha', 'INTEGRATION of keha'],
  'quota.move': [
    'MUN_OFFICER of municipality',
    'MUN_OFFICER of area',
    'STATE_OFFICER_TRANSFERRED of municipality',
    'STATE_OFFICER_TRANSFERRED of area',
    'MUN_OFFICER of employment-authority',
  ],
  'cooperation.run': ['MUN_COORD of area'],
  'cooperation.read': ['MUN_COORD of area'],
  'guidance.read': [...FACT_RECORDERS, 'AVI_SUPERVISOR of avi'],
  'process-worklist.read': WITH_COORDINATORS,
  'process.read': [...FACT_RECORDERS, 'AVI_SUPERVISOR of avi'],
  'process-task.end': FACT_RECORDERS,
  'entitlement.read': [...FACT_RECORDERS, 'AVI_SUPERVISOR of avi'],
  'entitlement.handle': FACT_RECORDERS,
  'official.appoint': WITH_COORDINATORS,
  'official.read': [...WITH_COORDINATORS, 'AVI_SUPERVISOR of avi'],
  'service-model.configure': ['MUN_COORD of municipality', 'MUN_COORD of area'],
  'official.hand-over': [
    'MUN_COORD of municipality',
    'MUN_COORD of area',
    'MUN_OFFICER of employment-authority',
  ],
  'worklist.read': [
    'TE_OFFICER of te-office',
    'STATE_OFFICER_TRANSFERRED of te-office',
    'MUN_OFFICER of municipality',
    'MUN_OFFICER of area',
    'STATE_OFFICER_TRANSFERRED of municipality',
    'STATE_OFFICER_TRANSFERRED of area',
    'MUN_OFFICER of employment-authority',
  ],
  'request.record': [
    'TE_OFFICER of te-office',
    'STATE_OFFICER_TRANSFERRED of te-office',
    'MUN_OFFICER of municipality',
    'MUN_OFFICER of area',
    'STATE_OFFICER_TRANSFERRED of municipality',
    'STATE_OFFICER_TRANSFERRED of area',
    'MUN_OFFICER of employment-authority',
  ],
  'request.read': [
    'TE_OFFICER of te-office',
    'STATE_OFFICER_TRANSFERRED of te-office',
    'MUN_OFFICER of municipality',
    'MUN_OFFICER of area',
    'STATE_OFFICER_TRANSFERRED of municipality',
    'STATE_OFFICER_TRANSFERRED of area',
    'MUN_OFFICER of employment-authority',
    'AVI_SUPERVISOR of avi',
  ],
  'request.consent': [
    'MUN_OFFICER of municipality',
    'MUN_OFFICER of area',
    'STATE_OFFICER_TRANSFERRED of municipality',
    'STATE_OFFICER_TRANSFERRED of area',
  ],
  'request.decide': ['TE_OFFICER of te-office'],
  'disqualification.record': [
    'TE_OFFICER of te-office',
    'STATE_OFFICER_TRANSFERRED of te-office',
    'MUN_OFFICER of municipality',
    'MUN_OFFICER of area',
    'STATE_OFFICER_TRANSFERRED of municipality',
    'STATE_OFFICER_TRANSFERRED of area',
    'MUN_OFFICER of employment-authority',
  ],
  'suspension.order': ['AVI_SUPERVISOR of avi'],
  'suspension.read': [
    'AVI_SUPERVISOR of avi',
    'KEHA_ADMIN of keha',
    'INTEGRATION of keha',
    'TE_OFFICER of te-office',
    'MUN_OFFICER of municipality',
    'MUN_OFFICER of area',
    'STATE_OFFICER_TRANSFERRED of municipality',
    'STATE_OFFICER_TRANSFERRED of area',
    'MUN_COORD of municipality',
    'MUN_COORD of area',
  ],
  'suspension.run': ['KEHA_ADMIN of keha', 'INTEGRATION of keha', 'TE_OFFICER of te-office'],
  'employment-authority.register': ['KEHA_ADMIN of keha'],
  'employment-authority.read': [
    'TE_OFFICER of te-office',
    'STATE_OFFICER_TRANSFERRED of te-office',
    'MUN_OFFICER of municipality',
    'MUN_OFFICER of area',
    'STATE_OFFICER_TRANSFERRED of municipality',
    'STATE_OFFICER_TRANSFERRED of area',
    'MUN_OFFICER of employment-authority',
    'AVI_SUPERVISOR of avi',
    'KEHA_ADMIN of keha',
    'INTEGRATION of keha',
  ],
  'authority-hand-over.run': ['KEHA_ADMIN of keha', 'INTEGRATION of keha'],
  'run.read': ['INTEGRATION of keha', 'KEHA_ADMIN of keha', 'TE_OFFICER of te-office'],
  'quota-calculation.make': ['TEM_ANALYST of ministry'],
  'quota-calculation.read': [
    'TEM_ANALYST of ministry',
    'KEHA_ADMIN of keha',
    'ELY_QUOTA of ely',
    'MUN_OFFICER of municipality',
    'MUN_OFFICER of area',
    'STATE_OFFICER_TRANSFERRED of municipality',
    'STATE_OFFICER_TRANSFERRED of area',
    'MUN_COORD of municipality',
    'MUN_COORD of area',
    'MUN_FINANCE of municipality',
    'MUN_FINANCE of area',
  ],
  'report.read': [
    'MUN_OFFICER of municipality',
    'MUN_OFFICER of area',
    'STATE_OFFICER_TRANSFERRED of municipality',
    'STATE_OFFICER_TRANSFERRED of area',
    'MUN_COORD of municipality',
    'MUN_COORD of area',
    'MUN_FINANCE of municipality',
    'MUN_FINANCE of area',
    'TE_OFFICER of te-office',
    'ELY_QUOTA of ely',
    'KEHA_ADMIN of keha',
    'TEM_ANALYST of ministry',
  ],
  'grant.give': ['KEHA_ADMIN of keha'],
  'grant.read': ['KEHA_ADMIN of keha', 'MUN_COORD of municipality', 'MUN_COORD of area'],
  'keys.rotate': ['KEHA_ADMIN of keha'],
};

const mayDo = (permission: Permission, role: Role, kind: OrganisationKind): boolean =>
  authorise({ subject: 'aino', organisation: BODIES[kind], roles: [role] }, permission).ok;

describe('permissions', () => {
  it('are those that were reviewed', () => {
    expect(PERMISSIONS.toSorted()).toEqual(Object.keys(REVIEWED).toSorted());
  });

  it.each(PERMISSIONS)(
    '%s is given to the reviewed roles of the reviewed bodies and to nobody else',
    (permission) => {
      const allowed = ROLES.flatMap((role) =>
        KINDS.filter((kind) => mayDo(permission, role, kind)).map((kind) => `${role} of ${kind}`),
      );
      expect(allowed.toSorted()).toEqual(REVIEWED[permission].toSorted());
    },
  );

  it.each(['JOBSEEKER', 'CSC_OFFICER', 'EMPLOYER'] as const)('%s may do nothing yet', (role) => {
    for (const permission of PERMISSIONS)
      for (const kind of KINDS) expect(mayDo(permission, role, kind)).toBe(false);
  });

  it('let somebody act who holds one of the roles among others', () => {
    const actor = {
      subject: 'aino',
      organisation: BODIES.municipality,
      roles: ['MUN_STAFF', 'MUN_OFFICER'] as Role[],
    };
    expect(authorise(actor, 'client.read')).toEqual({ ok: true, value: actor });
    expect(authorise({ ...actor, roles: [] }, 'client.read').ok).toBe(false);
  });

  it('name the roles that may when they refuse', () => {
    const actor = { subject: 'aino', organisation: BODIES.municipality, roles: ['MUN_STAFF'] as Role[] };
    expect(authorise(actor, 'notice.read')).toEqual({
      ok: false,
      failure: {
        kind: 'forbidden',
        code: 'FORBIDDEN',
        data: {
          permission: 'notice.read',
          roles: ['MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED', 'MUN_COORD', 'TE_OFFICER', 'AVI_SUPERVISOR'],
        },
      },
    });
  });
});

describe('the scope of a token', () => {
  const system = { subject: 'ura', organisation: KEHA, roles: ['INTEGRATION'] as Role[] };

  it('narrows what the roles allow, and says what it lacks', () => {
    const actor = { ...system, scopes: ['openid', 'delivery.read'] };
    expect(authorise(actor, 'delivery.read').ok).toBe(true);
    expect(authorise(actor, 'delivery.import')).toEqual({
      ok: false,
      failure: { kind: 'forbidden', code: 'SCOPE_MISSING', data: { scope: 'delivery.import' } },
    });
  });

  it('opens nothing that the roles do not', () => {
    expect(authorise({ ...system, scopes: PERMISSIONS }, 'client.read')).toMatchObject({
      failure: { code: 'FORBIDDEN' },
    });
  });
});

describe('carriesAnything', () => {
  it('is true exactly where some permission is granted', () => {
    for (const role of ROLES) {
      for (const body of Object.values(BODIES)) {
        const actor = { subject: 'somebody', organisation: body, roles: [role] };
        const granted = PERMISSIONS.some((permission) => authorise(actor, permission).ok);
        expect([role, body, carriesAnything(role, body)]).toEqual([role, body, granted]);
      }
    }
    // What nobody can be given there carries nothing there.
    for (const role of ROLES) {
      for (const body of Object.values(BODIES)) {
        if (carriesAnything(role, body))
          expect([role, body, canBeHeldIn(role, body)]).toEqual([role, body, true]);
      }
    }
    expect(carriesAnything('TE_OFFICER', BODIES['te-office'])).toBe(true);
    expect(carriesAnything('TE_OFFICER', BODIES.municipality)).toBe(false);
  });
});
