// title: First mover on an issue
// answers: In which order did actors first take a dated stance on an issue?
// group: Change
// param: issue issue: the issue’s id
// param: rollUp boolean = true: count every actor as the one it finally speaks for
// param: dataset dataset = null: only what this dataset holds; left out, all datasets
// column: actor the actor’s id
// column: actorName its name
// column: first the day of its first dated statement
// column: stances the stances that it took on that day
// column: statements how many dated statements it made on the issue in all
// example: {"issue": "kurdistan-referendum", "rollUp": false}
MATCH (d:Dataset)
WHERE $dataset IS NULL OR d.id = $dataset
WITH collect({id: d.id, generation: d.generation}) AS active
MATCH (a:Actor)-[r:SUPPORTS|OPPOSES|ACCUSES]->(:Actor)
WHERE r.issue = $issue AND r.date IS NOT NULL
  AND any(x IN active WHERE x.id = r.dataset AND x.generation = r.generation)
MATCH (a)-[:MEMBER_OF*0..]->(g:Actor)
WHERE ($rollUp AND NOT EXISTS { (g)-[:MEMBER_OF]->(:Actor) }) OR (NOT $rollUp AND g.id = a.id)
WITH g, r.date AS date, toLower(type(r)) AS stance, count(r) AS said
ORDER BY date, stance
WITH g, date, collect(stance) AS stances, sum(said) AS said
ORDER BY date
WITH g, collect(date) AS dates, collect(stances) AS byDay, sum(said) AS statements
RETURN g.id AS actor, g.name AS actorName, head(dates) AS first, head(byDay) AS stances, statements
ORDER BY first, actor;
