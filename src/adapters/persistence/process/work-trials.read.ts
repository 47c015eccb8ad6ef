import { matterReadFunctions } from './matter-reads.ts';

export const WORK_TRIAL_READS = matterReadFunctions(
  'work_trial',
  'process.work_trial',
  `(matter.content - 'until' || jsonb_build_object('to', (matter.content ->> 'until')::date - 1))`,
);
