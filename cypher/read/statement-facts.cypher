// title: What views are computed from
// answers: Every statement without its words; those of inactive generations too, for the reader to leave out.
// column: dataset the dataset's id
// column: generation the generation it belongs to
// column: id the statement's id
// column: source who takes the stance
// column: type SUPPORTS, OPPOSES or ACCUSES
// column: target whom the stance is toward
// column: date the day it was stated, or null
// column: issue the issue's id, or null
// column: documents ids of the documents that report it
// column: allegesStance what an accusation alleges, or null
// column: allegesTarget toward whom, or null
// column: answersStatement the id of the statement that it answers, or null
// column: answersAs denial or confirmation, or null
MATCH (s:Actor)-[r:SUPPORTS|OPPOSES|ACCUSES]->(t:Actor)
RETURN r.dataset AS dataset, r.generation AS generation, r.id AS id, s.id AS source,
  type(r) AS type, t.id AS target, r.date AS date, r.issue AS issue, r.documents AS documents,
  r.allegesStance AS allegesStance, r.allegesTarget AS allegesTarget,
  r.answersStatement AS answersStatement, r.answersAs AS answersAs
