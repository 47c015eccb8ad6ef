import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, startApp, subjectOf, type TestApp } from '../support/app.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test.close());

const OFFICER = { as: subjectOf('MUN_OFFICER') };
const SENDER = { as: subjectOf('TE_OFFICER') };

const explain = (notice: string, language = 'en', call = OFFICER): Promise<Answer> =>
  test.call(`/v1/referral-notices/${notice}/explanation`, {
    ...call,
    headers: { 'accept-language': language },
  });

describe('GET /v1/referral-notices/{id}/explanation', () => {
  it('says why a client has moved, by which rules, on which determination, and how the client was told', async () => {
    const answer = await explain(test.home.received);
    expect(answer.headers['content-language']).toBe('en');
    const notice = (await test.call(`/v1/referral-notices/${test.home.received}`, OFFICER)).json();
    expect(answer.json()).toEqual({
      noticeId: test.home.received,
      clientId: notice.clientId,
      determinationId: notice.determinationId,
      language: 'en',
      summary:
        'Responsibility for the client has moved (from: Häme TE Office, to: Hämeenlinna), because the client belongs to the target group of the trial (Under 30 years of age). Ground of the transfer: initial transfer of the trial.',
      from: { code: 'te-office:1500', name: 'Häme TE Office' },
      to: { code: 'municipality:109', name: 'Hämeenlinna' },
      grounds: [{ code: 'UNDER_30', name: 'Under 30 years of age' }],
      startGround: { code: 'INITIAL_TRANSFER', name: 'initial transfer of the trial' },
      referenceDate: '2021-03-31',
      rule: {
        ...notice.rule,
        text: 'The transfer rests on 1269/2020, 5 §, 6 §, 24 § (rule version V1, in force from 1 March 2021). The day that decides is the day of the transfer, 31 March 2021.',
      },
      service: {
        channel: { code: 'E_MAIL', name: 'e-mail' },
        sentAt: notice.toClient.sentAt,
        deemedServedOn: '2021-04-03',
        state: { code: 'SENT', name: 'sent' },
        rule: {
          theme: 'notice-service',
          version: 'V0',
          from: '2004-01-01',
          act: '434/2003, 13/2003',
          section: '59 §, 19 §',
          text: 'The notice was sent to the client on 31 March 2021 (e-mail). The client is presumed to have got it on 3 April 2021, 3 days after sending (434/2003, 13/2003, 59 §, 19 §).',
        },
      },
      receipt: {
        state: { code: 'RECEIVED', name: 'received' },
        receivedAt: notice.toAuthority.receivedAt,
        text: 'The receiver received the notice on 31 March 2021. Its responsibility began then.',
      },
    });
  });

  it.each([
    [
      'fi',
      'Vastuu asiakkaasta on siirtynyt (luovuttaja: Hämeen TE-toimisto, vastaanottaja: Hämeenlinna), koska asiakas kuuluu kokeilun kohderyhmään (Alle 30-vuotias). Siirron peruste: kokeilun alkusiirto.',
      'Ilmoitus lähetettiin asiakkaalle 31.3.2021 (sähköposti). Asiakkaan katsotaan saaneen sen 3.4.2021, 3. päivänä lähettämisestä (434/2003, 13/2003, 59 §, 19 §).',
    ],
    [
      'sv',
      'Ansvaret för kunden har övergått (överlåtare: Tavastlands TE-byrå, mottagare: Tavastehus), eftersom kunden hör till försökets målgrupp (Under 30 år). Grund för överföringen: överföring när försöket inleds.',
      'Meddelandet sändes till kunden 31.3.2021 (e-post). Kunden anses ha fått det 3.4.2021, den 3:e dagen efter avsändandet (434/2003, 13/2003, 59 §, 19 §).',
    ],
  ])('speaks %s', async (language, summary, served) => {
    const answer = await explain(test.home.received, language);
    expect(answer.headers['content-language']).toBe(language);
    expect(answer.json()).toMatchObject({ language, summary, service: { rule: { text: served } } });
  });

  it('is in the language of the address before that of the header', async () => {
    const answer = await test.call(`/v1/referral-notices/${test.home.received}/explanation?lang=sv`, {
      ...OFFICER,
      headers: { 'accept-language': 'en' },
    });
    expect(answer.json().receipt.text).toBe(
      'Mottagaren tog emot meddelandet 31.3.2021. Dess ansvar började då.',
    );
  });

  it('tells the day of a receipt near midnight as people in Finland lived it', async () => {
    const notice = test.home.waiting[2]?.notice ?? '';
    await test.database.all(
      `update clients.referral_notice set client_sent_at = '2021-03-30T21:30:00Z', deemed_served_on = '2021-04-03'
       where id = $1`,
      [notice],
    );
    expect((await explain(notice)).json().service.rule.text).toContain(
      'sent to the client on 31 March 2021 (e-mail). The client is presumed to have got it on 3 April 2021, 3 days',
    );
  });

  it('says that a client is to move while the municipality has not received the notice', async () => {
    const { summary, receipt } = (await explain(test.home.waiting[0]?.notice ?? '')).json();
    expect(summary).toContain('is to move');
    expect(receipt).toEqual({
      state: { code: 'SENT', name: 'sent' },
      receivedAt: null,
      text: 'The receiver has not received the notice yet. Its responsibility begins with the receipt.',
    });
  });

  it('says why a client did not move when the notice was withdrawn', async () => {
    await test.call(`/v1/referral-notices/${test.home.lapsed}/receipt`, {
      ...OFFICER,
      method: 'POST',
      headers: { 'idempotency-key': 'a-lapsed-one', 'if-match': '"1"' },
    });
    const { summary, receipt } = (await explain(test.home.lapsed)).json();
    expect(summary).toContain('did not move');
    expect(receipt).toMatchObject({
      state: { code: 'WITHDRAWN' },
      text: 'The notice was withdrawn: the job search ended.',
    });
  });

  it('hides the municipality of a client with a security ban from everybody but itself', async () => {
    const { client, notice = '' } = test.home.waiting[3] ?? {};
    await test.database.all(
      `update clients.person set security_ban_from = '2021-01-01' where client_id = $1`,
      [client],
    );
    const own = (await explain(notice)).json();
    const senders = await explain(notice, 'en', SENDER);
    expect(own.to).toEqual({ code: 'municipality:109', name: 'Hämeenlinna' });
    expect(senders.json()).toMatchObject({
      from: { code: 'te-office:1500' },
      to: { code: null, name: 'not shown because of a security ban' },
    });
    expect(senders.text).not.toMatch(/Hämeenlinna|"109"|municipality:|1531/);
  });

  it('is not found elsewhere', async () => {
    const answer = await explain(test.home.received, 'en', { as: subjectOf('MUN_OFFICER', 'elsewhere') });
    expect([answer.status, answer.json().code]).toEqual([404, 'NOTICE_NOT_FOUND']);
  });
});
