import { describe, expectTypeOf, test } from 'vitest';
import type { AisGrade } from '../scales/ais.ts';
import type { FrankelGrade } from '../scales/frankel.ts';
import { bollen2014 } from '../scores/bollen-2014.ts';
import { type KATAGIRI_2014, katagiri2014 } from '../scores/katagiri-2014.ts';
import { nesms2015 } from '../scores/nesms-2015.ts';
import { radesSupportiveCare2013 } from '../scores/rades-supportive-care-2013.ts';
import { type TOKUHASHI_2005, tokuhashi2005 } from '../scores/tokuhashi-2005.ts';
import type { TOMITA_2001, tomita2001 } from '../scores/tomita-2001.ts';
import type { VAN_DER_LINDEN_2005 } from '../scores/van-der-linden-2005.ts';
import type { Total } from './total.ts';

describe('the input of a score', () => {
  test('has items and facts, and refuses others', () => {
    tokuhashi2005({ kps: 80, frankel: ['C', 'D'], primary_tumor: 'breast', organ_metastases: 'none' });
    // @ts-expect-error [ts2353] - Tokuhashi is not computed from ECOG
    tokuhashi2005({ ecog: 1 });
    // @ts-expect-error [ts2322] - no such histology
    tokuhashi2005({ primary_tumor: 'lung' });
  });

  test('gives a measure its unit, and LDH its local upper limit', () => {
    katagiri2014({ crp: { value: 4, unit: 'mg/L' }, ldh: { value: 240, unit: 'U/L', upper_limit: 250 } });
    // @ts-expect-error [ts2322] - a bare number has no unit
    katagiri2014({ crp: 4 });
    // @ts-expect-error [ts2322] - CRP is not given in g/L
    katagiri2014({ crp: { value: 4, unit: 'g/L' } });
    // @ts-expect-error [ts2741] - LDH needs the upper limit of its laboratory
    katagiri2014({ ldh: { value: 240, unit: 'U/L' } });
  });

  test('holds the facts of a score inside a score, and the gates', () => {
    nesms2015({ primary_tumor: 'breast', solitary_skeletal_metastasis: 'yes', albumin: { value: 41, unit: 'g/L' } });
    bollen2014({ sacral_only: 'no', kps: [70, 80] });
    radesSupportiveCare2013({ motor_deficit: 'yes', ecog: 3 });
    // @ts-expect-error [ts2322] - yes or no
    radesSupportiveCare2013({ motor_deficit: true });
  });
});

describe('directions and scales', () => {
  test('totals of opposite direction do not mix', () => {
    expectTypeOf<Total<typeof TOKUHASHI_2005>>().not.toExtend<Total<typeof TOMITA_2001>>();
    expectTypeOf<Total<typeof KATAGIRI_2014>>().not.toExtend<Total<typeof TOMITA_2001>>();
    expectTypeOf<Total<typeof VAN_DER_LINDEN_2005>>().not.toExtend<Total<typeof TOKUHASHI_2005>>();
  });

  test('every result carries the direction of its score', () => {
    type Scored<Result> = Extract<Result, { status: 'complete' }>;
    expectTypeOf<Scored<ReturnType<typeof tokuhashi2005>>['direction']>().toEqualTypeOf<'higher_is_better'>();
    expectTypeOf<Scored<ReturnType<typeof tomita2001>>['direction']>().toEqualTypeOf<'higher_is_worse'>();
    expectTypeOf<Scored<ReturnType<typeof katagiri2014>>['direction']>().toEqualTypeOf<'higher_is_worse'>();
  });

  test('Frankel and AIS have no common value', () => {
    expectTypeOf<FrankelGrade & AisGrade>().toEqualTypeOf<never>();
  });

  test('a flow chart has strata and no total', () => {
    type Complete = Extract<ReturnType<typeof bollen2014>, { status: 'complete' }>;
    expectTypeOf<Complete['stratum']>().toEqualTypeOf<'A' | 'B' | 'C' | 'D'>();
    expectTypeOf<Complete>().not.toHaveProperty('total');
  });
});
