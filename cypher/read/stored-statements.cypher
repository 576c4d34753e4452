// title: Stored statements
// answers: Everything that a dataset's statements hold.
// param: dataset string
// param: generation integer
// column: id the statement's id
// column: source who takes the stance
// column: type SUPPORTS, OPPOSES or ACCUSES
// column: target whom the stance is toward
// column: date the day it was stated, or null
// column: issue the issue's id, or null
// column: speaker who voiced it, or null
// column: summary one sentence
// column: quote a short quote, or null
// column: documents ids of the documents that report it
// column: allegesStance what an accusation alleges, or null
// column: allegesTarget toward whom, or null
// column: answersStatement the id of the statement that it answers, or null
// column: answersAs denial or confirmation, or null
// column: confidence 0 to 1, or null
// column: spanStart start in the first document's text, or null
// column: spanEnd its end, exclusive, or null
MATCH (s:Actor)-[r:SUPPORTS|OPPOSES|ACCUSES]->(t:Actor)
WHERE r.dataset = $dataset AND r.generation = $generation
RETURN r.id AS id, s.id AS source, type(r) AS type, t.id AS target, r.date AS date,
  r.issue AS issue, r.speaker AS speaker, r.summary AS summary, r.quote AS quote,
  r.documents AS documents, r.allegesStance AS allegesStance, r.allegesTarget AS allegesTarget,
  r.answersStatement AS answersStatement, r.answersAs AS answersAs, r.confidence AS confidence,
  r.spanStart AS spanStart, r.spanEnd AS spanEnd
