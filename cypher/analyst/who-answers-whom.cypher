// title: Who answers whom
// answers: Which statements answer another one, with a denial or a confirmation?
// group: Conflict
// param: kind text in denial|confirmation = null: only answers of this kind; left out, both
// param: dataset dataset = null: only what this dataset holds; left out, all datasets
// column: dataset the dataset’s id
// column: answer the id of the statement that answers
// column: answerer the id of who answers
// column: kind denial or confirmation
// column: answered the id of the statement that is answered
// column: sayer the id of whose statement that was
// column: words what the answer says
// column: answeredWords what was said
// example: {"kind": "denial"}
MATCH (d:Dataset)
WHERE $dataset IS NULL OR d.id = $dataset
WITH collect({id: d.id, generation: d.generation}) AS active
MATCH (a:Actor)-[r:SUPPORTS|OPPOSES|ACCUSES]->(:Actor)
WHERE r.answersStatement IS NOT NULL AND ($kind IS NULL OR r.answersAs = $kind)
  AND any(x IN active WHERE x.id = r.dataset AND x.generation = r.generation)
MATCH (b:Actor)-[s:SUPPORTS|OPPOSES|ACCUSES]->(:Actor)
WHERE s.id = r.answersStatement AND s.dataset = r.dataset AND s.generation = r.generation
RETURN r.dataset AS dataset, r.id AS answer, a.id AS answerer, r.answersAs AS kind,
  s.id AS answered, b.id AS sayer, r.summary AS words, s.summary AS answeredWords
ORDER BY dataset, answer;
