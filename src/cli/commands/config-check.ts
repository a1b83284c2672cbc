import { Command } from 'commander';
import { deliveryConfig } from '../../endpoint/delivery/open.ts';
import { osdiConfig } from '../../endpoint/push/options.ts';
import { checkMetricsToken } from '../../endpoint/routes/metrics.ts';
import { environmentWith, serveSettings } from '../config/resolve.ts';
import { SECRETS, SETTINGS } from '../config/settings.ts';

export const configCheck = () =>
  new Command('check')
    .description(
      'read a configuration file, and say what is wrong in it or what holds, and from where; starts nothing',
    )
    .argument('<file>', 'the file that serve --config is given')
    .action((file: string) => {
      const { environment, said } = environmentWith(file, process.env);
      const { delivery, metricsToken, osdi } = serveSettings({}, environment);
      deliveryConfig(delivery);
      if (osdi) osdiConfig(osdi);
      if (metricsToken !== undefined) checkMetricsToken(metricsToken);
      const rows = SETTINGS.flatMap(({ key, variable, standard }) => {
        const inFile = said.get(variable);
        const value = environment[variable];
        // Of two fields for one thing, the one that is used, else the first.
        const first = SETTINGS.find(other => other.variable === variable)!.key;
        if ((inFile?.key ?? first) !== key) return [];
        if (!value) return standard === undefined ? [] : [[key, standard, 'unless said']];
        const from = process.env[variable] ? `${variable} in the environment` : inFile!.from;
        return [[key, SECRETS.has(variable) ? '(set, not shown)' : value, from]];
      });
      const width = (column: number) => Math.max(...rows.map(row => row[column]!.length));
      console.log(`Nothing is wrong with ${file}. With the environment as it is here, this holds:`);
      for (const [key, value, from] of rows)
        console.log(`  ${key!.padEnd(width(0))}  ${value!.padEnd(width(1))}  ${from}`);
    });
