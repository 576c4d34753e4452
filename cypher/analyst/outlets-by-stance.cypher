// title: What each outlet reports
// answers: How many statements of each stance does each outlet report?
// group: Sources
// param: issue issue = null: only statements on this issue; left out, on all
// param: dataset dataset = null: only what this dataset holds; left out, all datasets
// column: outlet who reports
// column: supports how many support
// column: opposes how many oppose
// column: accuses how many accuse
// column: statements all of them
// example: {}
MATCH (d:Dataset)
WHERE $dataset IS NULL OR d.id = $dataset
WITH collect({id: d.id, generation: d.generation}) AS active
MATCH (a:Actor)-[r:SUPPORTS|OPPOSES|ACCUSES]->(b:Actor)
WHERE ($issue IS NULL OR r.issue = $issue) AND any(x IN active WHERE x.id = r.dataset AND x.generation = r.generation)
UNWIND r.documents AS document
MATCH (x:Document)
WHERE x.id = document
WITH DISTINCT x.outlet AS outlet, r
RETURN outlet, sum(CASE WHEN type(r) = 'SUPPORTS' THEN 1 ELSE 0 END) AS supports,
  sum(CASE WHEN type(r) = 'OPPOSES' THEN 1 ELSE 0 END) AS opposes,
  sum(CASE WHEN type(r) = 'ACCUSES' THEN 1 ELSE 0 END) AS accuses, count(r) AS statements
ORDER BY outlet;
