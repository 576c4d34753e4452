// title: Statements that contain words
// answers: Which statements have all the words in summary or quote; those of inactive generations too.
// param: words list of folded words
// column: dataset the dataset's id
// column: generation the generation it belongs to
// column: id the statement's id
// column: summary one sentence
MATCH (s:Actor)-[r:SUPPORTS|OPPOSES|ACCUSES]->(t:Actor)
WHERE all(word IN $words WHERE r.folded CONTAINS word)
RETURN r.dataset AS dataset, r.generation AS generation, r.id AS id, r.summary AS summary
