/** What other contexts may know of this one: the inputs of its long use cases. */
export type { DetermineInput } from './determine-target-group.ts';
export type { ImportDeliveryInput } from './import-delivery.ts';
export type { TransferInput } from './transfer-responsibility.ts';
