// title: Undated statements
// answers: Which statements have no day, by the day of their first document?
// group: Change
// param: actor actor = null: only statements of this actor; left out, of all
// param: dataset dataset = null: only what this dataset holds; left out, all datasets
// column: dataset the dataset’s id
// column: statement the statement’s id
// column: source the id of who takes the stance
// column: stance supports, opposes or accuses
// column: target the id of whom it is toward
// column: reported the day of the earliest document that reports it
// column: summary what it says
// example: {"actor": "russia"}
MATCH (d:Dataset)
WHERE $dataset IS NULL OR d.id = $dataset
WITH collect({id: d.id, generation: d.generation}) AS active
MATCH (a:Actor)-[r:SUPPORTS|OPPOSES|ACCUSES]->(b:Actor)
WHERE r.date IS NULL AND ($actor IS NULL OR a.id = $actor)
  AND any(x IN active WHERE x.id = r.dataset AND x.generation = r.generation)
UNWIND r.documents AS document
MATCH (x:Document)
WHERE x.id = document
WITH a, r, b, min(x.date) AS reported
RETURN r.dataset AS dataset, r.id AS statement, a.id AS source, toLower(type(r)) AS stance,
  b.id AS target, reported, r.summary AS summary
ORDER BY reported, dataset, statement;
