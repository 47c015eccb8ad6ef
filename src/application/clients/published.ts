/** What other contexts may know of this one: the inputs of its long use cases, and its steps of the daily round. */
export type { ClientReads } from './client-reads.port.ts';
export type { DetermineInput } from './determination/determine-target-group.ts';
export type { ImportDeliveryInput } from './deliveries/import-delivery.ts';
export type { TransferInput } from './responsibility/transfer-responsibility.ts';
export type { CarryOutSuspensionInput } from './responsibility/carry-out-suspension.ts';
export type { HandOverToAuthoritiesInput } from './responsibility/hand-over-to-authorities.ts';
export { countNextDays } from './determination/count-days.ts';
export { determineChangedClients } from './determination/determine-changed-clients.ts';
export { remindOfNextPending } from './determination/remind-of-pending.ts';
export { escalateNextNotices } from './responsibility/escalate-notices.ts';
