// title: Most accused actors
// answers: Who is accused most often, by how many, and of what?
// group: Conflict
// param: issue issue = null: only statements on this issue; left out, on all
// param: rollUp boolean = true: count every actor as the one it finally speaks for
// param: dataset dataset = null: only what this dataset holds; left out, all datasets
// column: accused the accused’s id
// column: accusedName its name
// column: accusations how many accusations there are
// column: accusers how many actors make them
// column: who the names of the accusers
// column: alleged what they are charged with, as stance and target
// example: {"rollUp": true}
MATCH (d:Dataset)
WHERE $dataset IS NULL OR d.id = $dataset
WITH collect({id: d.id, generation: d.generation}) AS active
MATCH (a:Actor)-[c:ACCUSES]->(b:Actor)
WHERE ($issue IS NULL OR c.issue = $issue) AND any(x IN active WHERE x.id = c.dataset AND x.generation = c.generation)
MATCH (a)-[:MEMBER_OF*0..]->(g:Actor)
WHERE ($rollUp AND NOT EXISTS { (g)-[:MEMBER_OF]->(:Actor) }) OR (NOT $rollUp AND g.id = a.id)
MATCH (b)-[:MEMBER_OF*0..]->(h:Actor)
WHERE ($rollUp AND NOT EXISTS { (h)-[:MEMBER_OF]->(:Actor) }) OR (NOT $rollUp AND h.id = b.id)
WITH h, g, c, c.allegesStance + ' ' + c.allegesTarget AS charge
ORDER BY g.name, g.id, charge
WITH h, count(c) AS accusations, count(DISTINCT g) AS accusers,
  collect(DISTINCT g.name) AS who, collect(DISTINCT charge) AS alleged
RETURN h.id AS accused, h.name AS accusedName, accusations, accusers, who, alleged
ORDER BY accusations DESC, accusers DESC, accused;
