import { z } from 'zod';
import { ADVICE_CHANNELS } from '../../../domain/process/guidance/advice-contact.ts';
import { GUIDES } from '../../../domain/process/guidance/guidance.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { day, EXAMPLE, instant, listOf, organisationId, uuid } from '../wire.ts';
import { date, id } from '../zod.ts';

const text = z.string().max(4000);
const channel = z.enum(ADVICE_CHANNELS);

/** Records a contact for information and advice. */
export const adviceBody = z.strictObject({
  clientId: id<ClientId>('Id of the client.'),
  topic: z.string().max(200),
  channel,
  date: date('Day of the contact.'),
});

export const recordedAdvice = z
  .strictObject({ id: uuid })
  .meta({ id: 'RecordedAdvice', 'x-data-class': 'basic' });
export const recordedExample = { id: EXAMPLE.run };

export const adviceList = listOf(
  z
    .strictObject({
      id: uuid,
      clientId: uuid,
      date: day,
      topic: z.string(),
      channel,
      recordedBy: z.string(),
      organisation: organisationId,
      recordedAt: instant,
    })
    .meta({ id: 'AdviceContact', 'x-data-class': 'basic' }),
);
export const adviceListExample = {
  items: [
    {
      id: EXAMPLE.run,
      clientId: EXAMPLE.client,
      date: '2022-06-01',
      topic: 'Koulutusvaihtoehdot',
      channel: 'PHONE',
      recordedBy: 'mun-officer-3',
      organisation: 'municipality:109',
      recordedAt: '2022-06-01T09:00:00.000Z',
    },
  ],
};

/** Refers a client to guidance. */
export const referralBody = z.strictObject({
  clientId: id<ClientId>('Id of the client.'),
  guide: z.enum(GUIDES),
  referredOn: date('Day of the referral.'),
  reason: text,
});

export const sessionBody = z.strictObject({ date: date('Day of the session.'), channel });
export const outcomeBody = z.strictObject({ outcome: text });
export const noteBody = z.strictObject({ words: z.string().min(1).max(20_000) });

export const guidanceAnswer = z
  .strictObject({
    id: uuid,
    clientId: uuid,
    state: z.enum(['REFERRED', 'IN_PROGRESS', 'ENDED', 'CANCELLED']),
    guide: z.enum(GUIDES),
    referredOn: day,
    reason: z.string(),
    sessions: z.array(z.strictObject({ date: day, channel, heldBy: z.string() })),
    outcome: z.string().nullable(),
    version: z.int().min(1),
    changedBy: z.strictObject({ subject: z.string(), organisation: organisationId }),
    changedAt: instant,
  })
  .meta({ id: 'Guidance', 'x-data-class': 'basic' });

export const guidanceExample = {
  id: EXAMPLE.notice,
  clientId: EXAMPLE.client,
  state: 'IN_PROGRESS',
  guide: 'PSYCHOLOGIST',
  referredOn: '2022-05-20',
  reason: 'Alanvaihto',
  sessions: [{ date: '2022-06-01', channel: 'VISIT', heldBy: 'psychologist-1' }],
  outcome: null,
  version: 2,
  changedBy: { subject: 'psychologist-1', organisation: 'municipality:109' },
  changedAt: '2022-06-01T09:00:00.000Z',
};

export const guidanceList = listOf(guidanceAnswer);
export const guidanceListExample = { items: [guidanceExample] };

export const writtenNote = z
  .strictObject({ id: uuid })
  .meta({ id: 'WrittenGuidanceNote', 'x-data-class': 'basic' });

export const noteList = listOf(
  z
    .strictObject({ id: uuid, words: z.string(), writtenBy: z.string(), writtenAt: instant })
    .meta({ id: 'GuidanceNote', 'x-data-class': 'guidance' }),
);
export const noteListExample = {
  items: [
    {
      id: EXAMPLE.run,
      words: 'Luottamuksellinen muistiinpano',
      writtenBy: 'psychologist-1',
      writtenAt: '2022-06-01T09:00:00.000Z',
    },
  ],
};
