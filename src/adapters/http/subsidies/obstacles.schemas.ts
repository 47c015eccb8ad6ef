import { z } from 'zod';
import { ruleReference } from '../responses.ts';

/** What keeps a case from being granted, in words. */
export const obstacles = z.array(
  z.strictObject({
    code: z.string(),
    title: z.string(),
    detail: z.string(),
    next: z.string(),
    rule: ruleReference.nullable(),
  }),
);
