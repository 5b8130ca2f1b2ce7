import { faultText } from './commands/fault.ts';
import { EXIT, processTerminal } from './commands/terminal.ts';
import { main } from './main.ts';

// Who reads only the first lines closes the pipe: what was found stays what it is.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
// Nothing that goes wrong may look like a gate that failed.
process.on('uncaughtException', (error) => {
  process.stderr.write(faultText(error, process.env));
  process.exit(EXIT.notEvaluable);
});

process.exitCode = await main(process.argv.slice(2), processTerminal());
