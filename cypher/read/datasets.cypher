// title: Datasets
// answers: Which datasets the store holds, and which generation of each is the active one.
// column: id the dataset's id
// column: title its title
// column: description what it says of itself, or null
// column: licence its licence, or null
// column: generation the active generation
// column: importing whether a new generation is being written
MATCH (d:Dataset)
WHERE d.generation > 0
RETURN d.id AS id, d.title AS title, d.description AS description, d.licence AS licence,
  d.generation AS generation, d.pending IS NOT NULL AS importing
ORDER BY id
