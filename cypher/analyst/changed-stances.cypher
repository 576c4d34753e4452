// title: Whose stance changed
// answers: Who went from supporting to opposing or accusing somebody, or the other way, between the first and the last dated statement?
// group: Change
// param: issue issue = null: only statements on this issue; left out, on all
// param: rollUp boolean = true: count every actor as the one it finally speaks for
// param: dataset dataset = null: only what this dataset holds; left out, all datasets
// column: source the id of who takes the stance
// column: target the id of whom it is toward
// column: firstDate the day of the first dated statement
// column: firstStance its stance
// column: lastDate the day of the last one
// column: lastStance its stance
// column: statements how many dated statements lie from first to last
// example: {"rollUp": true}
MATCH (d:Dataset)
WHERE $dataset IS NULL OR d.id = $dataset
WITH collect({id: d.id, generation: d.generation}) AS active
MATCH (a:Actor)-[r:SUPPORTS|OPPOSES|ACCUSES]->(b:Actor)
WHERE r.date IS NOT NULL AND ($issue IS NULL OR r.issue = $issue)
  AND any(x IN active WHERE x.id = r.dataset AND x.generation = r.generation)
MATCH (a)-[:MEMBER_OF*0..]->(g:Actor)
WHERE ($rollUp AND NOT EXISTS { (g)-[:MEMBER_OF]->(:Actor) }) OR (NOT $rollUp AND g.id = a.id)
MATCH (b)-[:MEMBER_OF*0..]->(h:Actor)
WHERE ($rollUp AND NOT EXISTS { (h)-[:MEMBER_OF]->(:Actor) }) OR (NOT $rollUp AND h.id = b.id)
WITH g, h, r
ORDER BY r.date, r.dataset, r.id
WITH g, h, collect(r.date) AS dates, collect(toLower(type(r))) AS stances
WITH g, h, head(dates) AS firstDate, head(stances) AS firstStance,
  last(dates) AS lastDate, last(stances) AS lastStance, size(dates) AS statements
WHERE g.id <> h.id AND firstDate < lastDate
  AND ((firstStance = 'supports' AND lastStance <> 'supports')
    OR (firstStance <> 'supports' AND lastStance = 'supports'))
RETURN g.id AS source, h.id AS target, firstDate, firstStance, lastDate, lastStance, statements
ORDER BY source, target;
