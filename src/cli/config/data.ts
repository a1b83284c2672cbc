import type { Command } from 'commander';
import { readConfig } from './read.ts';

/**
 * Other commands find the data where `serve` keeps it by the file that UPSTANDER_CONFIG names: `--data` and variables
 * go before it. Nothing else of the file is theirs but what opens the data, and no other secret is read.
 * @throws CliError where the file is wrong.
 */
export function useConfiguredData(command: Command): void {
  const { UPSTANDER_CONFIG: file, UPSTANDER_DATA: data } = process.env;
  const isServe = command.name() === 'serve'; // it has flags and a file of its own
  if (!file || isServe || command.getOptionValueSource('data') === undefined) return;
  const said = readConfig(file);
  if (!data && command.getOptionValueSource('data') === 'default' && said.has('UPSTANDER_DATA'))
    command.setOptionValue('data', said.get('UPSTANDER_DATA')!.value());
  for (const variable of ['DATABASE_URL', 'UPSTANDER_SEALING_KEYS'])
    if (!process.env[variable] && said.has(variable)) process.env[variable] = said.get(variable)!.value();
}
