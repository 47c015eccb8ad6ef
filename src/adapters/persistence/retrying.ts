const ATTEMPTS = 4;

/** Two that wait for each other, and two that cannot both be right: the database gives one of them up. */
const GIVEN_UP_BY_DATABASE: readonly string[] = ['40001', '40P01'];

/** Tries again what the database gave up, and what else is told by its code; tells which time it is. */
export async function retrying<T>(
  attempt: (tries: number) => Promise<T>,
  codes: readonly string[] = GIVEN_UP_BY_DATABASE,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt(tries);
    } catch (error) {
      if (tries === ATTEMPTS || !codes.includes((error as { code?: string }).code ?? '')) throw error;
    }
  }
}
