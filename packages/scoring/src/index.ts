export const PLACEHOLDER_scoring = 'scoring';
