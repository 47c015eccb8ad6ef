import { createCipheriv, createHmac, randomBytes } from 'node:crypto';
import { newSealingKeys, readSealingKeys } from '../src/adapters/config/sealing-keys.ts';
import { codeColumns } from '../src/adapters/persistence/clients/persons/sealed-codes.ts';
import { keyRing } from '../src/adapters/persistence/sealing/key-ring.ts';
import { compare, type Comparison, milliseconds } from './support/measure.ts';

const CODES = 500_000;
const CODE = '010199-999A';

/** What an import does with the codes of everybody, against the plain way: raw keys, and chance drawn for each nonce. */
export async function benchSealing(rounds: number): Promise<readonly Comparison[]> {
  const keys = keyRing(readSealingKeys(newSealingKeys()));
  const [sealing, lookup] = [randomBytes(32), randomBytes(32)];
  const everybody = async (work: (person: string) => unknown): Promise<void> => {
    for (let at = 0; at < CODES; at += 1) work(String(at));
  };
  const about = { name: 'sealing', size: `${CODES} codes`, aim: 0.3, better: 'lower', unit: 'ms' } as const;
  return [
    await compare(
      about,
      rounds,
      () => milliseconds(() => everybody((person) => codeColumns(keys, person, CODE))),
      () =>
        milliseconds(() =>
          everybody((person) => {
            const nonce = randomBytes(12);
            const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(person));
            const body = Buffer.concat([cipher.update(CODE), cipher.final()]);
            const value = Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64url');
            return [value, createHmac('sha256', lookup).update(CODE).digest('base64url')];
          }),
        ),
    ),
  ];
}
