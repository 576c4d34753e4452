// title: A run of a dataset's statements in full
// answers: The words of all statements from one id to another, in no order.
// param: dataset string, the dataset's id
// param: generation integer, the one that is active
// param: first string, the id to begin with
// param: last string, the id to end with
// column: dataset the dataset's id
// column: id the statement's id
// column: speaker who voiced it, or null
// column: summary one sentence
// column: quote a short quote, or null
// column: confidence 0 to 1, or null
// column: spanStart start in the first document's text, or null
// column: spanEnd its end, exclusive, or null
MATCH ()-[r:SUPPORTS|OPPOSES|ACCUSES]->()
WHERE r.id >= $first AND r.id <= $last AND r.dataset = $dataset AND r.generation = $generation
RETURN r.dataset AS dataset, r.id AS id, r.speaker AS speaker, r.summary AS summary,
  r.quote AS quote, r.confidence AS confidence, r.spanStart AS spanStart, r.spanEnd AS spanEnd
