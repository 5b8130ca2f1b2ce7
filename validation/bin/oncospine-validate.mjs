#!/usr/bin/env node
import('../dist/cli.js').catch((error) => {
  // The program could not even be loaded, so nothing was evaluated.
  console.error(`oncospine-validate cannot start: ${error.message.split('\n')[0]}`);
  process.exitCode = 2;
});
