// title: No longer mention documents
// answers: Takes back which documents datasets mention.
// param: rows list of {dataset, generation, id}
UNWIND $rows AS row
MATCH (n:Document {id: row.id})<-[m:MENTIONS]-(d:Dataset {id: row.dataset})
WHERE m.generation = row.generation
DELETE m
