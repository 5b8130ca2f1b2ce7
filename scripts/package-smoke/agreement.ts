import { wilsonInterval } from '@oncospine/agreement';

// R: prop.test(40, 47, correct = FALSE)$conf.int
const interval = wilsonInterval(40, 47, 0.95);
if (interval.status !== 'estimated') throw new Error(interval.reason);
const limits: readonly string[] = [interval.lower.toFixed(10), interval.upper.toFixed(10)];
if (String(limits) !== '0.7231437758,0.9259328000') throw new Error(String(limits));
