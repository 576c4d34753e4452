// title: Statements in full
// answers: The words of statements whose ends are known.
// param: wanted list of {dataset, generation, source, target, ids}, ids those of statements of the same two ends
// column: dataset the dataset's id
// column: id the statement's id
// column: speaker who voiced it, or null
// column: summary one sentence
// column: quote a short quote, or null
// column: confidence 0 to 1, or null
// column: spanStart start in the first document's text, or null
// column: spanEnd its end, exclusive, or null
UNWIND $wanted AS w
MATCH (s:Actor {id: w.source})-[r:SUPPORTS|OPPOSES|ACCUSES]->(t:Actor {id: w.target})
WHERE r.id IN w.ids AND r.dataset = w.dataset AND r.generation = w.generation
RETURN r.dataset AS dataset, r.id AS id, r.speaker AS speaker, r.summary AS summary,
  r.quote AS quote, r.confidence AS confidence, r.spanStart AS spanStart, r.spanEnd AS spanEnd
