import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { TimelineEntry } from '../../../src/application/clients/timeline.ts';
import { entryShown, type ShownEntry } from '../../../src/adapters/texts/timeline-shown.ts';
import { type PictureOf, timelineSvg } from '../../../src/adapters/texts/timeline-svg.ts';
import { addDays, type PlainDate } from '../../../src/domain/shared/plain-date.ts';

const TODAY = '2021-03-31' as PlainDate;
const PLAIN: PictureOf = { from: null, to: null, today: TODAY, knownAt: null, truncated: false };

const status = (code: string, from: string | null, to: string | null): ShownEntry =>
  entryShown(
    {
      kind: 'STATUS',
      key: `S${code}`,
      from,
      to,
      knownFrom: '2021-03-01T10:00:00.000Z',
      knownUntil: null,
      source: 'REGISTER',
      facts: { code, endReason: null },
    } as TimelineEntry,
    'en',
  );

const bars = (svg: string): readonly { readonly x: number; readonly y: number; readonly width: number }[] =>
  Array.from(svg.matchAll(/class="bar" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"/g), ([, x, y, width]) => ({
    x: Number(x),
    y: Number(y),
    width: Number(width),
  }));

describe('the picture of a timeline', () => {
  it('says in words what each bar is, and as a whole what there is', () => {
    const svg = timelineSvg(
      [status('02', '2021-03-01', null), status('01', '2021-01-01', '2021-02-28')],
      PLAIN,
      'en',
    );
    expect(svg).toContain('<title>Employment status, 1 March 2021 – goes on: Unemployed (code 02)</title>');
    expect(svg).toContain('<title>Employment status, 1 January 2021 – 28 February 2021: Employed');
    expect(svg).toContain('The picture shows 2 entries by kind: Employment status 2.');
    expect(svg).toContain('prefers-color-scheme: dark');
    expect(svg).toContain('@media print');
  });

  it('stands when there is nothing to show, and says so', () => {
    const svg = timelineSvg([], PLAIN, 'en');
    expect(svg).toContain('Nothing to show');
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('says as of when it is, and that it does not show all', () => {
    const svg = timelineSvg(
      [status('02', null, null)],
      { ...PLAIN, knownAt: '1 March 2021', truncated: true },
      'en',
    );
    expect(svg).toContain('As known on 1 March 2021 Only the latest 1 are shown.');
  });

  it('takes text as text', () => {
    const evil = {
      ...status('02', '2021-03-01', null),
      text: `</title><script>alert('x')</script>&\u0000\u001b"`,
    };
    const svg = timelineSvg([evil], PLAIN, 'en');
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0000');
    expect(svg).toContain('&lt;/title&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;');
  });

  const someDay = fc.integer({ min: -3_000, max: 3_000 }).map((days) => addDays(TODAY, days));
  const someEntry = fc
    .tuple(fc.option(someDay), fc.option(fc.integer({ min: 0, max: 900 })))
    .map(([from, length]) =>
      status('02', from, length === null || from === null ? null : addDays(from, length)),
    );

  test.prop([fc.array(someEntry, { maxLength: 40 }), fc.option(someDay), fc.option(fc.nat({ max: 2_000 }))])(
    'keeps every bar inside, and no two of a lane on each other',
    (all, from, days) => {
      const to = from === null || days === null ? null : addDays(from, days);
      const within = all.filter(
        (entry) => (to === null || (entry.from ?? '') <= to) && (from === null || (entry.to ?? '9') >= from),
      );
      const drawn = bars(timelineSvg(within, { ...PLAIN, from, to }, 'fi'));
      expect(drawn).toHaveLength(within.length);
      for (const bar of drawn) {
        expect(bar.x).toBeGreaterThanOrEqual(170);
        expect(bar.x + bar.width).toBeLessThanOrEqual(1_000);
        const over = drawn.filter(
          (other) =>
            other !== bar &&
            other.y === bar.y &&
            other.x < bar.x + bar.width - 0.2 &&
            bar.x < other.x + other.width - 0.2,
        );
        expect(over).toEqual([]);
      }
    },
  );
});
