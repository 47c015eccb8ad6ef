import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  type JWTVerifyGetKey,
  SignJWT,
  UnsecuredJWT,
} from 'jose';

export const ISSUER = 'https://issuer.test';
export const AUDIENCE = 'kuntakokeilu-test';

/** What a token may have wrong with it. */
export const TOKEN_FAULTS = [
  'no token',
  'expired',
  'wrong issuer',
  'wrong audience',
  'alg none',
  'shared secret',
  'foreign key',
  'ID token',
] as const;

export type TokenFault = (typeof TOKEN_FAULTS)[number];

/** An identity provider inside the test. */
export interface TestIssuer {
  readonly keys: JWTVerifyGetKey;
  /** A good token; what else it claims must change nothing. */
  tokenFor(subject: string, claims?: Readonly<Record<string, unknown>>): Promise<string>;
  faultyToken(fault: TokenFault, subject: string): Promise<string | null>;
}

interface Claims {
  readonly subject: string;
  readonly issuer?: string;
  readonly audience?: string;
  readonly expires?: number;
}

/** Makes an issuer whose tokens are good for an hour from `now`, milliseconds since 1970. */
export async function testIssuer(now: () => number): Promise<TestIssuer> {
  const own = await generateKeyPair('EdDSA');
  const foreign = await generateKeyPair('EdDSA');
  const keys = createLocalJWKSet({
    keys: [{ ...(await exportJWK(own.publicKey)), kid: 'own', alg: 'EdDSA' }],
  });
  const seconds = (): number => Math.floor(now() / 1000);
  const claimed = ({
    subject,
    issuer = ISSUER,
    audience = AUDIENCE,
    expires = seconds() + 3600,
  }: Claims) => ({
    sub: subject,
    iss: issuer,
    aud: audience,
    exp: expires,
  });
  const signed = (claims: Claims, key = own.privateKey, more: object = {}): Promise<string> =>
    new SignJWT({ ...claimed(claims), ...more }).setProtectedHeader({ alg: 'EdDSA', kid: 'own' }).sign(key);
  /** Good tokens of a second without claims of their own: the same for everybody who asks. */
  const good = new Map<string, Promise<string>>();
  return {
    keys,
    tokenFor(subject, claims) {
      if (claims !== undefined) return signed({ subject }, own.privateKey, claims);
      const key = `${subject} ${seconds()}`;
      const token = good.get(key) ?? signed({ subject });
      good.set(key, token);
      return token;
    },
    async faultyToken(fault, subject) {
      switch (fault) {
        case 'no token':
          return null;
        case 'expired':
          return signed({ subject, expires: seconds() - 60 });
        case 'wrong issuer':
          return signed({ subject, issuer: 'https://elsewhere.test' });
        case 'wrong audience':
          return signed({ subject, audience: 'another-service' });
        case 'alg none':
          return new UnsecuredJWT(claimed({ subject })).encode();
        case 'shared secret':
          return new SignJWT(claimed({ subject }))
            .setProtectedHeader({ alg: 'HS256', kid: 'own' })
            .sign(new TextEncoder().encode('a shared secret of thirty-two bytes'));
        case 'foreign key':
          return signed({ subject }, foreign.privateKey);
        case 'ID token':
          return signed({ subject }, own.privateKey, { nonce: 'of the sign-in' });
      }
    },
  };
}
