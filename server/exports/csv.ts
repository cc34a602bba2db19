/** Files for spreadsheets. The pages write some, too: how stands in the contract. */
export * from '../contract/csv.ts';
