import { type Failure, fail, ok, type Result } from '../shared/result.ts';
import { type OrganisationId, type OrganisationKind, organisationKind } from '../shared/organisation.ts';
import { type Actor, type Role, ROLES } from './actor.ts';

/** Roles that carry a permission, by the kind of organisation acted for; given elsewhere they carry nothing. */
type Rule = Readonly<Partial<Record<OrganisationKind, readonly Role[]>>>;

/** Those who handle clients. A transferred officer acts for the TE Office until a notice is received (section 24). */
const CASE_HANDLERS: Rule = {
  'te-office': ['TE_OFFICER', 'STATE_OFFICER_TRANSFERRED'],
  ...municipal('MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED'),
  'employment-authority': ['MUN_OFFICER'],
};

/** They and the coordinators, who share out the work. */
const WITH_COORDINATORS: Rule = {
  ...CASE_HANDLERS,
  ...municipal('MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED', 'MUN_COORD'),
};

/** Those who decide on clients in their own name. */
const OFFICERS: Rule = { 'te-office': ['TE_OFFICER'], ...municipal('MUN_OFFICER') };
/** They and the supervisor of the trials, who looks on (section 22). */
const CASE_READERS: Rule = { ...CASE_HANDLERS, avi: ['AVI_SUPERVISOR'] };

/** Those who book meetings; staff without an office decide nothing. */
const MEETING_BOOKERS: Rule = {
  ...CASE_HANDLERS,
  ...municipal('MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED', 'MUN_STAFF'),
  'employment-authority': ['MUN_OFFICER', 'MUN_STAFF'],
};

/** Those who look after how client data are used: each body's own, and the keeper of the register of everybody. */
const LOG_REVIEWERS: Rule = {
  ...municipal('DPO', 'AUDITOR'),
  'te-office': ['DPO', 'AUDITOR'],
  'employment-authority': ['DPO', 'AUDITOR'],
  keha: ['DPO', 'AUDITOR', 'KEHA_ADMIN'],
};

/** Those who give a client what the log says. */
const LOG_GIVERS: Rule = {
  ...municipal('DPO'),
  'te-office': ['DPO'],
  'employment-authority': ['DPO'],
  keha: ['DPO', 'KEHA_ADMIN'],
};

const REGISTER_KEEPERS: Rule = { keha: ['INTEGRATION', 'KEHA_ADMIN'], 'te-office': ['TE_OFFICER'] };

/** Those who look at what is bought for the trials: buyers, and those who plan and refer in the region. */
const PROCUREMENT_READERS: Rule = {
  ely: ['ELY_PROC', 'ELY_QUOTA'],
  ...municipal('MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED', 'MUN_COORD', 'MUN_FINANCE'),
  'te-office': ['TE_OFFICER'],
  keha: ['KEHA_ADMIN'],
  ministry: ['TEM_ANALYST'],
};

/** Which roles may do what, acting for which kind of organisation (käyttöoikeusmatriisi). */
const RULES = {
  'delivery.import': { keha: ['INTEGRATION'] },
  'delivery.read': REGISTER_KEEPERS,
  'determination.run': { 'te-office': ['TE_OFFICER'] },
  'daily-round.run': { keha: ['INTEGRATION'] },
  'determination.override': { 'te-office': ['TE_OFFICER'] },
  'responsibility-review.decide': { 'te-office': ['TE_OFFICER'], ...municipal('MUN_OFFICER') },
  'determination.read': CASE_READERS,
  'transfer.run': { 'te-office': ['TE_OFFICER'] },
  'client.register': OFFICERS,
  'client.identify': OFFICERS,
  'client.contact': OFFICERS,
  'client.merge': OFFICERS,
  'security-ban.enter': OFFICERS,
  'security-ban.recall': { keha: ['KEHA_ADMIN'] },
  'identity-codes.read': { keha: ['KEHA_ADMIN'] },
  'notice.read': { ...CASE_READERS, ...municipal('MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED', 'MUN_COORD') },
  'notice.receive': CASE_HANDLERS,
  'notice.send': CASE_HANDLERS,
  'te-office-stay.mark': { 'te-office': ['TE_OFFICER', 'STATE_OFFICER_TRANSFERRED'] },
  'client.read': CASE_READERS,
  'request.record': CASE_HANDLERS,
  'request.read': CASE_READERS,
  'request.consent': municipal('MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED'),
  'request.decide': { 'te-office': ['TE_OFFICER'] },
  'obligation.handle': CASE_HANDLERS,
  'obligation.read': CASE_READERS,
  'clarification.handle': CASE_HANDLERS,
  'clarification.read': CASE_READERS,
  'matching.read': CASE_HANDLERS,
  'matching.wish': CASE_HANDLERS,
  'introduction.handle': CASE_HANDLERS,
  'introduction.read': CASE_READERS,
  'work-trial.handle': CASE_HANDLERS,
  'work-trial.read': CASE_READERS,
  'statement.handle': CASE_HANDLERS,
  'statement.read': CASE_READERS,
  'pay-subsidy.handle': CASE_HANDLERS,
  'pay-subsidy.read': CASE_READERS,
  'job-offer.handle': CASE_HANDLERS,
  'job-offer.read': CASE_READERS,
  'start-up-grant.handle': CASE_HANDLERS,
  'start-up-grant.read': CASE_READERS,
  'claim.handle': CASE_HANDLERS,
  'claim.read': CASE_READERS,
  'decision.handle': CASE_HANDLERS,
  'decision.read': CASE_READERS,
  'decision-limit.set': { ...municipal('MUN_COORD'), 'employment-authority': ['MUN_OFFICER'] },
  'decision-limit.read': WITH_COORDINATORS,
  'fact-report.handle': {
    ...municipal('MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED'),
    'employment-authority': ['MUN_OFFICER'],
  },
  'fact-report.read': CASE_READERS,
  'fact-report.answer': { 'te-office': ['TE_OFFICER'] },
  'plan.write': CASE_HANDLERS,
  'plan.read': CASE_READERS,
  'disqualification.record': CASE_HANDLERS,
  'suspension.order': { avi: ['AVI_SUPERVISOR'] },
  'suspension.read': {
    avi: ['AVI_SUPERVISOR'],
    keha: ['KEHA_ADMIN', 'INTEGRATION'],
    'te-office': ['TE_OFFICER'],
    ...municipal('MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED', 'MUN_COORD'),
  },
  'suspension.run': { keha: ['KEHA_ADMIN', 'INTEGRATION'], 'te-office': ['TE_OFFICER'] },
  'employment-authority.register': { keha: ['KEHA_ADMIN'] },
  'employment-authority.read': { ...CASE_READERS, keha: ['KEHA_ADMIN', 'INTEGRATION'] },
  'authority-hand-over.run': { keha: ['KEHA_ADMIN', 'INTEGRATION'] },
  'research-permit.record': { keha: ['KEHA_ADMIN'] },
  'research.extract': { ministry: ['EVALUATOR'] },
  'client.copy': { ...OFFICERS, 'employment-authority': ['MUN_OFFICER'], keha: ['KEHA_ADMIN'] },
  'retention.run': { keha: ['KEHA_ADMIN', 'INTEGRATION'] },
  'assessment.write': CASE_HANDLERS,
  'assessment.read': CASE_READERS,
  'advice.record': {
    ...CASE_HANDLERS,
    ...municipal('MUN_OFFICER', 'MUN_STAFF', 'STATE_OFFICER_TRANSFERRED'),
  },
  'guidance.write': CASE_HANDLERS,
  'guidance.read': CASE_READERS,
  'service-referral.handle': CASE_HANDLERS,
  'service-referral.read': CASE_READERS,
  'seat-pool.open': { ...municipal('MUN_COORD', 'MUN_OFFICER'), 'employment-authority': ['MUN_OFFICER'] },
  'seat-pool.read': {
    ...CASE_HANDLERS,
    ...municipal('MUN_COORD', 'MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED'),
  },
  'procurement.manage': { ely: ['ELY_PROC'] },
  'procurement.consult': { ely: ['ELY_PROC'], ...municipal('MUN_OFFICER', 'MUN_COORD') },
  'procurement.read': PROCUREMENT_READERS,
  'course.read': { ...PROCUREMENT_READERS, provider: ['PROVIDER'] },
  'entitlement.read': CASE_READERS,
  'entitlement.handle': CASE_HANDLERS,
  'quota.read': {
    ely: ['ELY_QUOTA'],
    ...municipal('MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED', 'MUN_COORD', 'MUN_FINANCE'),
    'employment-authority': ['MUN_OFFICER', 'MUN_COORD', 'MUN_FINANCE'],
    keha: ['KEHA_ADMIN'],
    ministry: ['TEM_ANALYST'],
  },
  'quota.manage': { ely: ['ELY_QUOTA'], 'employment-authority': ['MUN_COORD', 'MUN_FINANCE'] },
  'quota.transfer': { ely: ['ELY_QUOTA'], area: ['MUN_COORD'] },
  'quota.verify': { keha: ['KEHA_ADMIN', 'INTEGRATION'] },
  'quota.move': {
    ...municipal('MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED'),
    'employment-authority': ['MUN_OFFICER'],
  },
  'cooperation.run': { area: ['MUN_COORD'] },
  'cooperation.read': { area: ['MUN_COORD'] },
  'vacancy.handle': CASE_HANDLERS,
  'vacancy.read': {
    ...CASE_READERS,
    ...municipal('MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED', 'MUN_COORD', 'MUN_STAFF'),
    'employment-authority': ['MUN_OFFICER', 'MUN_STAFF'],
    keha: ['INTEGRATION', 'KEHA_ADMIN'],
  },
  'vacancy.import': { keha: ['INTEGRATION'] },
  'posting-fault.read': { keha: ['INTEGRATION', 'KEHA_ADMIN'] },
  'worklist.read': CASE_HANDLERS,
  'process-worklist.read': WITH_COORDINATORS,
  'process.read': CASE_READERS,
  'process-task.end': CASE_HANDLERS,
  'official.appoint': WITH_COORDINATORS,
  'official.read': { ...CASE_READERS, ...municipal('MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED', 'MUN_COORD') },
  'service-model.configure': municipal('MUN_COORD'),
  'official.hand-over': { ...municipal('MUN_COORD'), 'employment-authority': ['MUN_OFFICER'] },
  'exchange.read': { ...CASE_HANDLERS, keha: ['KEHA_ADMIN', 'INTEGRATION'] },
  'exchange.handle': { ...CASE_HANDLERS, keha: ['KEHA_ADMIN', 'INTEGRATION'] },
  'exchange.replay': { keha: ['KEHA_ADMIN', 'INTEGRATION'] },
  'exchange.answer': { keha: ['INTEGRATION'], 'te-office': ['INTEGRATION'] },
  'meeting.read': CASE_READERS,
  'meeting.calendar': MEETING_BOOKERS,
  'meeting.book': MEETING_BOOKERS,
  'meeting.hold': CASE_HANDLERS,
  'fact.record': CASE_HANDLERS,
  'fact.correct': CASE_HANDLERS,
  'run.read': REGISTER_KEEPERS,
  'quota-calculation.make': { ministry: ['TEM_ANALYST'] },
  'quota-calculation.read': {
    ministry: ['TEM_ANALYST'],
    keha: ['KEHA_ADMIN'],
    ely: ['ELY_QUOTA'],
    ...municipal('MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED', 'MUN_COORD', 'MUN_FINANCE'),
  },
  'report.read': {
    ...municipal('MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED', 'MUN_COORD', 'MUN_FINANCE'),
    'te-office': ['TE_OFFICER'],
    ely: ['ELY_QUOTA'],
    keha: ['KEHA_ADMIN'],
    ministry: ['TEM_ANALYST'],
  },
  'access-log.read': LOG_REVIEWERS,
  'access-log.extract': LOG_GIVERS,
  'access-log.verify': { keha: ['KEHA_ADMIN', 'DPO', 'AUDITOR'] },
  'grant.give': { keha: ['KEHA_ADMIN'] },
  'grant.read': { keha: ['KEHA_ADMIN'], ...municipal('MUN_COORD') },
  'keys.rotate': { keha: ['KEHA_ADMIN'] },
  'legislation.confirm': { keha: ['KEHA_ADMIN'] },
  'legislation.simulate': { keha: ['KEHA_ADMIN'], 'te-office': ['TE_OFFICER'] },
} as const satisfies Record<string, Rule>;

/** Something that a use case lets people do. */
export type Permission = keyof typeof RULES;

export const PERMISSIONS = Object.keys(RULES) as readonly Permission[];

/** Whether the actor may do it; fails with the roles that may, or with the scope that the token does not have. */
export function authorise(
  actor: Actor,
  permission: Permission,
): Result<Actor, Failure<'FORBIDDEN' | 'SCOPE_MISSING'>> {
  const rule: Rule = RULES[permission];
  const here = rule[organisationKind(actor.organisation)] ?? [];
  if (actor.roles.some((role) => here.includes(role))) {
    const isOutside = actor.scopes !== undefined && !actor.scopes.includes(permission);
    return isOutside ? fail('forbidden', 'SCOPE_MISSING', { scope: permission }) : ok(actor);
  }
  const roles = ROLES.filter((role) => Object.values(rule).some((somewhere) => somewhere.includes(role)));
  return fail('forbidden', 'FORBIDDEN', { permission, roles });
}

/** Whether a role carries anything where it is held. */
export function carriesAnything(role: Role, organisation: OrganisationId): boolean {
  const kind = organisationKind(organisation);
  return Object.values<Rule>(RULES).some((rule) => rule[kind]?.includes(role));
}

function municipal(...roles: readonly Role[]): Rule {
  return { municipality: roles, area: roles };
}
