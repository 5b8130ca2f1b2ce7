/** Histologies exactly as the case files spell them. */
export const PRIMARY_TUMORS = [
  ...['breast', 'prostate', 'lung_nsclc', 'lung_sclc', 'lung_unspecified', 'renal', 'thyroid'],
  ...['myeloma', 'plasmacytoma', 'lymphoma', 'melanoma', 'colorectal', 'hepatocellular', 'gastric'],
  ...['oesophageal', 'pancreatic', 'bladder', 'cervical', 'endometrial', 'ovarian', 'sarcoma'],
  ...['germ_cell', 'head_and_neck', 'unknown_primary', 'other'],
] as const;

/** The primary tumour of a patient; `other` is none of those named. */
export type PrimaryTumor = (typeof PRIMARY_TUMORS)[number];
