import { hash } from 'node:crypto';
import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { type Failure, fail, ok, type Result } from '../../domain/shared/result.ts';

/** The subject that an access token names, once the token has been found to be good. */
export type VerifyToken = (
  token: string,
) => Promise<Result<string, Failure<'TOKEN_INVALID' | 'IDENTITY_PROVIDER_UNAVAILABLE'>>>;

/** Algorithms with which tokens may be signed; shared secrets and unsigned tokens are none of them. */
export type TokenAlgorithm = 'ES256' | 'EdDSA' | 'RS256';

export interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly TokenAlgorithm[];
  readonly keys: JWTVerifyGetKey;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Keys published by an identity provider; fetched when they are needed, and again when they are rotated. */
export function remoteKeys(url: URL): JWTVerifyGetKey {
  return createRemoteJWKSet(url, {
    timeoutDuration: KEY_TIMEOUT_MS,
    cooldownDuration: KEY_COOLDOWN_MS,
    cacheMaxAge: REMEMBERED_MS,
  });
}

/**
 * Makes the check of access tokens: signature by an allowed algorithm, issuer, audience, subject, time. Good tokens
 * are remembered by their hash for a while, so that the signature is not computed anew for every request; what
 * their subject may do is asked each time elsewhere.
 */
export function tokenVerifier({ issuer, audience, algorithms, keys, now }: TokenRules): VerifyToken {
  const known = new Map<string, { readonly subject: string; readonly until: number }>();

  const remember = (key: string, subject: string, expiry: number): void => {
    if (known.size >= MOST_REMEMBERED) known.delete(known.keys().next().value ?? '');
    known.set(key, { subject, until: Math.min(expiry, now() + REMEMBERED_MS) });
  };

  return async (token) => {
    if (token.length > LONGEST_TOKEN) return fail('invalid', 'TOKEN_INVALID');
    const key = hash('sha256', token, 'base64');
    const found = known.get(key);
    if (found !== undefined && now() < found.until) return ok(found.subject);
    known.delete(key);
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: [...algorithms],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: new Date(now()),
        requiredClaims: ['sub', 'exp'],
      });
      const { sub = '', exp = 0 } = payload;
      if (sub === '' || sub.length > LONGEST_SUBJECT) return fail('invalid', 'TOKEN_INVALID');
      remember(key, sub, (exp + CLOCK_TOLERANCE_SECONDS) * 1000);
      return ok(sub);
    } catch (error) {
      return isFaultOfToken(error)
        ? fail('invalid', 'TOKEN_INVALID')
        : fail('unavailable', 'IDENTITY_PROVIDER_UNAVAILABLE');
    }
  };
}

const CLOCK_TOLERANCE_SECONDS = 5;
const KEY_TIMEOUT_MS = 3_000;
const KEY_COOLDOWN_MS = 30_000;
/** How long keys, and tokens signed with them, are remembered: a key withdrawn is trusted for twice as long at most. */
const REMEMBERED_MS = 5 * 60_000;
const MOST_REMEMBERED = 10_000;
const LONGEST_TOKEN = 8_192;
const LONGEST_SUBJECT = 255;

const FAULTS_OF_TOKEN = [
  errors.JWTExpired,
  errors.JWTClaimValidationFailed,
  errors.JWTInvalid,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
];

function isFaultOfToken(error: unknown): boolean {
  return FAULTS_OF_TOKEN.some((fault) => error instanceof fault);
}
