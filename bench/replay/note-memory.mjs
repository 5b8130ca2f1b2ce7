import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Loaded into every measured process: at its end it notes the largest memory it held, in KiB.
if (isMainThread)
  process.on('exit', () => appendFileSync(process.env.BENCH_MEMORY_FILE, `${process.resourceUsage().maxRSS}\n`));
