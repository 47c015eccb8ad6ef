import { z } from 'zod';
import { addDays } from '../../../../domain/shared/plain-date.ts';
import { day, instant, listOf } from '../../wire.ts';
import { date, municipalityCode } from '../../zod.ts';
import { authorityCode } from './transfer-request.schemas.ts';

const name = z.strictObject({ fi: z.string().min(1).max(200), sv: z.string().min(1).max(200) });

/** An authority for the register. */
export const authorityBody = z
  .strictObject({
    code: authorityCode,
    name,
    municipalities: z
      .array(
        z
          .strictObject({
            code: municipalityCode,
            from: date('First day.'),
            to: date('Last day; leave it out when there is no end.').optional(),
          })
          .refine(({ from, to }) => to === undefined || to >= from, { path: ['to'] })
          .transform(({ code, from, to }) => ({
            municipality: code,
            from,
            until: to === undefined ? null : addDays(to, 1),
          })),
      )
      .min(1)
      .max(400),
  })
  .meta({
    examples: [
      {
        code: 'TA21',
        name: { fi: 'Hämeenlinnan seudun työllisyysalue', sv: 'Tavastehusregionens sysselsättningsområde' },
        municipalities: [{ code: '109', from: '2025-01-01' }],
      },
    ],
  });

/** Employment authorities. */
export const authorities = listOf(
  z
    .strictObject({
      code: z.string(),
      name,
      municipalities: z.array(z.strictObject({ code: z.string(), from: day, to: day.nullable() })),
      registeredBy: z.string(),
      registeredAt: instant,
    })
    .meta({ id: 'EmploymentAuthority' }),
);

export const authoritiesExample = {
  items: [
    {
      code: 'TA21',
      name: { fi: 'Hämeenlinnan seudun työllisyysalue', sv: 'Tavastehusregionens sysselsättningsområde' },
      municipalities: [{ code: '109', from: '2025-01-01', to: null }],
      registeredBy: 'keha-admin-1',
      registeredAt: '2024-11-04T09:00:00.000Z',
    },
  ],
};

/** What was registered. */
export const registered = z.strictObject({ code: z.string() }).meta({ id: 'RegisteredAuthority' });
