/** Id of the place in the tool row that the table fills. */
export const TABLE_TOOLS = 'table-tools';
