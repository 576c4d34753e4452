// title: Allegations against the accused’s own stance
// answers: Which accusations allege the contrary of what the accused itself, or who speaks for it, is reported to hold on that issue?
// group: Conflict
// param: dataset dataset = null: only what this dataset holds; left out, all datasets
// column: accusation the accusation’s id
// column: accuser the id of who accuses
// column: accused the id of who is accused
// column: alleged the stance that is alleged
// column: toward the id of the actor that it is alleged toward
// column: issue the issue’s id, or null
// column: charge what the accusation says
// column: statement the id of the statement that contradicts it
// column: ownStance the stance that it reports
// column: ownWords what it says
// example: {}
MATCH (d:Dataset)
WHERE $dataset IS NULL OR d.id = $dataset
WITH collect({id: d.id, generation: d.generation}) AS active
MATCH (a:Actor)-[c:ACCUSES]->(b:Actor)
WHERE c.allegesStance IN ['supports', 'opposes']
  AND any(x IN active WHERE x.id = c.dataset AND x.generation = c.generation)
MATCH (b)-[:MEMBER_OF*0..]->(g:Actor)
WHERE NOT EXISTS { (g)-[:MEMBER_OF]->(:Actor) }
MATCH (g)<-[:MEMBER_OF*0..]-(m:Actor)
MATCH (m)-[own:SUPPORTS|OPPOSES]->(t:Actor)
WHERE toLower(type(own)) <> c.allegesStance
  AND (own.issue = c.issue OR (own.issue IS NULL AND c.issue IS NULL))
  AND any(x IN active WHERE x.id = own.dataset AND x.generation = own.generation)
MATCH (t)-[:MEMBER_OF*0..]->(h:Actor)
WHERE NOT EXISTS { (h)-[:MEMBER_OF]->(:Actor) }
MATCH (h)<-[:MEMBER_OF*0..]-(x:Actor)
WHERE x.id = c.allegesTarget
RETURN c.id AS accusation, a.id AS accuser, b.id AS accused, c.allegesStance AS alleged,
  c.allegesTarget AS toward, c.issue AS issue, c.summary AS charge,
  own.id AS statement, toLower(type(own)) AS ownStance, own.summary AS ownWords
ORDER BY accusation, c.dataset, statement, own.dataset;
