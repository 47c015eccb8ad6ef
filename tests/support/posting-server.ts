import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the server behaves at one request: `truncated` breaks off in the middle of the JSON, `repeat` gives the page before. */
export type Behaviour = 'well' | 'slow' | 'fail' | 'truncated' | 'repeat' | 'nonsense';

/** The pickup interface of job postings, which misbehaves as it is told. */
export interface PostingServer extends AsyncDisposable {
  readonly address: string;
  /** What is published now. */
  published: readonly object[];
  /** The behaviour at the n-th request from now on; well unless told. */
  behave(behaviours: readonly Behaviour[]): void;
  /** Pages that were asked for, in order. */
  readonly asked: number[];
}

export async function startPostingServer(token: string): Promise<PostingServer> {
  let behaviours: readonly Behaviour[] = [];
  let requests = 0;
  const asked: number[] = [];
  const server = createServer((request, answer) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const [page, size] = [Number(searchParams.get('sivu')), Number(searchParams.get('maara'))];
    const send = (status: number, body: string): void => {
      answer.writeHead(status, { 'content-type': 'application/json' }).end(body);
    };
    if (request.headers.authorization !== `Bearer ${token}`) return send(401, '{}');
    if (pathname !== '/jobpostingprovider/v1/tyopaikat' || size < 100 || size > 500) return send(400, '{}');
    asked.push(page);
    const behaviour = behaviours[requests] ?? 'well';
    requests += 1;
    const given = behaviour === 'repeat' ? Math.max(0, page - 1) : page;
    const body = JSON.stringify({
      ilmoituksienMaara: held.published.length,
      Ilmoitukset: held.published.slice(given * size, (given + 1) * size),
      sivutus: { sivu: given, maara: size },
    });
    if (behaviour === 'slow') return;
    if (behaviour === 'fail') return send(500, 'boom');
    if (behaviour === 'nonsense') return send(200, '{"Ilmoitukset": 7}');
    send(200, behaviour === 'truncated' ? body.slice(0, body.length / 2) : body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const held: PostingServer = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    published: [],
    behave(next) {
      behaviours = next;
      requests = 0;
    },
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return held;
}

const inFinnish = (arvo: string) => [{ kieliKoodi: 'fi', arvo }];

/** A posting as the interface gives it; `changes` are of its outermost fields. */
export function rawPosting(id: string, changes: object = {}): object {
  return {
    ilmoituksenID: id,
    tyollistaja: '01',
    ilmoittajanNimi: inFinnish('Keksitty Oy'),
    ilmoittajanYTunnus: '9000100-6',
    julkaisupvm: '2022-05-02T12:06:55.818Z',
    muokattupvm: '2022-05-02T12:06:55.818Z',
    perustiedot: {
      tyonOtsikko: inFinnish('Etsitään kapteenia'),
      tyoAika: '02',
      tyonJatkuvuus: '01',
      paikkojenMaara: 3,
      tyoskentely: { tyoskentelyAika: ['01,08'] },
    },
    osaamisvaatimukset: {
      kielitaidot: [{ kielitaito: 'fi', kielitaidonTaso: 'B2' }],
      ajokortti: { vaaditutAjokorttiluokat: ['B'] },
      ammatit: [{ luokiteltuArvo: '3152', luokittelunNimi: 'ISCO-08' }],
      osaamiset: [],
      koulutusaste: '4',
    },
    sijainti: { kunta: ['109,082'] },
    hakeminen: { hakuaikaPaattyy: '2022-06-10T20:59:00Z' },
    ...changes,
  };
}
