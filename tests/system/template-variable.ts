/** Names the file of the migrated database that tests begin with; absent outside a test run. */
export const templateVariable = 'DOTPHA_TEST_TEMPLATE';
