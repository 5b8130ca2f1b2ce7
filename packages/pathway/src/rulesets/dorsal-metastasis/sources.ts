import type { SourceEntry } from '../../tables/ruleset.ts';

const entry = <Key extends string>(key: Key, citation: string, where: string) => ({ key, citation, where });

/** The texts that rows, alerts and evidence cite. `where` is what was read. */
export const SOURCES = [
  entry(
    'ARTICLE',
    'Question-and-answer article on the management of dorsal vertebral metastasis, last updated 2026-02-03, human review pending',
    'its statements are restated under their ids in the clinical specification',
  ),
  entry('DECISION', 'Decision records of this repository', 'docs/decisions'),
  entry(
    'ACR14',
    'Lo SS et al. ACR Appropriateness Criteria, metastatic epidural spinal cord compression, J Palliat Med 2015;18(7)',
    'doi 10.1089/jpm.2015.28999.sml',
  ),
  entry(
    'ACR13',
    'ACR Appropriateness Criteria, management of vertebral compression fractures, 2013',
    'doi 10.1016/j.jacr.2014.04.011',
  ),
  entry(
    'ASTRO24',
    'Alcorn S et al. ASTRO guideline, palliation of symptomatic bone metastases, Pract Radiat Oncol 2024',
    'doi 10.1016/j.prro.2024.04.018',
  ),
  entry(
    'ASTRO17',
    'Lutz S et al. ASTRO guideline, palliative radiotherapy for bone metastases, 2017',
    'guideline summary',
  ),
  entry('ASCO17', 'ASCO guideline, bone-modifying agents in metastatic breast cancer, 2017', 'guideline summary'),
  entry('ALOMAIR13', 'Al-Omair A et al. Neuro Oncol 2013', 'doi 10.1093/neuonc/not101'),
  entry('BILSKY10', 'Bilsky MH et al. J Neurosurg Spine 2010;13:324', 'doi 10.3171/2010.3.SPINE09459'),
  entry('BILSKY-NOMS10', 'NOMS framework review, Memorial Sloan Kettering, 2010', 'abstract'),
  entry('BOLLEN', 'Bollen L, thesis, chapter VII', 'pages 101, 108, 110'),
  entry('CAFE11', 'CAFE trial, kyphoplasty in cancer patients, Lancet Oncol 2011', 'doi 10.1016/S1470-2045(11)70008-0'),
  entry('CEPO12', 'CEPO guideline on metastatic spinal cord compression, Curr Oncol 2012', 'doi 10.3747/co.19.1128'),
  entry('CHRISTIE', 'The Christie, management of metastatic spinal cord compression', 'public page'),
  entry(
    'CIRSE22',
    'CIRSE standards of practice, percutaneous ablation in the spine, 2022',
    'doi 10.1007/s00270-022-03126-x',
  ),
  entry(
    'COCHRANE-BRACE',
    'Cochrane review, positioning and bracing in metastatic spinal cord compression',
    'doi 10.1002/14651858.CD007609.pub3',
  ),
  entry('CUREUS26', 'Survival estimates in cord compression, Cureus 2026;18(5):e108858', 'abstract'),
  entry('DUTCH-IMG', 'Dutch guideline vertebral metastases, imaging', 'guideline module'),
  entry('DUTCH-MDT', 'Dutch guideline vertebral metastases, multidisciplinary consultation', 'guideline module'),
  entry('DUTCH-PERC', 'Dutch guideline vertebral metastases, percutaneous interventions', 'guideline module'),
  entry('DUTCH-RTSURG', 'Dutch guideline vertebral metastases, radiotherapy or surgery', 'guideline module'),
  entry('DUTCH-SINS', 'Dutch guideline vertebral metastases, stability', 'guideline module'),
  entry('DUTCH-STEROID', 'Dutch guideline vertebral metastases, corticosteroids', 'guideline module'),
  entry('DUTCH-UNKNOWN', 'Dutch guideline vertebral metastases, unknown origin', 'guideline module'),
  entry('ESMO20', 'ESMO guideline, bone health in cancer, Ann Oncol 2020', 'doi 10.1016/j.annonc.2020.07.019'),
  entry('FEHLINGS16', 'Fehlings MG et al. J Clin Oncol 2016;34:268', 'abstract'),
  entry('FISHER10', 'Fisher CG et al. Spine 2010;35(22):E1221', 'doi 10.1097/BRS.0b013e3181e16ae2'),
  entry('FISHER14', 'Fisher CG et al. Radiat Oncol 2014;9:69', 'doi 10.1186/1748-717X-9-69'),
  entry('GILLESPIE24', 'Gillespie EF et al. J Clin Oncol 2024', 'doi 10.1200/JCO.23.00753'),
  entry('GSTSG18', 'Global Spine Tumour Study Group, repeat surgery for local failure, 2018', 'abstract'),
  entry('HEIMDAL92', 'Heimdal et al. J Neurooncol 1992', 'doi 10.1007/BF00172664'),
  entry('HUO17', 'Huo M et al. Surg Neurol Int 2017', 'doi 10.4103/2152-7806.200581'),
  entry('LAUFER13-NOMS', 'Laufer I et al. Oncologist 2013', 'doi 10.1634/theoncologist.2012-0293'),
  entry('LAUFER13-SEP', 'Laufer I et al. J Neurosurg Spine 2013;18:207', 'abstract'),
  entry('LIMBURG23', 'Limburg spinal metastasis cohort, Int J Spine Surg 2023', 'abstract'),
  entry('LOBLAW12', 'Loblaw DA et al. Int J Radiat Oncol Biol Phys 2012;84:312', 'abstract'),
  entry('LOBLAW98', 'Loblaw DA et al. J Clin Oncol 1998;16:1613', 'abstract'),
  entry(
    'NASS-AUC',
    'North American Spine Society, appropriate use criteria, neoplastic vertebral fractures',
    'public summary',
  ),
  entry(
    'NICE-NG234',
    'NICE guideline NG234, spinal metastases and metastatic spinal cord compression, 2023',
    'recommendations as quoted',
  ),
  entry('NICE-QS56', 'NICE quality standard QS56, metastatic spinal cord compression', 'statements'),
  entry('NICE35', 'NICE guideline NG35, myeloma', 'guideline summary'),
  entry(
    'NSE20',
    'Neurology-stability-epidural score, Clin Neurol Neurosurg 2020',
    'doi 10.1016/j.clineuro.2020.105896',
  ),
  entry('PATCHELL05', 'Patchell et al. Lancet 2005', 'doi 10.1016/S0140-6736(05)66954-1'),
  entry('PEDDI13', 'Peddi P et al. Cancer Treat Rev 2013', 'doi 10.1016/j.ctrv.2012.07.002'),
  entry('PPSF16', 'Percutaneous pedicle screw fixation for spinal metastases, 2016', 'PMC4889628'),
  entry('RTOG0631', 'RTOG 0631 trial, JAMA Oncol 2023', 'doi 10.1001/jamaoncol.2023.0356'),
  entry('SABRCOMET', 'SABR-COMET trial, J Clin Oncol 2020', 'doi 10.1200/JCO.20.00818'),
  entry('SAHGAL13', 'Sahgal A et al. J Clin Oncol 2013', 'doi 10.1200/JCO.2013.50.1411'),
  entry('SAITO19', 'Saito T et al. Adv Radiat Oncol 2019', 'doi 10.1016/j.adro.2019.06.003'),
  entry('SC24', 'SC.24 trial, NCT02512965', 'abstract'),
  entry('SCORAD', 'SCORAD trial, JAMA 2019', 'doi 10.1001/jama.2019.17913'),
  entry('SOLA15', 'Radiofrequency ablation series, 2015', 'S1852-74342015000300005'),
  entry('SORENSEN94', 'Sorensen S et al. Eur J Cancer 1994', 'doi 10.1016/s0959-8049(05)80011-5'),
  entry('VERSTEEG16', 'Versteeg AL et al. Oncologist 2016', 'doi 10.1634/theoncologist.2015-0266'),
] as const satisfies readonly SourceEntry[];

/** The key of a source. */
export type SourceKey = (typeof SOURCES)[number]['key'];
