import type { Role } from '../../domain/access/actor.ts';
import { KEHA, MINISTRY, type OrganisationId, organisation } from '../../domain/shared/organisation.ts';

/** Somebody who may sign in to the demo, with the roles to be given. */
export interface DemoSubject {
  readonly subject: string;
  readonly role: Role;
  readonly organisation: OrganisationId;
}

const MUNICIPALITY = organisation('municipality', '109');
const AREA = organisation('area', '1531');
const TE_OFFICE = organisation('te-office', '1500');
const ELY_CENTRE = organisation('ely', '04');

const ORGANISATIONS: Readonly<Record<Role, OrganisationId>> = {
  JOBSEEKER: MUNICIPALITY,
  MUN_OFFICER: MUNICIPALITY,
  MUN_STAFF: MUNICIPALITY,
  STATE_OFFICER_TRANSFERRED: AREA,
  MUN_COORD: AREA,
  MUN_FINANCE: MUNICIPALITY,
  TE_OFFICER: TE_OFFICE,
  CSC_OFFICER: TE_OFFICE,
  ELY_QUOTA: ELY_CENTRE,
  ELY_PROC: ELY_CENTRE,
  KEHA_ADMIN: KEHA,
  TEM_ANALYST: MINISTRY,
  AVI_SUPERVISOR: 'avi' as OrganisationId,
  EVALUATOR: MINISTRY,
  EMPLOYER: organisation('employer', '9000100-6'),
  PROVIDER: organisation('provider', 'valmennuspaja'),
  DPO: MUNICIPALITY,
  AUDITOR: MUNICIPALITY,
  INTEGRATION: KEHA,
};

/** One subject a role, in and around the trial area of Hämeenlinna; only the demo knows them. */
export const demoSubjects: readonly DemoSubject[] = Object.entries(ORGANISATIONS).map(([role, body]) => ({
  subject: `demo-${role.toLowerCase().replaceAll('_', '-')}`,
  role: role as Role,
  organisation: body,
}));
