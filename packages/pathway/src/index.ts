export const PLACEHOLDER_pathway = 'pathway';
