import type { ServiceElementId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { ServiceElement } from './service-element.ts';

/** Elements of service models: versions, of which nothing is overwritten. */
export interface ServiceElements {
  /** Those of an area, ended ones too; nobody else changes them before the transaction ends. */
  ofArea(area: string): Promise<readonly ServiceElement[]>;
  byId(id: ServiceElementId): Promise<ServiceElement | null>;
  save(element: ServiceElement, at: Instant): Promise<void>;
}
