import { sins } from '@oncospine/scoring';

const result = sins({
  level: 'T7',
  pain: 'mechanical',
  bone_lesion: 'lytic',
  alignment: 'normal',
  collapse: 'under_50',
});
if (result.status !== 'partial') throw new Error(result.status);
const lowest: number = result.lowest;
const highest: number = result.highest;
if (lowest !== 8 || highest !== 11) throw new Error(`${lowest} to ${highest}`);
