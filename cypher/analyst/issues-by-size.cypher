// title: Issues by size
// answers: What is talked about most, by how many actors, and how?
// group: Issues
// param: dataset dataset = null: only what this dataset holds; left out, all datasets
// column: issue the issue’s id
// column: issueTitle its title
// column: statements how many statements are about it
// column: actors how many actors take a stance on it
// column: supports how many statements support
// column: against how many oppose or accuse
// column: first the first day, or null
// column: last the last day, or null
// example: {}
MATCH (d:Dataset)
WHERE $dataset IS NULL OR d.id = $dataset
WITH collect({id: d.id, generation: d.generation}) AS active
MATCH (a:Actor)-[r:SUPPORTS|OPPOSES|ACCUSES]->(:Actor)
WHERE r.issue IS NOT NULL AND any(x IN active WHERE x.id = r.dataset AND x.generation = r.generation)
WITH r.issue AS issue, count(r) AS statements, count(DISTINCT a.id) AS actors, sum(CASE WHEN type(r) = 'SUPPORTS' THEN 1 ELSE 0 END) AS supports,
  sum(CASE WHEN type(r) = 'SUPPORTS' THEN 0 ELSE 1 END) AS against, min(r.date) AS first, max(r.date) AS last
MATCH (i:Issue)
WHERE i.id = issue
RETURN issue, i.title AS issueTitle, statements, actors, supports, against, first, last
ORDER BY statements DESC, issue;
