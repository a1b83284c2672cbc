#!/usr/bin/env node
// The `upstander` command.
import { fail } from './failure.ts';
import { program } from './program.ts';

try {
  await program.parseAsync();
} catch (error) {
  fail(error);
}
