// title: Last stance of each pair
// answers: What does each actor, as last reported, hold of each other one?
// group: Change
// param: source actor = null: only stances of this actor; left out, of all
// param: issue issue = null: only statements on this issue; left out, on all
// param: dataset dataset = null: only what this dataset holds; left out, all datasets
// column: source the id of who takes the stance
// column: target the id of whom it is toward
// column: date the day of the last dated statement
// column: stance its stance
// column: statement its id
// column: earlier how many dated statements came before it
// example: {"source": "erdogan"}
MATCH (d:Dataset)
WHERE $dataset IS NULL OR d.id = $dataset
WITH collect({id: d.id, generation: d.generation}) AS active
MATCH (a:Actor)-[r:SUPPORTS|OPPOSES|ACCUSES]->(b:Actor)
WHERE r.date IS NOT NULL AND ($source IS NULL OR a.id = $source) AND ($issue IS NULL OR r.issue = $issue)
  AND any(x IN active WHERE x.id = r.dataset AND x.generation = r.generation)
WITH a, b, r
ORDER BY r.date DESC, r.dataset, r.id
WITH a, b, collect(r.date) AS dates, collect(toLower(type(r))) AS stances, collect(r.id) AS ids
RETURN a.id AS source, b.id AS target, head(dates) AS date, head(stances) AS stance,
  head(ids) AS statement, size(ids) - 1 AS earlier
ORDER BY source, target;
