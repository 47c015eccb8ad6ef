/** What other contexts may know of this one: the inputs of its long use cases. */
export type { RetainInput } from './retain.ts';
