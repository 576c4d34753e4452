// The bare engine in a process of its own, as the product must hold it to be able to end a query: each message a
// statement, each answer its rows.
import grafeo from '@grafeo-db/js';

const database = grafeo.GrafeoDB.create(process.argv[2]);

process.on('message', async (cypher) => {
  const transaction = database.beginTransaction('snapshot');
  const rows = (await transaction.executeCypher(cypher)).rows();
  transaction.rollback();
  process.send(rows);
});
