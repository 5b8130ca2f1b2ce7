export const PLACEHOLDER_agreement = 'agreement';
