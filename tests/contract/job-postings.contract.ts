import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JobPostings } from '../../src/domain/offers/vacancies/job-postings.port.ts';

/** An interface of job postings that has more than one page, whose next answers can be made to fail. */
export interface PostingsUnderTest extends AsyncDisposable {
  readonly postings: JobPostings;
  /** Publishes so many good postings, of which the first has an unknown code when told. */
  publish(count: number, withUnknownCode?: boolean): void;
  /** What comes of the next request. */
  failNext(how: 'slow' | 'fail' | 'truncated'): void;
}

const signal = new AbortController().signal;

/** What every plugin of the job-postings port must do; `start` gives a fresh one. */
export function describeJobPostings(plugin: string, start: () => Promise<PostingsUnderTest>): void {
  describe(`job postings: ${plugin}`, () => {
    let under: PostingsUnderTest;

    beforeAll(async () => {
      under = await start();
    });
    afterAll(() => under[Symbol.asyncDispose]());

    /** Every page from a place on. */
    const all = async (cursor: string | null = null) => {
      const pages = [];
      for (let next: string | null = cursor; ; ) {
        const page = await under.postings.page(next, signal);
        if (!page.ok) throw new Error(page.failure.code);
        pages.push(page.value);
        next = page.value.next;
        if (next === null) return pages;
      }
    };
    const ids = async () =>
      (await all()).flatMap(({ postings }) => postings.map(({ externalId }) => externalId));

    it('has a name under which its ids are kept', () => {
      expect(under.postings.system).toMatch(/^[a-z-]+$/);
    });

    it('gives everything that is published once, page by page, and ends', async () => {
      under.publish(130);
      const found = await ids();
      expect([found.length, new Set(found).size, (await all()).length > 1]).toEqual([130, 130, true]);
      under.publish(0);
      expect(await ids()).toEqual([]);
    });

    it('tells by the fingerprint what has not changed', async () => {
      under.publish(3);
      const marks = async () =>
        (await all()).flatMap(({ postings }) => postings.map(({ fingerprint }) => fingerprint));
      expect(await marks()).toEqual(await marks());
    });

    it.each(['slow', 'fail', 'truncated'] as const)(
      'says that a page is not to be had (%s) and gives it when it is asked for again',
      async (how) => {
        under.publish(130);
        const first = await under.postings.page(null, signal);
        const cursor = first.ok ? first.value.next : null;
        under.failNext(how);
        expect(await under.postings.page(cursor, signal)).toMatchObject({
          ok: false,
          failure: { kind: 'unavailable', code: 'JOB_POSTINGS_UNAVAILABLE' },
        });
        expect((await all(cursor)).flatMap(({ postings }) => postings)).toHaveLength(30);
      },
    );

    it('sets a posting with an unknown code aside with the reason and gives the rest', async () => {
      under.publish(3, true);
      const [page] = await all();
      expect(page?.postings).toHaveLength(2);
      expect(page?.faulty).toMatchObject([{ fault: 'CODE_UNKNOWN', field: expect.stringMatching(/./) }]);
    });

    it('leaves off when it is told to', async () => {
      const stopped = AbortSignal.abort();
      expect((await under.postings.page(null, stopped)).ok).toBe(false);
    });
  });
}
