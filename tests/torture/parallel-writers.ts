import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Services } from '../../src/container.ts';
import type { NoticeId } from '../../src/domain/shared/ids.ts';
import { seenByRegister } from './books.ts';
import { type Chance, chance, type Ordeal } from './chance.ts';
import { type Community, freshCommunity } from './community.ts';
import { codes, type Crew, DATE, municipalityOf, officeOf, STAGGER_MS, take, together } from './crew.ts';
import { expectBalance } from './parallel-imports.ts';

/** More than a transfer moves at a time. */
const PEOPLE = 620;

/** Clients are determined by several at once, while a delivery changes them all: each has one determination. */
export async function determinationsAtOnce(crew: Crew, { rounds, seed }: Ordeal): Promise<void> {
  const luck = chance(seed);
  for (let round = 0; round < rounds; round += 1) {
    const community = freshCommunity(luck.below(1000), PEOPLE);
    const base = `DETERMINED-${round}`;
    const determine = ({ determineTargetGroup }: Services) =>
      determineTargetGroup({ areaCode: community.area, date: DATE, dryRun: false }, officeOf(community));
    await take(crew, community, { name: base, edition: 10_000 + 2 * round });
    expect(codes(await together(crew, luck, determine))).toEqual(crew.members.map(() => 'OK'));
    const changed = { name: `${base}-D`, edition: 10_001 + 2 * round, after: { base, sequence: 2 } };
    const [again] = await Promise.all([
      together(crew, luck, determine),
      delay(luck.below(STAGGER_MS)).then(() => take(crew, community, changed)),
    ]);
    expect(codes(again)).toEqual(crew.members.map(() => 'OK'));
    await expectBalance(crew.database);
  }
}

/**
 * Clients are moved by several transfers at once, while municipalities receive their notices, the determination is
 * made anew and a delivery changes everybody: nobody is moved twice, and nobody is lost.
 */
export async function transfersAtOnce(crew: Crew, { rounds, seed }: Ordeal): Promise<void> {
  const luck = chance(seed);
  for (let round = 0; round < rounds; round += 1) {
    const community = freshCommunity(luck.below(1000), PEOPLE);
    const { area: areaCode } = community;
    const base = `MOVED-${round}`;
    const [services] = crew.members;
    if (services === undefined) throw new Error('a crew of nobody');
    await take(crew, community, { name: base, edition: 20_000 + 2 * round });
    const determine = () =>
      services.determineTargetGroup({ areaCode, date: DATE, dryRun: false }, officeOf(community));
    expect(await determine()).toMatchObject({ ok: true });
    const changed = { name: `${base}-D`, edition: 20_001 + 2 * round, after: { base, sequence: 2 } };
    const awaitReceipt = luck.below(2) === 0;
    const [moved] = await Promise.all([
      together(crew, luck, ({ transferResponsibility }) =>
        transferResponsibility({ areaCode, date: DATE, awaitReceipt }, officeOf(community)),
      ),
      receiveAll(crew, luck, community),
      delay(luck.below(STAGGER_MS)).then(determine),
      delay(luck.below(STAGGER_MS)).then(() => take(crew, community, changed)),
    ]);
    expect(codes(moved)).toEqual(crew.members.map(() => 'OK'));
    expect(await receiveAll(crew, luck, community)).toEqual([]);
    const [left] = await crew.database.all<{ count: number }>(
      `select count(*)::int as count from clients.determination join clients.client on client.id = client_id
       where superseded_at is null and result = 'IN' and area_code = $1 and responsible not like 'municipality:%'
         and not exists (select from clients.referral_notice where client_id = client.id and state = 'SENT')
         and starts_with(client_number, $2)`,
      [areaCode, community.mark],
    );
    expect(left?.count).toBe(0);
    await expectBalance(crew.database);
  }
}

/**
 * Receives every open notice, each by all members at once: one receives it, the others are told that it has changed.
 * Gives whatever else was answered.
 */
async function receiveAll(crew: Crew, luck: Chance, community: Community): Promise<readonly string[]> {
  const open = await seenByRegister<{ id: NoticeId; version: number }>(
    crew.database,
    `select id, version from clients.referral_notice where state = 'SENT' and to_authority = $1`,
    [`municipality:${community.municipality}`],
  );
  const odd: string[] = [];
  for (const { id, version } of open.slice(0, 20 + luck.below(20))) {
    const answers = codes(
      await Promise.all(
        crew.members.map(({ receiveReferralNotice }) =>
          receiveReferralNotice({ noticeId: id, version }, municipalityOf(community)),
        ),
      ),
    );
    const usual = ['OK', ...crew.members.slice(1).map(() => 'VERSION_CONFLICT')];
    if (answers.join() !== usual.join()) odd.push(answers.join());
  }
  return odd;
}
