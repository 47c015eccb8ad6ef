import { inspect } from 'node:util';
import { fc, test } from '@fast-check/vitest';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { Guarded } from '../../../../src/domain/clients/persons/guarded.ts';
import { enterSecurityBan, isBannedOn, reveal } from '../../../../src/domain/clients/persons/security-ban.ts';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import type { PlainDate } from '../../../../src/domain/shared/plain-date.ts';

const day = (text: string): PlainDate => text as PlainDate;
const BAN = { from: day('2021-03-31'), until: day('2026-03-31') };
const ENTERED = day('2021-03-31');

/** What a careless program takes a guarded value for. */
const asText = (guarded: Guarded<unknown>) => guarded as unknown as string;
const asObject = (guarded: Guarded<unknown>) => guarded as unknown as Readonly<Record<string, unknown>>;

describe('a guarded value', () => {
  /** Every way in which values get out of a program by accident. */
  const ways: readonly (readonly [string, (guarded: Guarded<unknown>) => unknown])[] = [
    ['JSON', (guarded) => JSON.stringify({ address: guarded, list: [guarded] })],
    ['a template', (guarded) => `lives at ${asText(guarded)}`],
    ['concatenation', (guarded) => `lives at ${String(guarded)}`],
    ['joining', (guarded) => [guarded, guarded].join()],
    ['inspection', (guarded) => inspect({ guarded }, { depth: null, showHidden: true })],
    ['spreading', (guarded) => JSON.stringify({ ...asObject(guarded) })],
    ['keys and values', (guarded) => JSON.stringify([Reflect.ownKeys(guarded), Object.entries(guarded)])],
    ['an error', (guarded) => inspect(new Error(`at ${asText(guarded)}`, { cause: guarded }))],
    ['a copy', (guarded) => JSON.stringify(structuredClone({ ...asObject(guarded) }))],
    [
      'a log',
      (guarded) => {
        let line = '';
        pino({ level: 'info' }, { write: (text: string) => void (line += text) }).info(
          { guarded },
          `at ${asText(guarded)}`,
        );
        return line;
      },
    ],
  ];

  it.each(ways)('does not get out by %s', (_, way) => {
    const written = String(way(new Guarded({ street: 'Salakatu 7', phone: '+358501234567' })));
    expect(written).not.toMatch(/Salakatu|358501234567/);
  });

  test.prop([fc.string({ minLength: 2 }).map((text) => `§${text}§`)])(
    'does not get out whatever it is',
    (marker) => {
      for (const [, way] of ways) expect(String(way(new Guarded(marker)))).not.toContain(marker);
    },
  );

  it('is revealed to nobody who looks while a ban runs, and to everybody before and after', () => {
    const guarded = new Guarded('Salakatu 7');
    const seen = (on: string) => reveal(guarded, 'VIEW', [BAN], day(on));
    expect(seen('2021-03-30')).toBe('Salakatu 7');
    expect(seen('2021-03-31')).toBeNull();
    expect(seen('2026-03-30')).toBeNull();
    expect(seen('2026-03-31')).toBe('Salakatu 7');
  });

  it('is revealed to the register and to the store, which keep it', () => {
    const guarded = new Guarded('Salakatu 7');
    expect(reveal(guarded, 'REGISTER', [BAN], ENTERED)).toBe('Salakatu 7');
    expect(reveal(guarded, 'OWN_RECORD', [BAN], ENTERED)).toBe('Salakatu 7');
  });
});

describe('entering a security ban (Act 661/2009, section 36)', () => {
  const entered = (from: string, until: string, earlier: readonly (typeof BAN)[] = []) => {
    const result = enterSecurityBan({ from: day(from), until: day(until) }, earlier, ENTERED, lawInForce);
    return result.ok ? 'entered' : [result.failure.code, result.failure.data?.['latest']];
  };

  it.each([
    ['five years for the first', entered('2021-03-31', '2026-03-31'), 'entered'],
    ['not a day more', entered('2021-03-31', '2026-04-01'), ['SECURITY_BAN_TOO_LONG', '2026-03-30']],
    ['two years for a later one', entered('2026-03-31', '2028-03-31', [BAN]), 'entered'],
    [
      'and not a day more',
      entered('2026-03-31', '2028-04-01', [BAN]),
      ['SECURITY_BAN_TOO_LONG', '2028-03-30'],
    ],
    ['the first again when it is corrected', entered('2021-03-31', '2026-03-31', [BAN]), 'entered'],
    [
      'nothing that ends before it begins',
      entered('2021-03-31', '2021-03-31'),
      ['PERIOD_INVERTED', undefined],
    ],
  ])('allows %s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('keeps the rule by which it was judged', () => {
    const result = enterSecurityBan(BAN, [], ENTERED, lawInForce);
    expect(result).toMatchObject({ ok: true, value: { rule: { theme: 'securityban', act: '661/2009' } } });
  });

  it('runs on its first day and not on the day after its last', () => {
    expect([isBannedOn([BAN], BAN.from), isBannedOn([BAN], BAN.until), isBannedOn([], BAN.from)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
