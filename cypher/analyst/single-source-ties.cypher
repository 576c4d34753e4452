// title: Ties with a single source
// answers: Which ties rest on one outlet alone?
// group: Sources
// param: fewest integer = 1: least statements of the tie
// param: dataset dataset = null: only what this dataset holds; left out, all datasets
// column: source the id of who takes the stance
// column: stance supports, opposes or accuses
// column: target the id of whom it is toward
// column: outlet the only one that reports it
// column: statements how many statements the tie has
// column: documents how many documents report it
// example: {"fewest": 2}
MATCH (d:Dataset)
WHERE $dataset IS NULL OR d.id = $dataset
WITH collect({id: d.id, generation: d.generation}) AS active
MATCH (a:Actor)-[r:SUPPORTS|OPPOSES|ACCUSES]->(b:Actor)
WHERE any(x IN active WHERE x.id = r.dataset AND x.generation = r.generation)
UNWIND r.documents AS document
MATCH (x:Document)
WHERE x.id = document
WITH a, b, type(r) AS stance, collect(DISTINCT x.outlet) AS outlets,
  count(DISTINCT r) AS statements, count(DISTINCT x) AS documents
WHERE size(outlets) = 1 AND statements >= $fewest
RETURN a.id AS source, toLower(stance) AS stance, b.id AS target, head(outlets) AS outlet,
  statements, documents
ORDER BY statements DESC, source, target, stance;
