import { assessmentUseCases } from './assessments.ts';
import { officialUseCases } from './officials.ts';

/** The service process: its use cases, room by room. */
export const processUseCases = { ...officialUseCases, ...assessmentUseCases };
