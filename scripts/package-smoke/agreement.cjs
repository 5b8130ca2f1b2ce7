const assert = require('node:assert/strict');
const { wilsonInterval } = require('@oncospine/agreement');

// R: prop.test(40, 47, correct = FALSE)$conf.int
const interval = wilsonInterval(40, 47, 0.95);
assert.equal(interval.status, 'estimated');
assert.deepEqual([interval.lower.toFixed(10), interval.upper.toFixed(10)], ['0.7231437758', '0.9259328000']);
