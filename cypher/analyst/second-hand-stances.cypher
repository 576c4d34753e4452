// title: Stances told by another side
// answers: Which stances are known only through somebody who speaks for another actor?
// group: Sources
// param: dataset dataset = null: only what this dataset holds; left out, all datasets
// column: dataset the dataset’s id
// column: statement the statement’s id
// column: source the id of who is said to take the stance
// column: stance supports, opposes or accuses
// column: target the id of whom it is toward
// column: speaker the id of who voiced it
// column: speakerName its name
// column: summary what it says
// example: {}
MATCH (d:Dataset)
WHERE $dataset IS NULL OR d.id = $dataset
WITH collect({id: d.id, generation: d.generation}) AS active
MATCH (a:Actor)-[r:SUPPORTS|OPPOSES|ACCUSES]->(b:Actor)
WHERE r.speaker IS NOT NULL AND any(x IN active WHERE x.id = r.dataset AND x.generation = r.generation)
MATCH (s:Actor)
WHERE s.id = r.speaker
MATCH (a)-[:MEMBER_OF*0..]->(g:Actor)
WHERE NOT EXISTS { (g)-[:MEMBER_OF]->(:Actor) }
MATCH (s)-[:MEMBER_OF*0..]->(h:Actor)
WHERE NOT EXISTS { (h)-[:MEMBER_OF]->(:Actor) } AND h.id <> g.id
RETURN r.dataset AS dataset, r.id AS statement, a.id AS source, toLower(type(r)) AS stance,
  b.id AS target, s.id AS speaker, s.name AS speakerName, r.summary AS summary
ORDER BY dataset, statement;
