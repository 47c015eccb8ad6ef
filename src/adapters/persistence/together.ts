const turn = () => new Promise((resolve) => setImmediate(resolve));

interface Waiting<Asked, Answer> {
  readonly asked: Asked;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** How calls are made. */
interface Ways<Asked> {
  /** How many are asked for in one call. */
  readonly atMost?: number;
  /** How many calls are on their way at once. */
  readonly lanes?: number;
  /** What is asked about: no two calls about the same are on their way at once. */
  readonly about?: (asked: Asked) => unknown;
}

/**
 * Asks for many in one call: while as many calls as there are lanes are on their way, what arrives waits and goes with the
 * next. A call leaves when the process has turned to everybody, so that who asks at the same time goes along; lanes that
 * are free share what waits. Nobody gets an answer from a call that had left before they asked. `call` answers in the
 * order in which it was asked.
 */
export function together<Asked, Answer>(
  call: (asked: readonly Asked[]) => Promise<readonly Answer[]>,
  { atMost = Number.POSITIVE_INFINITY, lanes = 1, about = () => null }: Ways<Asked> = {},
): (asked: Asked) => Promise<Answer> {
  let waiting: Waiting<Asked, Answer>[] = [];
  let running = 0;
  let calling = 0;
  const onTheirWay = new Set<unknown>();
  const subjectsOf = (batch: readonly Waiting<Asked, Answer>[]) =>
    new Set(batch.map(({ asked }) => about(asked)));

  /** A lane's share of what waits, the longest waiting first, with all that is about the same. */
  const next = (): readonly Waiting<Asked, Answer>[] => {
    const free = waiting.filter(({ asked }) => !onTheirWay.has(about(asked)));
    const share = subjectsOf(free.slice(0, Math.ceil(free.length / (lanes - calling))));
    const batch = free.filter(({ asked }) => share.has(about(asked))).slice(0, atMost);
    const left = new Set(batch);
    waiting = waiting.filter((one) => !left.has(one));
    return batch;
  };

  const run = async (): Promise<void> => {
    await turn();
    for (let batch = next(); batch.length > 0; batch = next()) {
      const subjects = subjectsOf(batch);
      calling += 1;
      for (const subject of subjects) onTheirWay.add(subject);
      try {
        const answers = await call(batch.map(({ asked }) => asked));
        batch.forEach(({ resolve }, index) => resolve(answers[index] as Answer));
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
      for (const subject of subjects) onTheirWay.delete(subject);
      calling -= 1;
      await turn();
    }
    running -= 1;
  };

  return (asked) =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, resolve, reject });
      if (running === lanes) return;
      running += 1;
      void run();
    });
}
