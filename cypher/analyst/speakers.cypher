// title: Who speaks for an actor
// answers: Through whom are an actor’s stances known: those who speak for it, and others who say what it holds?
// group: Actors
// param: actor actor: the actor’s id
// param: dataset dataset = null: only what this dataset holds; left out, all datasets
// column: speaker the id of who said it
// column: speakerName its name
// column: own whether it is the actor or speaks for it
// column: statements how many stances of the actor are known through it
// example: {"actor": "turkey"}
MATCH (d:Dataset)
WHERE $dataset IS NULL OR d.id = $dataset
WITH collect({id: d.id, generation: d.generation}) AS active
MATCH (g:Actor {id: $actor})<-[:MEMBER_OF*0..]-(m:Actor)
MATCH (m)-[r:SUPPORTS|OPPOSES|ACCUSES]->(:Actor)
WHERE any(x IN active WHERE x.id = r.dataset AND x.generation = r.generation)
WITH coalesce(r.speaker, m.id) AS speaker, count(r) AS statements
MATCH (s:Actor)
WHERE s.id = speaker
OPTIONAL MATCH (s)-[:MEMBER_OF*0..]->(h:Actor)
WHERE h.id = $actor
WITH s, statements, count(h) AS found
RETURN s.id AS speaker, s.name AS speakerName, found > 0 AS own, statements
ORDER BY statements DESC, speaker;
