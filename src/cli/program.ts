// All that the `upstander` command knows. Every subcommand is a file in commands/.
import { Command } from 'commander';
import { adminTokenList, adminTokenNew, adminTokenRevoke } from './commands/admin-token.ts';
import { auditCommand } from './commands/audit.ts';
import { backupCommand } from './commands/backup.ts';
import { billList, billUpdateCommand } from './commands/bill.ts';
import { bounce } from './commands/bounce.ts';
import { calendarCommand } from './commands/calendar.ts';
import { campaignCheck } from './commands/campaign-check.ts';
import { campaignPause, campaignResume } from './commands/campaign-pause.ts';
import { configCheck } from './commands/config-check.ts';
import { exportCommand } from './commands/export.ts';
import { consentExport, consentShow } from './commands/consent.ts';
import { directoryImport } from './commands/directory-import.ts';
import { directoryRemove } from './commands/directory-remove.ts';
import { directoryShow } from './commands/directory-show.ts';
import { erase } from './commands/erase.ts';
import { flagsHold, flagsKeep, flagsList } from './commands/flags.ts';
import { hotlinesCheck } from './commands/hotlines-check.ts';
import { keysNewEmail, keysRehash } from './commands/keys-email.ts';
import { keysNewSealing } from './commands/keys-new-sealing.ts';
import { keysReseal } from './commands/keys-reseal.ts';
import { keysRotate } from './commands/keys-rotate.ts';
import { overviewCommand } from './commands/overview.ts';
import { packet } from './commands/packet.ts';
import { pauseAll, resumeAll } from './commands/pause-all.ts';
import { posterCommand } from './commands/poster.ts';
import { receiptVerify } from './commands/receipt-verify.ts';
import { restoreCommand } from './commands/restore.ts';
import { undeliveredCommand } from './commands/undelivered.ts';
import { serve } from './commands/serve.ts';
import { sheetCommand } from './commands/sheet.ts';
import { signersApprove, signersHide, signersList } from './commands/signers.ts';
import { snippet } from './commands/snippet.ts';
import { staticExport } from './commands/static-export.ts';
import { tallyAdd, tallyList, tallyRemove } from './commands/tally.ts';
import { useConfiguredData } from './config/data.ts';
import { version } from './installation.ts';

const group = (name: string, description: string, ...commands: Command[]) => {
  const parent = new Command(name).description(description);
  commands.forEach(command => parent.addCommand(command));
  return parent;
};

/** The command, not run yet. */
export const program = new Command('upstander')
  .description('Civic action inside any web page: the endpoint, and what it needs')
  .version(version())
  .addCommand(serve())
  .addCommand(snippet())
  .addCommand(bounce())
  .addCommand(packet())
  .addCommand(sheetCommand())
  .addCommand(posterCommand())
  .addCommand(calendarCommand())
  .addCommand(overviewCommand())
  .addCommand(undeliveredCommand())
  .addCommand(exportCommand())
  .addCommand(erase())
  .addCommand(pauseAll())
  .addCommand(resumeAll())
  .addCommand(auditCommand())
  .addCommand(
    group(
      'admin',
      'the admin page',
      group('token', 'who may see it', adminTokenNew(), adminTokenList(), adminTokenRevoke()),
    ),
  )
  .addCommand(backupCommand())
  .addCommand(restoreCommand())
  .addCommand(
    group(
      'campaign',
      'campaign files; their letters held',
      campaignCheck(),
      campaignPause(),
      campaignResume(),
    ),
  )
  .addCommand(group('bill', 'where a campaign’s bill stands', billUpdateCommand(), billList()))
  .addCommand(
    group('directory', 'who represents which places', directoryImport(), directoryShow(), directoryRemove()),
  )
  .addCommand(group('hotlines', 'help lines and who rang them', hotlinesCheck()))
  .addCommand(group('tally', 'what was collected on paper', tallyAdd(), tallyList(), tallyRemove()))
  .addCommand(group('signers', 'who is shown in public', signersList(), signersApprove(), signersHide()))
  .addCommand(group('flags', 'signs of spam', flagsList(), flagsKeep(), flagsHold()))
  .addCommand(group('consent', 'what supporters were told and answered', consentShow(), consentExport()))
  .addCommand(group('receipt', 'receipts that supporters keep', receiptVerify()))
  .addCommand(
    group(
      'keys',
      'what receipts are signed with, addresses hashed and personal data sealed',
      keysRotate(),
      keysNewSealing(),
      keysReseal(),
      keysNewEmail(),
      keysRehash(),
    ),
  )
  .addCommand(group('config', 'how serve is configured', configCheck()))
  .addCommand(group('static', 'files for a blog without an endpoint', staticExport()))
  .hook('preAction', (_, command) => useConfiguredData(command))
  .addHelpText(
    'after',
    `
Environment:
  UPSTANDER_CONFIG          the configuration file of serve; other commands find the data by it
  UPSTANDER_DATA            where the endpoint keeps its actions, for every command
  PORT and others           what serve takes: demo/upstander.yaml names them all
  UPSTANDER_NOW             start the clock at this instant (2028-03-01T00:00:00Z): for tests
  DEBUG                     show the stack of unexpected errors`,
  );
