import { expect, it, onTestFinished } from 'vitest';
import { Guarded } from '../../src/domain/clients/persons/guarded.ts';
import type { ClientId } from '../../src/domain/shared/ids.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import { full, openIntake } from '../support/imports.ts';
import { person, together } from '../support/scene.ts';
import { actingFor } from '../support/services.ts';

const OFFICER = actingFor('te-office:1500', 'TE_OFFICER');
const DATE = '2021-03-31' as PlainDate;

it('a notice goes by letter to who has said no to electronic service, by e-mail to who has not', async () => {
  const intake = await openIntake();
  onTestFinished(() => intake.close());
  const young = {
    persons: { henkilotunnus: '', syntymaaika: '1.2.1999', sahkoposti: 'testi@example.invalid' },
  };
  await intake.take(full('F1', together(person('00470001', young), person('00470002', young))));
  const [client] = await intake.test.all<{ id: ClientId; version: number }>(
    `select id, version from clients.client where client_number = '00470001'`,
  );
  const changed = await intake.services.changeContact(
    {
      clientId: client?.id as ClientId,
      version: client?.version ?? 0,
      reason: 'Ei suostu',
      contact: {
        from: DATE,
        details: new Guarded({
          phone: null,
          email: 'testi@example.invalid',
          street: 'Keksitty katu 1',
          postalCode: null,
          postOffice: null,
        }),
        contactAddress: null,
        electronicServiceConsent: false,
      },
    },
    OFFICER,
  );
  expect(changed.ok).toBe(true);
  const area = { areaCode: '1531', date: DATE };
  await intake.services.determineTargetGroup({ ...area, dryRun: false }, OFFICER);
  const moved = await intake.services.transferResponsibility({ ...area, awaitReceipt: true }, OFFICER);
  expect(moved).toMatchObject({ ok: true });
  const channels = await intake.test.all(
    `select client_number as number, channel from clients.referral_notice join clients.client on client.id = client_id order by 1`,
  );
  expect(channels).toEqual([
    { number: '00470001', channel: 'LETTER' },
    { number: '00470002', channel: 'E_MAIL' },
  ]);
});
