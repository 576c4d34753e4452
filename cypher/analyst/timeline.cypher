// title: Timeline of an actor
// answers: What did an actor say of others, and others of it, in order of time?
// group: Change
// param: actor actor: the actor’s id; who speaks for it counts as it
// param: from date = "0001-01-01": first day; undated statements stay
// param: to date = "9999-12-31": last day
// param: dataset dataset = null: only what this dataset holds; left out, all datasets
// column: date the day, or null; undated statements come last
// column: direction out for what the actor says, in for what is said of it
// column: source the id of who takes the stance
// column: stance supports, opposes or accuses
// column: target the id of whom it is toward
// column: issue the issue’s id, or null
// column: statement the statement’s id
// column: summary what it says
// example: {"actor": "krg"}
MATCH (d:Dataset)
WHERE $dataset IS NULL OR d.id = $dataset
WITH collect({id: d.id, generation: d.generation}) AS active
MATCH (g:Actor {id: $actor})<-[:MEMBER_OF*0..]-(m:Actor)
MATCH (m)-[r:SUPPORTS|OPPOSES|ACCUSES]-(o:Actor)
WHERE (r.date IS NULL OR (r.date >= date($from) AND r.date <= date($to)))
  AND any(x IN active WHERE x.id = r.dataset AND x.generation = r.generation)
WITH DISTINCT r, startNode(r).id AS source, endNode(r).id AS target,
  CASE WHEN startNode(r).id = m.id THEN 'out' ELSE 'in' END AS direction
RETURN r.date AS date, direction, source, toLower(type(r)) AS stance, target, r.issue AS issue,
  r.id AS statement, r.summary AS summary
ORDER BY date, r.dataset, statement, direction;
