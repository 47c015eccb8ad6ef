import type { Reporter, TestModule } from 'vitest/node';
import { emptySink, leaksIn } from './log-sink.ts';

/**
 * Ends a run with one plain line that machines and people can read. An identity code in anything that was logged in the
 * run counts as a failure.
 */
export default class ClosingLine implements Reporter {
  onInit(): void {
    emptySink();
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    let passed = 0;
    let failed = unhandledErrors.length;
    for (const module of modules) {
      if (module.errors().length > 0) failed += 1;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        if (state === 'failed') failed += 1;
      }
    }
    if (passed + failed === 0) failed = 1;
    // After vitest's own summary, when every process has ended.
    process.once('exit', () => {
      const { leaks } = leaksIn();
      for (const leak of leaks) process.stdout.write(`identity code in a log: ${leak}\n`);
      if (leaks.length > 0) process.exitCode = 1;
      process.stdout.write(`${passed} passed, ${failed + leaks.length} failed\n`);
    });
  }
}
