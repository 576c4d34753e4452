// title: Uncertain statements
// answers: Which statements are the coders not sure of?
// group: Sources
// param: below number = 0.9: confidence under which a statement is listed, from 0 to 1
// param: dataset dataset = null: only what this dataset holds; left out, all datasets
// column: dataset the dataset’s id
// column: statement the statement’s id
// column: confidence from 0 to 1
// column: source the id of who takes the stance
// column: stance supports, opposes or accuses
// column: target the id of whom it is toward
// column: summary what it says
// example: {"below": 0.8}
MATCH (d:Dataset)
WHERE $dataset IS NULL OR d.id = $dataset
WITH collect({id: d.id, generation: d.generation}) AS active
MATCH (a:Actor)-[r:SUPPORTS|OPPOSES|ACCUSES]->(b:Actor)
WHERE r.confidence < $below AND any(x IN active WHERE x.id = r.dataset AND x.generation = r.generation)
RETURN r.dataset AS dataset, r.id AS statement, r.confidence AS confidence, a.id AS source,
  toLower(type(r)) AS stance, b.id AS target, r.summary AS summary
ORDER BY confidence, dataset, statement;
