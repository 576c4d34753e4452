// title: Issues with actors on both sides
// answers: On which issues is somebody supported by some and opposed or accused by others?
// group: Issues
// param: dataset dataset = null: only what this dataset holds; left out, all datasets
// column: issue the issue’s id
// column: issueTitle its title
// column: target the id of the one who is supported and opposed
// column: targetName its name
// column: supporters the ids of who supports it
// column: opponents the ids of who opposes or accuses it
// column: statements how many statements there are
// example: {}
MATCH (d:Dataset)
WHERE $dataset IS NULL OR d.id = $dataset
WITH collect({id: d.id, generation: d.generation}) AS active
MATCH (a:Actor)-[r:SUPPORTS|OPPOSES|ACCUSES]->(t:Actor)
WHERE r.issue IS NOT NULL AND any(x IN active WHERE x.id = r.dataset AND x.generation = r.generation)
WITH r.issue AS issue, t, a, r
ORDER BY a.id
WITH issue, t, collect(DISTINCT CASE WHEN type(r) = 'SUPPORTS' THEN a.id END) AS supporters,
  collect(DISTINCT CASE WHEN type(r) <> 'SUPPORTS' THEN a.id END) AS opponents, count(r) AS statements
WHERE size(supporters) > 0 AND size(opponents) > 0
MATCH (i:Issue)
WHERE i.id = issue
RETURN issue, i.title AS issueTitle, t.id AS target, t.name AS targetName, supporters, opponents, statements
ORDER BY statements DESC, issue, target;
