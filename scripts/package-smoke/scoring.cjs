const assert = require('node:assert/strict');
const { sins } = require('@oncospine/scoring');

const result = sins({
  level: 'T7',
  pain: 'mechanical',
  bone_lesion: 'lytic',
  alignment: 'normal',
  collapse: 'under_50',
});
assert.equal(result.status, 'partial');
assert.deepEqual([result.lowest, result.highest], [8, 11]);
