import { access, readFile } from 'node:fs/promises';
import type { JobPostings } from '../../domain/offers/vacancies/job-postings.port.ts';
import { fail, ok } from '../../domain/shared/result.ts';
import { definePlugin, type PluginTools } from '../kit/define-plugin.ts';
import { type Config, config } from './config.ts';
import { answerFields } from './posting-fields.ts';
import { readPosting } from './read-posting.ts';

const PATH = '/jobpostingprovider/v1/tyopaikat';
const LONGEST_ANSWER = 50_000_000;
/** A system that never comes to an end is not followed for ever. */
const MOST_PAGES = 10_000;

/** Job postings of Job Market Finland (Työmarkkinatori) over its pickup interface 1.0. */
export const tyomarkkinatori = definePlugin({
  id: 'tyomarkkinatori',
  port: 'job-postings',
  kit: 1,
  title: 'Job postings of Työmarkkinatori',
  scope: 'process',
  config,
  create: (tools) => ({
    implementation: postingsOf(tools),
    health: () =>
      access(tools.config.tokenFile).then(
        () => ({ ok: true }) as const,
        () => ({ ok: false, reason: `the token file ${tools.config.tokenFile} cannot be read` }),
      ),
    stop: () => Promise.resolve(),
  }),
});

function postingsOf({
  config: { address, tokenFile, pageSize, timeoutMs },
  log,
  signal: stopping,
}: PluginTools<Config>): JobPostings {
  const unavailable = (page: number, problem: string) => {
    log.warn({ page, problem }, 'a page of job postings could not be had');
    return fail('unavailable', 'JOB_POSTINGS_UNAVAILABLE', { problem });
  };
  return {
    system: 'tyomarkkinatori',
    async page(cursor, signal) {
      const page = Number(cursor ?? 0);
      const url = new URL(address.replace(/\/$/, '') + PATH);
      url.search = new URLSearchParams({ sivu: String(page), maara: String(pageSize) }).toString();
      let text: string;
      try {
        const token = (await readFile(tokenFile, 'utf8')).trim();
        const answer = await fetch(url, {
          headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
          redirect: 'error',
          signal: AbortSignal.any([signal, stopping, AbortSignal.timeout(timeoutMs)]),
        });
        text = await answer.text();
        if (answer.status !== 200) return unavailable(page, `HTTP ${answer.status}`);
      } catch (error) {
        return unavailable(page, (error as Error).name === 'TimeoutError' ? 'TIMEOUT' : 'NO_ANSWER');
      }
      const answer = answerFields.safeParse(text.length > LONGEST_ANSWER ? null : asJson(text));
      if (!answer.success) return unavailable(page, 'ANSWER_INVALID');
      const { Ilmoitukset: rows, ilmoituksienMaara: total = null } = answer.data;
      const read = rows.map(readPosting);
      const isLast =
        rows.length < pageSize ||
        (total !== null && (page + 1) * pageSize >= total) ||
        page + 1 >= MOST_PAGES;
      return ok({
        postings: read.flatMap((one) => (one.ok ? [one.posting] : [])),
        faulty: read.flatMap((one) => (one.ok ? [] : [one.faulty])),
        total,
        next: isLast ? null : String(page + 1),
      });
    },
  };
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
