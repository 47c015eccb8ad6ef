import { z } from 'zod';
import { TIMELINE_KINDS, type TimelineEntry } from '../../../application/clients/timeline.ts';
import { entryShown } from '../../texts/timeline-shown.ts';
import { day, instant, pageOf } from '../wire.ts';

/** Part of a client's timeline. */
export const timelinePage = pageOf(
  z
    .strictObject({
      kind: z.enum(TIMELINE_KINDS),
      name: z.string().meta({ description: 'Name of the kind.' }),
      key: z.string().meta({ description: 'Key of the register’s row, or id.' }),
      from: day.nullable().meta({ description: 'First day; null when nobody knows it.' }),
      to: day.nullable().meta({ description: 'Last day; null while it goes on.' }),
      value: z
        .string()
        .nullable()
        .meta({ description: 'Code, municipality, authority or result; null when a security ban hides it.' }),
      text: z.string().meta({ description: 'What it is, in words.' }),
      knownFrom: instant.meta({ description: 'Since when it has been known here.' }),
      knownUntil: instant.nullable().meta({ description: 'Until when it was; null when it still is.' }),
      source: z
        .enum(['REGISTER', 'OWN', 'DERIVED'])
        .meta({ description: 'The client register, this system, or what follows from both.' }),
    })
    .meta({ id: 'TimelineEntry', 'x-data-class': 'basic' }),
);

const known = { knownFrom: '2021-03-02T04:10:00.000Z', knownUntil: null, source: 'REGISTER' };

export const timelineExample = {
  items: (
    [
      {
        kind: 'STATUS',
        key: '7700123',
        from: '2021-03-01',
        to: null,
        facts: { code: '02', endReason: null },
      },
      {
        kind: 'RESIDENCE',
        key: '5500456',
        from: null,
        to: null,
        facts: { kind: 'HOME_MUNICIPALITY', municipality: '109' },
      },
    ] as const
  ).map((entry) => entryShown({ ...entry, ...known } as TimelineEntry, 'en')),
  next: null,
};
