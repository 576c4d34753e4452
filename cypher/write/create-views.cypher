// title: Create views
// answers: Adds views to a dataset. The key holds the generation, for the old views stay until the new are active.
// param: dataset string
// param: generation integer
// param: rows list of {key, properties}
UNWIND $rows AS row
MATCH (d:Dataset {id: $dataset})
CREATE (v:View {key: row.key})
SET v = row.properties
CREATE (d)-[:HAS_VIEW {generation: $generation}]->(v)
