/** What stands in hidden rows and fields in the one world and in the other; questions are made of these words. */
export const ALFA = 'kanari alfa';
export const BETA = 'kanari beta';
