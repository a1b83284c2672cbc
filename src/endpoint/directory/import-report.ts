/** The data could not be imported, and nothing was changed. The message says what to do: in one line, or in one for each mistake of a list. */
export class ImportError extends Error {
  override name = 'ImportError';
}

const EXAMPLES = 3;

/** What an import took, what it left out and why. */
export class ImportReport {
  /** Facts about what was taken, in the order to print them. */
  readonly facts: string[] = [];
  /** What whoever runs the import should look into. */
  readonly warnings: string[] = [];
  readonly #skipped = new Map<string, { count: number; examples: string[] }>();

  /** Counts something that was left out. The first few examples of each reason are kept. */
  skip(reason: string, example: string): void {
    const group = this.#skipped.get(reason) ?? { count: 0, examples: [] };
    group.count++;
    if (group.examples.length < EXAMPLES) group.examples.push(example);
    this.#skipped.set(reason, group);
  }

  /** How much was left out for each reason. */
  get skipped(): ReadonlyMap<string, { readonly count: number; readonly examples: readonly string[] }> {
    return this.#skipped;
  }

  /** The report in plain lines. */
  lines(): string[] {
    const skipped = [...this.#skipped].map(([reason, { count, examples }]) => {
      const more = count > examples.length ? ', …' : '';
      return `  ${number(count)} × ${reason}: ${examples.join(', ')}${more}`;
    });
    return [
      ...this.facts,
      ...(skipped.length ? ['Left out:', ...skipped] : ['Left out: nothing']),
      ...this.warnings.map(warning => `Warning: ${warning}`),
    ];
  }
}

/** A count as people read it: 7,299. */
export const number = (count: number) => count.toLocaleString('en-US');
