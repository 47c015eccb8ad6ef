import { createHash } from 'node:crypto';
import type { Dispatch } from '../../src/domain/exchange/message-channel.port.ts';
import type { Instant } from '../../src/domain/shared/instant.ts';
import type { OrganisationId } from '../../src/domain/shared/organisation.ts';

/** A message as the relay hands it over. */
export function dispatch(sequence: number, given: Partial<Dispatch> = {}): Dispatch {
  const payload = given.payload ?? { reportId: `report-${sequence}`, eventKind: 'NO_SHOW' };
  return {
    sequence,
    businessKey: `report-${sequence}:1`,
    kind: 'FACT_REPORT',
    sender: 'municipality:109' as OrganisationId,
    receiver: 'te-office:1500',
    client: { id: 'client-1', identityCode: '010190-9006', clientNumber: '1001' },
    writtenAt: '2022-06-01T09:00:00.000Z' as Instant,
    contentHash: createHash('sha256').update(JSON.stringify(payload)).digest('hex'),
    isContactLeftOut: false,
    ...given,
    payload,
  };
}
