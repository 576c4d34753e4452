// title: Unanswered accusations
// answers: Which accusations does no statement answer, neither with a denial nor with a confirmation?
// group: Conflict
// param: accused actor = null: only accusations of this actor; left out, of all
// param: dataset dataset = null: only what this dataset holds; left out, all datasets
// column: dataset the dataset’s id
// column: accusation the accusation’s id
// column: date the day of it, or null
// column: accuser the id of who accuses
// column: accused the id of who is accused
// column: charge what the accusation says
// example: {}
MATCH (d:Dataset)
WHERE $dataset IS NULL OR d.id = $dataset
WITH collect({id: d.id, generation: d.generation}) AS active
OPTIONAL MATCH (:Actor)-[s:SUPPORTS|OPPOSES|ACCUSES]->(:Actor)
WHERE s.answersStatement IS NOT NULL
  AND any(x IN active WHERE x.id = s.dataset AND x.generation = s.generation)
WITH active, collect(s.dataset + ':' + s.answersStatement) AS answered
MATCH (a:Actor)-[c:ACCUSES]->(b:Actor)
WHERE ($accused IS NULL OR b.id = $accused)
  AND any(x IN active WHERE x.id = c.dataset AND x.generation = c.generation)
  AND size([key IN answered WHERE key = c.dataset + ':' + c.id | 1]) = 0
RETURN c.dataset AS dataset, c.id AS accusation, c.date AS date, a.id AS accuser,
  b.id AS accused, c.summary AS charge
ORDER BY date, dataset, accusation;
