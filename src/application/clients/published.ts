/** What other contexts may know of this one: the inputs of its long use cases. */
export type { ClientReads } from './client-reads.port.ts';
export type { DetermineInput } from './determination/determine-target-group.ts';
export type { ImportDeliveryInput } from './deliveries/import-delivery.ts';
export type { TransferInput } from './responsibility/transfer-responsibility.ts';
export type { CarryOutSuspensionInput } from './responsibility/carry-out-suspension.ts';
export type { HandOverToAuthoritiesInput } from './responsibility/hand-over-to-authorities.ts';
