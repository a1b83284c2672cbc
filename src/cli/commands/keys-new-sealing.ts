import { Command } from 'commander';
import { newSealingKey } from '../../endpoint/index.ts';

export const keysNewSealing = () =>
  new Command('new-sealing')
    .description(
      'write a new key for personal data: put it before the others, and keep those until "keys reseal" is done',
    )
    .action(() => console.log(newSealingKey()));
