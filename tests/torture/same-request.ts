import { expect } from 'vitest';
import type { Context } from '../../src/application/shared/context.ts';
import type { Services } from '../../src/container.ts';
import type { NoticeId } from '../../src/domain/shared/ids.ts';
import type { OrganisationId } from '../../src/domain/shared/organisation.ts';
import type { Result } from '../../src/domain/shared/result.ts';
import type { TestDatabase } from '../support/database.ts';
import { seenByRegister } from './books.ts';
import { chance, type Ordeal } from './chance.ts';
import { type Community, freshCommunity, writeCommunity } from './community.ts';
import { codes, type Crew, DATE, KEEPER, municipalityOf, officeOf, REGISTER, together } from './crew.ts';
import { expectBalance } from './parallel-imports.ts';

type Request = (services: Services) => Promise<Result<unknown>>;

/** The same request with the same key reaches several processes: one effect, and every asker gets its answer. */
export async function sameKeyAtOnce(crew: Crew, { rounds, seed }: Ordeal): Promise<void> {
  const luck = chance(seed);
  const once = async (action: string, request: Request): Promise<void> => {
    const before = await doneIn(crew.database, action);
    const answers = await together(crew, luck, request);
    for (const answer of answers) {
      expect([action, answer.ok]).toEqual([action, true]);
      expect(answer, action).toEqual(answers[0]);
    }
    expect(await doneIn(crew.database, action), action).toBe(before + 1);
  };
  for (let round = 0; round < rounds; round += 1) {
    const community = freshCommunity(luck.below(1000), 3);
    const keyed = (context: Context): Context => ({
      ...context,
      idempotency: { key: `${seed}-${round}`, requestHash: 'the same' },
    });
    const when = { areaCode: community.area, date: DATE };
    await using delivery = await writeCommunity(community, { name: `KEY-${round}`, edition: round });
    await once('import-delivery', ({ importDelivery }) =>
      importDelivery({ location: delivery.path }, keyed(REGISTER)),
    );
    await once('request-import', ({ requestImport }) =>
      requestImport({ location: 'later' }, keyed(REGISTER)),
    );
    await once('request-determination', ({ requestDetermination }) =>
      requestDetermination({ ...when, dryRun: false }, keyed(officeOf(community))),
    );
    await once('request-transfer', ({ requestTransfer }) =>
      requestTransfer({ ...when, awaitReceipt: true }, keyed(officeOf(community))),
    );
    await once('give-role', ({ giveRole }) => giveRole(roleOf(`newcomer-${round}`), keyed(KEEPER)));
    const noticeId = await sentNotice(crew, community);
    // People whom an earlier round has moved from somewhere else have no notice to receive.
    if (noticeId === undefined) continue;
    await once('receive-referral-notice', ({ receiveReferralNotice }) =>
      receiveReferralNotice({ noticeId, version: 1 }, keyed(municipalityOf(community))),
    );
  }
  expect(await doneIn(crew.database, 'receive-referral-notice')).toBeGreaterThan(0);
  await expectBalance(crew.database);
}

/** A role is given by several at once, without a key, and again later: it is held once. */
export async function sameRoleAtOnce(crew: Crew, { rounds, seed }: Ordeal): Promise<void> {
  const luck = chance(seed);
  for (let round = 0; round < rounds; round += 1) {
    const subject = `appointed-${round}`;
    const give: Request = ({ giveRole }) => giveRole(roleOf(subject), KEEPER);
    expect(codes(await together(crew, luck, give))).toEqual(crew.members.map(() => 'OK'));
    expect(codes(await together(crew, luck, give))).toEqual(crew.members.map(() => 'OK'));
    const held = await crew.database.all('select from access.role_grant where subject = $1', [subject]);
    expect(held).toHaveLength(1);
  }
}

export const roleOf = (subject: string) => ({
  subject,
  role: 'TE_OFFICER' as const,
  organisation: 'te-office:1500' as OrganisationId,
  validFrom: null,
  validUntil: null,
  officeHolder: true,
  shareOfDuties: null,
  regularNeed: true,
  dataClasses: [],
});

/** A notice that waits for the municipality to receive it, if there is one. */
async function sentNotice(
  { database, members: [services] }: Crew,
  community: Community,
): Promise<NoticeId | undefined> {
  const when = { areaCode: community.area, date: DATE };
  await services?.determineTargetGroup({ ...when, dryRun: false }, officeOf(community));
  await services?.transferResponsibility({ ...when, awaitReceipt: true }, officeOf(community));
  const [open] = await seenByRegister<{ id: NoticeId }>(
    database,
    `select id from clients.referral_notice where state = 'SENT' and to_authority = $1 order by id desc`,
    [`municipality:${community.municipality}`],
  );
  return open?.id;
}

/** How often a use case was done, by the audit log. */
async function doneIn(database: TestDatabase, action: string): Promise<number> {
  const [row] = await database.all<{ count: number }>(
    `select count(*)::int as count from access.audit_entry where action = $1 and outcome = 'done' and kind <> 'disclosure'`,
    [action],
  );
  return row?.count ?? 0;
}
