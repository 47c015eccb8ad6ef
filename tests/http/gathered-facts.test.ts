import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { putMatter } from '../support/seed-matters.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp({ spare: true, withoutNetwork: true });
  test.setClock('2022-06-01T09:00:00.000Z');
});
afterAll(() => test.close());

const OFFICER = { as: subjectOf('MUN_OFFICER') };

const post = async (path: string, body: object, version = 1): Promise<Json> => {
  const headers = { 'idempotency-key': randomUUID(), 'if-match': `"${version}"` };
  const answer = await test.call(`/v1/${path}`, { ...OFFICER, method: 'POST', headers, body });
  if (answer.status >= 300) throw new Error(answer.text);
  return answer.json();
};
const list = async (path: string): Promise<readonly Json[]> =>
  (await test.call(`/v1/${path}`, OFFICER)).json().items;
/** Drafts the report of an event, and gives what was gathered for it. */
const facts = async (clientId: string, kind: string, on: string, about: object): Promise<Json> => {
  const { id } = await post('fact-reports', { clientId, event: { kind, on, about } });
  return (await test.call(`/v1/fact-reports/${id}`, OFFICER)).json().facts;
};
const keep = (table: string, row: object): Promise<unknown> =>
  test.database.all(
    `insert into ${table} (${Object.keys(row).join()})
     select ${Object.keys(row).join()} from jsonb_populate_record(null::${table}, $1)`,
    [JSON.stringify(row)],
  );
const refused = async (
  clientId: string,
  on: string,
  planActionRef: string | null = null,
): Promise<string> => {
  const referral = { clientId, serviceType: 'GUIDANCE', needRecognisedOn: '2022-05-20', planActionRef };
  const { id } = await post('service-referrals', referral);
  await post(`service-referrals/${id}/steps`, { on, step: 'refer' });
  await post(`service-referrals/${id}/steps`, { on, step: 'refuse', words: 'Ei halua' }, 2);
  return id;
};
const NOTHING = {
  offer: null,
  plan: null,
  invitation: null,
  clarification: null,
  employerAnswer: null,
  previousEvents: [],
  initialInterview: null,
  obligation: null,
  benefitPayer: null,
  words: null,
};

describe('R66: a report gathers what is kept, each fact with its source and day:', () => {
  it('of an offer its copy with the reply, the employer’s answer and the client’s account, and how the search stood', async () => {
    const { offeredClient, offerable } = test.home;
    const at = '2022-05-02T08:00:00.000Z';
    const interview = await putMatter(test.database, offeredClient, 'meeting', 'HELD', {
      kind: 'INITIAL_INTERVIEW',
      state: 'HELD',
      slot: { start: at, end: at },
      arrangement: { isGroup: false },
    });
    await test.database.all(
      `update process.meeting set kind = 'INITIAL_INTERVIEW', starts_at = $2 where id = $1`,
      [interview, at],
    );
    const period = await putMatter(test.database, offeredClient, 'obligation-period', 'RUNNING', {
      state: 'RUNNING',
      from: '2022-05-10',
      until: '2022-06-10',
      requiredCount: 4,
      reported: [],
    });
    const before = await refused(offeredClient, '2022-05-25');
    const offer = await post('job-offers', {
      clientId: offeredClient,
      vacancyId: offerable[0],
      suitability: 'Kokemusta keittiöstä',
      contactBy: '2022-06-10',
      reportBy: '2022-06-17',
    });
    const delivery = { channel: 'ELECTRONIC', at: '2022-06-01T09:00:00.000Z', proof: 'OmaAsiointi 1' };
    await post(`job-offers/${offer.id}/delivery`, delivery);
    await post(`job-offers/${offer.id}/answer`, { contacted: false, reason: 'Matka on pitkä' }, 2);
    const employer = { on: '2022-06-01', words: 'Ei ottanut yhteyttä' };
    await post(`job-offers/${offer.id}/employer-answer`, employer, 3);
    const [request] = await list(`clarifications?client=${offeredClient}`);
    await post(`clarifications/${request.id}/answer`, { reasons: ['OTHER'], words: 'Bussi ei kulje' });
    const source = { kind: 'job-offer', id: offer.id };
    expect(await facts(offeredClient, 'OFFER', '2022-06-01', source)).toEqual({
      ...NOTHING,
      offer: {
        source,
        on: '2022-06-01',
        content: {
          vacancyId: offerable[0],
          vacancy: {
            number: expect.any(Number),
            title: expect.stringMatching(/\S/),
            employer: expect.stringMatching(/\S/),
            municipalities: expect.any(Array),
            hours: '01',
            duration: '06',
          },
          suitability: 'Kokemusta keittiöstä',
          deliveredAt: delivery.at,
          channel: 'ELECTRONIC',
          contactBy: '2022-06-10',
          reportBy: '2022-06-17',
          consequenceTold: expect.stringContaining('laiminlyönniksi'),
          statusAtOffer: '02',
          monthsSinceInitialInterview: 0,
          obligationMetBefore: false,
          reply: {
            at: '2022-06-01T09:00:00.000Z',
            contacted: false,
            contactedOn: null,
            situation: null,
            reason: 'Matka on pitkä',
          },
        },
      },
      employerAnswer: { source, on: '2022-06-01', content: { words: employer.words } },
      clarification: {
        source: { kind: 'clarification', id: request.id },
        on: '2022-06-01',
        content: expect.objectContaining({ reasons: ['OTHER'], words: 'Bussi ei kulje', isLate: false }),
      },
      previousEvents: [
        {
          source: { kind: 'service-referral', id: before },
          on: '2022-05-25',
          content: { kind: 'SERVICE_REFUSED' },
        },
      ],
      initialInterview: '2022-05-02',
      obligation: {
        source: { kind: 'obligation-period', id: period },
        on: '2022-05-10',
        content: { from: '2022-05-10', to: '2022-06-09', required: 4, result: null },
      },
    });
  });

  it('of somebody who did not come the evidence of the invitation, or of the time that the client took', async () => {
    const {
      client,
      toMiss: [invited = '', booked = ''],
    } = test.home.meetings;
    const invitation = {
      channel: 'MESSAGE',
      sentAt: '2021-03-12T08:00:00.000Z',
      address: 'asiakas@example.fi',
      text: 'Tervetuloa',
    };
    await test.database.all(
      `update process.meeting set content = content || jsonb_build_object('invitation', $2::jsonb, 'selfBooked', false)
       where id = $1`,
      [invited, JSON.stringify(invitation)],
    );
    for (const meeting of [invited, booked]) {
      await post(`meetings/${meeting}/no-show`, { words: 'Ei tullut' });
    }
    const told = async (id: string): Promise<Json> =>
      (await facts(client, 'NO_SHOW', '2021-03-26', { kind: 'meeting', id })).invitation;
    const content = { meetingKind: 'MULTISECTOR', start: '2021-03-26T06:00:00.000Z' };
    expect(await told(invited)).toEqual({
      source: { kind: 'meeting', id: invited },
      on: '2021-03-12',
      content: { ...content, sentAt: invitation.sentAt, channel: 'MESSAGE', selfBooked: false },
    });
    expect(await told(booked)).toEqual({
      source: { kind: 'meeting', id: booked },
      on: '2021-03-26',
      content: { ...content, sentAt: null, channel: null, selfBooked: true },
    });
  });

  it('of an act that was not carried out, and of a service that was refused, what the plan says of it', async () => {
    const [plan] = test.home.plans.inForce;
    const action = plan?.agreed?.content.actions[0]?.actionId ?? '';
    const of = plan?.clientId ?? '';
    await keep('clients.earnings_right', {
      client_id: of,
      basis: '5:2.1',
      entitled: 'YES',
      from_date: '2021-01-01',
      fund_member: true,
      origin: '',
      source_key: 'A1',
      recorded_at: '2021-01-05T09:00:00Z',
      recorded_by: 'test',
      sync_state: 'CONFIRMED',
      known_from: '2021-01-05T09:00:00Z',
    });
    await post(`plans/${plan?.id}/actions/${action}/report`, { done: false, text: 'Kurssi oli täynnä' });
    await post(`plans/${plan?.id}/actions/${action}/check`, { finding: 'NOT_DONE' }, 2);
    const excerpt = {
      source: { kind: 'plan', id: plan?.id },
      on: '2021-03-30',
      content: {
        type: 'EMPLOYMENT',
        jobSearchObligation: null,
        act: {
          text: 'Trukkikortti',
          due: '2021-05-31',
          state: 'NOT_DONE',
          report: { at: '2022-06-01T09:00:00.000Z', done: false, text: 'Kurssi oli täynnä' },
        },
      },
    };
    const about = { kind: 'plan-action', id: action };
    const benefitPayer = {
      source: { kind: 'earnings-right', id: expect.any(String) },
      on: '2021-01-05',
      content: { payer: 'FUND' },
    };
    const act = await facts(of, 'PLAN_NOT_CARRIED_OUT', '2021-05-31', about);
    expect(act).toEqual({ ...NOTHING, plan: excerpt, benefitPayer });
    const service = { kind: 'service-referral', id: await refused(of, '2022-05-27', action) };
    const refusal = await facts(of, 'SERVICE_REFUSED', '2022-05-27', service);
    const previousEvents = [{ source: about, on: '2021-05-31', content: { kind: 'PLAN_NOT_CARRIED_OUT' } }];
    expect(refusal).toEqual({ ...NOTHING, plan: excerpt, benefitPayer, previousEvents });
    const other = { kind: 'service-referral', id: await refused(of, '2022-05-31') };
    const { plan: bound } = await facts(of, 'SERVICE_REFUSED', '2022-05-31', other);
    expect(bound).toEqual({ ...excerpt, content: { ...excerpt.content, act: null } });
  });
});
