import type { Evidence } from '../../tables/ruleset.ts';

/** Figures of the source that are kept as provenance with a verdict; never an advice or an expectation. */
export const EVIDENCE: readonly Evidence[] = [
  {
    statement: 'STEROID-4',
    verdict: 'contradicted',
    text: 'The source allows 10 to 100 mg by severity. CEPO12 and the Dutch guideline advise against high doses; HEIMDAL92: serious events 4 of 28 on 96 mg, 0 of 38 on 16 mg.',
  },
  {
    statement: 'RT-3',
    verdict: 'partly',
    text: 'The source gives pain relief in 50 to 58 %. RTOG0631 conventional arm 60.5 % at 3 months; SAITO19 67 to 70 %. Definitions differ.',
  },
  {
    statement: 'RT-4',
    verdict: 'contradicted',
    text: 'The source gives complete relief in 30 to 35 %. SC24 conventional arm 14 % at 3 months; 35 % is its SBRT arm.',
  },
  {
    statement: 'RT-5',
    verdict: 'partly',
    text: 'Local control over 80 % at 1 year in SBRT series (HUO17); randomised pain results conflict (SC24, RTOG0631). Rests on a reference the source does not print.',
  },
  {
    statement: 'RT-6',
    verdict: 'supported',
    text: 'A growing use of SBRT: ASTRO17 confined it to trials, ASTRO24 does not. Rests on a reference the source does not print.',
  },
  {
    statement: 'SURG-9',
    verdict: 'outdated',
    text: 'The source gives a median survival of 8 months after surgery. Later series: 7.7 months (FEHLINGS16, 2016), 11.0 (PPSF16, 2016), 16.2 (PMC6712380), 17 (LIMBURG23, 2023).',
  },
  {
    statement: 'SURG-10',
    verdict: 'not_found',
    text: 'The source gives a rate of further compression that no text read supports and that is not plausible in general: repeat surgery 3.0 % of 1,421 (GSTSG18).',
  },
  {
    statement: 'HYBRID-1',
    verdict: 'partly',
    text: 'Less invasive surgery and then SBRT: series only. ACR14 rated it 5 of 9 first-line and 7 to 8 after earlier radiotherapy.',
  },
  {
    statement: 'HYBRID-2',
    verdict: 'partly',
    text: 'Separation surgery is resection of epidural tumour off the cord with stabilisation, usually open; minimally invasive stabilisation and hybrid therapy are other words.',
  },
  {
    statement: 'HYBRID-3',
    verdict: 'partly',
    text: 'Less morbidity and better control than aggressive resection: non-randomised (LAUFER13-SEP 1-year progression 16.4 %, ALOMAIR13 1-year control 84 %).',
  },
  {
    statement: 'PERC-2',
    verdict: 'partly',
    text: 'Complications of cement 0 to 8 % (DUTCH-PERC); of 432 scenarios 18 were appropriate with agreement (NASS-AUC). It clears no contraindication.',
  },
  {
    statement: 'PERC-3',
    verdict: 'supported',
    text: 'Cement relieves pain sooner (CAFE11); it does not treat gross instability.',
  },
  {
    statement: 'PERC-6',
    verdict: 'partly',
    text: 'Radiofrequency ablation relieves pain and may control tumour: reviews only; no trial number was read.',
  },
  {
    statement: 'MED-2',
    verdict: 'partly',
    text: 'Skeletal events in trials are fracture, radiotherapy, surgery and cord compression; instability is not among them.',
  },
];
