/** Extent of visceral metastases exactly as the case files spell it. */
export const VISCERAL_METASTASES = ['none', 'limited', 'widespread'] as const;

/** Extent of visceral metastases. */
export type VisceralMetastases = (typeof VISCERAL_METASTASES)[number];
