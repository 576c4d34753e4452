// title: Statements by day
// answers: How many statements of each stance were made on each day?
// group: Change
// param: issue issue = null: only statements on this issue; left out, on all
// param: actor actor = null: only statements from or toward this actor; left out, all
// param: dataset dataset = null: only what this dataset holds; left out, all datasets
// column: date the day, or null where it is not known
// column: supports how many support
// column: opposes how many oppose
// column: accuses how many accuse
// column: statements all of them
// example: {}
MATCH (d:Dataset)
WHERE $dataset IS NULL OR d.id = $dataset
WITH collect({id: d.id, generation: d.generation}) AS active
MATCH (a:Actor)-[r:SUPPORTS|OPPOSES|ACCUSES]->(b:Actor)
WHERE ($issue IS NULL OR r.issue = $issue) AND ($actor IS NULL OR a.id = $actor OR b.id = $actor)
  AND any(x IN active WHERE x.id = r.dataset AND x.generation = r.generation)
RETURN r.date AS date, sum(CASE WHEN type(r) = 'SUPPORTS' THEN 1 ELSE 0 END) AS supports,
  sum(CASE WHEN type(r) = 'OPPOSES' THEN 1 ELSE 0 END) AS opposes,
  sum(CASE WHEN type(r) = 'ACCUSES' THEN 1 ELSE 0 END) AS accuses, count(r) AS statements
ORDER BY date;
