import { assessmentUseCases } from './assessments.ts';
import { cooperationUseCases } from './cooperation.ts';
import { entitlementUseCases } from './entitlement.ts';
import { meetingUseCases } from './meetings.ts';
import { obligationUseCases } from './obligation.ts';
import { officialUseCases } from './officials.ts';
import { serviceUseCases } from './services.ts';
import { workTrialUseCases } from './work-trials.ts';
import { planUseCases } from './plans.ts';

/** The service process: its use cases, room by room. */
export const processUseCases = {
  ...officialUseCases,
  ...meetingUseCases,
  ...entitlementUseCases,
  ...assessmentUseCases,
  ...serviceUseCases,
  ...cooperationUseCases,
  ...obligationUseCases,
  ...workTrialUseCases,
  ...planUseCases,
};
